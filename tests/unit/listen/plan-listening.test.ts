// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { ListeningPlan, NoticeWords } from '../../../lib/listen/plan';
import { planListening } from '../../../lib/listen/plan-listening';
import { placeOf } from '../../../lib/listen/spoken-text';
import { createTextMap } from '../../../lib/notes/text-map';

const WORDS: NoticeWords = {
  lang: 'en',
  code: 'Code left out.',
  formula: 'formula',
  notes: 'Notes left out.',
  table: (rows, columns) => `A table, ${rows} by ${columns}.`,
};

function plan(html: string, lang = 'en', opening?: readonly string[]) {
  const root = document.createElement('div');
  root.innerHTML = html;
  return { ...planListening(root, { lang, words: WORDS, ...(opening && { opening }) }), map: createTextMap(root) };
}
const said = ({ sentences }: ListeningPlan) =>
  sentences.map(({ utterances }) => utterances.map(({ text }) => text).join('|'));
const read = (html: string, lang?: string) => said(plan(html, lang));

describe('sentences', () => {
  test.each([
    ['en', 'Trains run at night. Do they? They do!', ['Trains run at night.', 'Do they?', 'They do!']],
    [
      'en',
      'Mr. Smith met J. R. R. Tolkien at 3 p.m. on Friday. So did I. Then we left, cf. fig. 3.',
      ['Mr. Smith met J. R. R. Tolkien at 3 p.m. on Friday.', 'So did I.', 'Then we left, cf. fig. 3.'],
    ],
    [
      'fr',
      '« On vend une nuit. » Elle sourit, M. Abadie aussi. Est-ce tout ? Oui !',
      ['« On vend une nuit. »', 'Elle sourit, M. Abadie aussi.', 'Est-ce tout ?', 'Oui !'],
    ],
    ['de', 'Dr. Meier kam z.B. um 9 Uhr. Er ging.', ['Dr. Meier kam z.B. um 9 Uhr.', 'Er ging.']],
    ['ar', 'كان الرصيف ممتلئاً. هل عاد القطار؟ نعم، عاد!', ['كان الرصيف ممتلئاً.', 'هل عاد القطار؟', 'نعم، عاد!']],
    [
      'ja',
      '夜行列車が消えた。「なぜか。」と彼は聞いた。答えはない！',
      ['夜行列車が消えた。', '「なぜか。」と彼は聞いた。', '答えはない！'],
    ],
    ['zh', '夜行列车回来了。为什么？因为有人需要它！', ['夜行列车回来了。', '为什么？', '因为有人需要它！']],
    [
      'th',
      'รถไฟกลางคืนกลับมาอีกครั้งหลังจากหยุดวิ่งไปสิบปีเพราะไม่มีผู้โดยสารเพียงพอ ผู้คนดีใจมากที่ได้เดินทางด้วยรถไฟอีกครั้งในราคาที่ถูกกว่าโรงแรม และหลับสบาย',
      [
        'รถไฟกลางคืนกลับมาอีกครั้งหลังจากหยุดวิ่งไปสิบปีเพราะไม่มีผู้โดยสารเพียงพอ',
        'ผู้คนดีใจมากที่ได้เดินทางด้วยรถไฟอีกครั้งในราคาที่ถูกกว่าโรงแรม',
        'และหลับสบาย',
      ],
    ],
  ])('of %s: %s', (lang, text, sentences) => {
    expect(read(`<p>${text}</p>`, lang)).toEqual(sentences);
  });

  test('end with their block, and with a line that is broken', () => {
    expect(read('<h2>A heading</h2><p>One line<br>another</p><ul><li>first<li>second</ul>')).toEqual([
      'A heading',
      'One line',
      'another',
      'first',
      'second',
    ]);
  });

  test('that say nothing are none', () => {
    expect(read('<p>* * *</p><p>…</p><p>Words.</p>')).toEqual(['Words.']);
  });

  test('of a language that is none are parted by the common rules', () => {
    expect(read('<p>One. Two.</p>', 'not a language')).toEqual(['One.', 'Two.']);
  });
});

describe('places', () => {
  const article = plan(
    '<p>The first <em>night</em> train<sup><a href="#n1">1</a></sup> left. It&nbsp;came  back.</p><p>Read https://www.example.org/a/b?c=d. Now.</p>',
  );

  test('are those of the text map', () => {
    expect(article.sentences.map(({ start, end }) => article.map.text.slice(start, end))).toEqual([
      'The first night train1 left.',
      'It\u00a0came back.',
      'Read https://www.example.org/a/b?c=d.',
      'Now.',
    ]);
  });

  test('of a word are right behind words that are not said', () => {
    const [first, , third] = article.sentences.map(({ utterances }) => utterances[0]);
    expect([first?.text, third?.text]).toEqual(['The first night train left.', 'Read example.org.']);
    const wordIn = (spoken: typeof first, word: string) => {
      const at = spoken?.text.indexOf(word) ?? -1;
      const place = spoken && placeOf(spoken, at, at + word.length);
      return place && article.map.text.slice(place.start, place.end);
    };
    expect(wordIn(first, 'left')).toBe('left');
    expect(wordIn(third, 'example.org')).toBe('example.org');
  });

  test('the title is said first and stands nowhere in the text', () => {
    const { sentences } = plan('<p>Text.</p>', 'en', ['The title', 'What it is about. In short.']);
    expect(sentences.map(({ utterances, start, end }) => [utterances[0]?.text, end - start, start])).toEqual([
      ['The title', 0, 0],
      ['What it is about.', 0, 0],
      ['In short.', 0, 0],
      ['Text.', 5, 0],
    ]);
  });
});

describe('what is not read as it stands', () => {
  test('code is told of', () => {
    expect(read('<p>Like this:</p><pre><code>let a = 1;\nlet b = 2;</code></pre><p>See.</p>')).toEqual([
      'Like this:',
      'Code left out.',
      'See.',
    ]);
  });

  test('a table is told of by its caption and size', () => {
    const html =
      '<table><caption>What they want</caption><tr><th>Demand<th>2020<tr><td>Quiet<td>24<tr><td>Doors<td>61</table>';
    expect(read(html)).toEqual(['What they want', 'A table, 3 by 2.']);
  });

  test('a table that only lays out is read', () => {
    expect(read('<table><tr><td><p>One.</p><tr><td><p>Two.</p></table>')).toEqual(['One.', 'Two.']);
  });

  test('footnotes, their marks and the ways back are left out; powers and ordinals are not', () => {
    const html =
      '<p>Ten<sup>3</sup> of the 19<sup>th</sup><a href="#fn-1" role="doc-noteref">1</a> and<sup>[2]</sup> on.</p><section role="doc-endnotes"><ol><li>See there. <a role="doc-backlink" href="#r">↩</a></ol></section>';
    expect(read(html)).toEqual(['Ten3 of the 19th and on.', 'Notes left out.']);
  });

  test('the readings beside ideographs are not said twice', () => {
    expect(read('<p><ruby>漢字<rp>(<rt>かんじ<rp>)</ruby>を読む。</p>', 'ja')).toEqual(['漢字を読む。']);
  });

  test('formulas are told of, single letters are said', () => {
    const html = '<p>For every <math><mi>x</mi></math> we have <math><mi>a</mi><mo>=</mo><mi>b</mi></math> here.</p>';
    expect(read(html)).toEqual(['For every x we have  formula  here.']);
  });

  test('captions are known as such', () => {
    const { sentences } = plan('<p>Text.</p><figure><img><figcaption>The quay. By night.</figcaption></figure>');
    expect(sentences.map(({ kind }) => kind)).toEqual(['text', 'caption', 'caption']);
  });
});

describe('languages', () => {
  test('of passages are theirs, and signs stay with the words before them', () => {
    const { sentences, languages } = plan(
      '<p>كما يسميه بعضهم <em lang="en">Night train</em>، وهو اسم قديم. <q lang="fr">Bonjour.</q></p>',
      'ar',
    );
    expect(sentences.map(({ utterances }) => utterances.map(({ text, lang }) => [lang, text]))).toEqual([
      [
        ['ar', 'كما يسميه بعضهم '],
        ['en', 'Night train'],
        ['ar', '، وهو اسم قديم.'],
      ],
      [['fr', 'Bonjour.']],
    ]);
    expect(languages).toEqual(['ar', 'en', 'fr']);
  });

  test('that differ by region only are one', () => {
    const { sentences } = plan('<p>One <i lang="en-GB">colour</i> more.</p>', 'en-US');
    expect(sentences[0]?.utterances).toHaveLength(1);
  });
});

test('knows paragraphs and sections', () => {
  const { sentences, sections } = plan('<p>Ah. Be.</p><h2>One</h2><p>See.</p><h3>Two</h3><ul><li>Do.<li>Eh.</ul>');
  expect(sections).toEqual(['', 'One', 'Two']);
  expect(sentences.map(({ kind, section, paragraph }) => [kind, section, paragraph])).toEqual([
    ['text', 0, 0],
    ['text', 0, 0],
    ['heading', 1, 1],
    ['text', 1, 2],
    ['heading', 2, 3],
    ['text', 2, 4],
    ['text', 2, 5],
  ]);
});
