// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { ArticleMetadata } from '../../../lib/article/article';
import { digest } from '../../../lib/article/digest';
import type { SafeHtml } from '../../../lib/article/sanitise';

const metadata: ArticleMetadata = {
  url: 'https://a.example/',
  title: 'A ferry',
  authors: [],
  keywords: [],
  dir: 'ltr',
};
// These texts were written here, and safely.
const digestOf = (html: string, more: Partial<ArticleMetadata> = {}) =>
  digest({ ...metadata, ...more }, html as SafeHtml, document);

describe('the pictures', () => {
  const one = '<img src="https://a.example/1.jpg">';
  const image = { url: 'https://a.example/lead.jpg' };
  test.each([
    [
      'are those the text shows',
      `${one}<figure><img src="http://b.example/2.png"></figure>`,
      {},
      ['https://a.example/1.jpg', 'http://b.example/2.png'],
    ],
    ['begin with the lead picture', one, { image }, [image.url, 'https://a.example/1.jpg']],
    ['are named once', `${one}${one}<img src="${image.url}">`, { image }, [image.url, 'https://a.example/1.jpg']],
    ['need not be fetched when they are in the text', '<img src="data:image/png;base64,AAAA"><img alt="none">', {}, []],
  ])('%s', (_, html, more, pictures) => expect(digestOf(html, more).pictures).toEqual(pictures));
});

describe('the excerpt', () => {
  test.each([
    ['is the first paragraphs', '<h2>Heading</h2><p>One.</p>\n<p>Two.</p>', 'One. Two.'],
    ['keeps paragraphs apart that stand close', '<p>One.</p><p>Two<br>three.</p>', 'One. Two three.'],
    [
      'leaves out captions, quotes and tables',
      '<figure><p>Caption</p></figure><blockquote><p>Quote</p></blockquote><p>One.</p>',
      'One.',
    ],
    ['is whatever there is where no paragraphs are', '<ul><li>One</li><li>Two</li></ul>', 'One Two'],
    ['leaves out how a word is read aloud', '<p><ruby>渡<rt>わた</rt></ruby>し船</p>', '渡し船'],
    ['is empty for an empty text', '', ''],
  ])('%s', (_, html, excerpt) => expect(digestOf(html).excerpt).toBe(excerpt));

  test.each([
    ['English', 'en', 'The ferry leaves before dawn, in the wind. '.repeat(20)],
    ['Chinese', 'zh', '渡轮在黎明前离开港口，船上有两百人。'.repeat(40)],
    ['Chinese after a foreign word', 'zh', `BBC ${'渡轮在黎明前离开港口'.repeat(40)}`],
    ['Japanese', 'ja', '渡し船は夜明け前に港を出た。'.repeat(40)],
    ['Thai', 'th', 'เรือข้ามฟากออกจากท่าเรือก่อนรุ่งสาง'.repeat(40)],
    ['Arabic', 'ar', 'غادرت العبارة الميناء قبل الفجر. '.repeat(40)],
    ['a language that is none', 'no such tag', 'Some words of a text. '.repeat(40)],
    ['one endless word', 'en', 'x'.repeat(2000)],
    ['pictures in pairs of units', 'en', '🚆'.repeat(400)],
  ])('is cut at the end of a word: %s', (_, lang, text) => {
    const { excerpt } = digestOf(`<p>${text}</p>`, { lang });
    expect(excerpt.length).toBeGreaterThan(280);
    expect(excerpt.length).toBeLessThan(323);
    expect(excerpt).toMatch(/[^\s\p{P}]…$/u);
    expect(text.startsWith(excerpt.slice(0, -1))).toBe(true);
    expect(excerpt).not.toMatch(/\p{Surrogate}/u);
  });

  test('does not cut through an English word', () => {
    const { excerpt } = digestOf(`<p>${'understanding '.repeat(60)}</p>`, { lang: 'en' });
    expect(excerpt).toMatch(/^(?:understanding )+understanding…$/);
  });
});

describe('the minutes', () => {
  test.each([
    ['count all the text', `<h2>${'word '.repeat(114)}</h2><ul><li>${'word '.repeat(114)}</li></ul>`, 'en', 1],
    ['count words apart that stand in blocks', '<p>word.</p>'.repeat(228), 'en', 1],
    ['count no readings', '<ruby>字<rt>zi</rt></ruby>'.repeat(255), 'zh', 1],
    ['are none for a text without words', '<img src="https://a.example/1.jpg">', 'en', 0],
  ])('%s', (_, html, lang, minutes) => expect(digestOf(html, { lang }).minutes).toBeCloseTo(minutes, 5));
});
