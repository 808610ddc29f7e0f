import { describe, expect, test } from 'vitest';
import { roundTrip } from './round-trip';

const plain = (html: string) => html.replace(/\s+/g, ' ').replace(/> </g, '><').trim();

describe('what the text is made of stays as it is', () => {
  test.each([
    ['a date', '<time datetime="2026-10-12">12 October</time>'],
    ['ruby', '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>'],
    ['a name of another direction', '<bdi>إيان</bdi>'],
    ['a passage of another language', '<span lang="ar" dir="rtl">سلام</span>'],
    ['keys and samples', '<kbd>Ctrl</kbd> <samp>ready</samp> <var>n</var>'],
    ['an abbreviation', '<abbr title="Société nationale">SN</abbr>'],
    ['what was struck and put in', '<del>one</del> <ins>two</ins>'],
    ['scripts below and above', 'H<sub>2</sub>O and m<sup>2</sup>'],
  ])('%s', async (_, written) => {
    const { body } = await roundTrip(`<p>Now ${written} is said of the ferry, and believed by all who hear it.</p>`);
    expect(body.innerHTML.replace(/<rp>.*?<\/rp>/g, '')).toContain(written.replace(/<rp>.*?<\/rp>/g, ''));
  });

  test.each([
    [
      'a list that starts elsewhere',
      '<ol start="4"><li>Four of them came on foot</li><li>Five came by the morning train</li></ol>',
      '4. Four of them came on foot\n5. Five came by the morning train',
    ],
    [
      'a list that counts down',
      '<ol reversed=""><li>Two of them came on foot</li><li>One came by the morning train</li></ol>',
      '2. Two of them came on foot\n1. One came by the morning train',
    ],
    [
      'a list with a number of its own',
      '<ol><li>The first came on foot</li><li value="7">The seventh came by train</li></ol>',
      '1. The first came on foot\n7. The seventh came by train',
    ],
    [
      'a list in a list',
      '<ul><li>Those on foot<ol><li>The one with a dog</li></ol></li><li>The others, by train</li></ul>',
      '- Those on foot\n  1. The one with a dog\n- The others, by train',
    ],
    [
      'terms and what they mean',
      '<dl><dt>Quay</dt><dd>Where one waits for the ferry.</dd></dl>',
      '**Quay**\n\nWhere one waits for the ferry.',
    ],
  ])('%s', async (_, written, expected) => {
    const { body, markdown } = await roundTrip(written);
    expect(plain(body.innerHTML)).toContain(written);
    expect(markdown).toBe(expected);
  });

  test('sound', async () => {
    const { body, markdown } = await roundTrip(
      '<p>Hear it.</p><audio controls src="https://news.example/horn.mp3"></audio>',
    );
    expect(body.querySelector('audio')?.getAttribute('src')).toBe('https://news.example/horn.mp3');
    expect(markdown).toContain('<https://news.example/horn.mp3>');
  });
});

describe('what is embedded is a card that says where it is', () => {
  const title = 'The horn at dawn';
  test.each([
    [
      'video',
      `<iframe src="https://www.youtube.com/embed/abcdefghijk" title="${title}"></iframe>`,
      'https://www.youtube.com/watch?v=abcdefghijk',
    ],
    [
      'video',
      `<lite-youtube videoid="abcdefghijk" playlabel="Play: ${title}"></lite-youtube>`,
      'https://www.youtube.com/watch?v=abcdefghijk',
    ],
    [
      'video',
      `<iframe src="https://player.vimeo.com/video/123456" title="${title}"></iframe>`,
      'https://vimeo.com/123456',
    ],
    [
      'video',
      `<iframe src="https://films.example/videos/embed/12" title="${title}"></iframe>`,
      'https://films.example/videos/embed/12',
    ],
    [
      'audio',
      `<iframe src="https://open.spotify.com/embed/episode/4x" title="${title}"></iframe>`,
      'https://open.spotify.com/episode/4x',
    ],
    [
      'post',
      `<iframe src="https://www.instagram.com/p/abc/embed" title="${title}"></iframe>`,
      'https://www.instagram.com/p/abc/',
    ],
  ])('%s', async (kind, written, href) => {
    const { body } = await roundTrip(`<div>${written}</div>`);
    const card = body.querySelector('figure');
    expect(card?.getAttribute('data-embed')).toBe(kind);
    expect(card?.querySelector('figcaption a')?.getAttribute('href')).toBe(href);
    expect(card?.textContent).toBe(`${title} · ${new URL(href).hostname.replace(/^www\./, '')}`);
  });

  test('with the page’s own caption where there is one', async () => {
    const { body } = await roundTrip(
      '<figure><iframe src="https://www.youtube.com/embed/abcdefghijk" title="x"></iframe><figcaption>The horn, as one hears it on the quay.</figcaption></figure>',
    );
    expect(body.querySelectorAll('figcaption')).toHaveLength(1);
    expect(body.querySelector('figure[data-embed=video] a img')).not.toBeNull();
  });

  test('and frames of nobody knows what are gone', async () => {
    expect(
      (await roundTrip('<iframe src="https://ads.example/frame?x=%E0%A4%A"></iframe>')).body.querySelector(
        'figure, iframe',
      ),
    ).toBeNull();
  });
});

test('the pictures of a gallery stand together, in their order, each once', async () => {
  const slide = (name: string, more = '') =>
    `<div class="swiper-slide ${more}"><img src="https://news.example/${name}.jpg" alt="${name}" width="900" height="600"><span>The ${name}</span></div>`;
  const { body } = await roundTrip(
    `<div class="swiper-wrapper">${slide('c', 'swiper-slide-duplicate')}${slide('a')}${slide('b')}${slide('c')}</div>`,
  );
  const gallery = body.querySelector('[data-gallery]');
  expect([...(gallery?.querySelectorAll('figure > img') ?? [])].map((image) => image.getAttribute('alt'))).toEqual([
    'a',
    'b',
    'c',
  ]);
  expect([...(gallery?.querySelectorAll('figcaption') ?? [])].map((caption) => caption.textContent)).toEqual([
    'The a',
    'The b',
    'The c',
  ]);
});

test('a first row of headings is the head of its table', async () => {
  const { body } = await roundTrip(
    '<table><tbody><tr><th>Quay</th><th>Depth</th></tr><tr><td>North</td><td>4 m</td></tr></tbody></table>',
  );
  expect(body.querySelectorAll('table > thead > tr > th')).toHaveLength(2);
  expect(body.querySelectorAll('table > tbody > tr')).toHaveLength(1);
});

test('what was left out has its headings below those of the text around it', async () => {
  const section = (name: string) =>
    `<h2>${name}</h2><p>Of this there is a good deal to say, and all of it was said before, on the quay, by those who wait there.</p>`;
  const box =
    '<div class="related-articles"><h3>Read also</h3><ul><li><a href="/a">The bridge</a></li><li><a href="/b">The tunnel</a></li></ul></div>';
  const { article } = await roundTrip(`${section('The quay')}${box}${section('The ferry')}`);
  const related = article.removed?.find(({ text }) => text.includes('The bridge'));
  expect(related?.html).toContain('<h3>Read also</h3>');
});

test('the page’s own list of contents is left out, with its label, and other lists of links stay', async () => {
  const parts = ['The quay at night', 'The ferry itself', 'Who comes aboard'];
  const sections = parts
    .map(
      (part, index) =>
        `<h2 id="part-${index}">${part}</h2><p>Of this there is a good deal to say, and all of it was said before, on the quay, by those who wait there.</p>`,
    )
    .join('');
  const contents = (id: (index: number) => string) =>
    `<div class="toc"><p>Contents</p><ul>${parts.map((part, index) => `<li><a href="${id(index)}">${part}</a></li>`).join('')}</ul></div>`;
  const { body } = await roundTrip(contents((index) => `#part-${index}`) + sections);
  expect(body.textContent).not.toContain('Contents');
  expect(body.querySelectorAll('li')).toHaveLength(0);
  expect(body.querySelectorAll('h2')).toHaveLength(3);
});
