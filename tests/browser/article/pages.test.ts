import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../../lib/article/extract';
import truths from '../../fixtures/pages/truth.json';

/** What a person says the page holds; the shape of the corpus's truth files. */
interface Truth {
  url: string;
  lang: string;
  title: string;
  author: string;
  date: string;
  body: string;
  image?: string;
  with: string[];
  without: string[];
}

const pages = import.meta.glob<string>('../../fixtures/pages/*.html', { query: '?raw', import: 'default' });
const RIGHT_TO_LEFT = ['ar', 'fa', 'he'];

async function read(id: string, url: string) {
  const html = await pages[`../../fixtures/pages/${id}.html`]?.();
  const doc = new DOMParser().parseFromString(html ?? '', 'text/html');
  const extraction = await extractArticle(doc, { url });
  if (extraction.kind === 'refused') throw new Error(`refused: ${extraction.reason}`);
  return extraction.article;
}

/** The article's text without its captions and its furigana, one space between words. */
function proseOf(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll('figcaption, rt, rp')) element.remove();
  for (const block of body.querySelectorAll('p, h1, h2, h3, h4, h5, h6, li, div, blockquote, br')) block.append('\n');
  return squeeze(body.textContent ?? '');
}

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

describe.each(Object.entries<Truth>(truths))('the page %s', (id, truth) => {
  test('gives its headline, authors, date, language and lead picture', async () => {
    const article = await read(id, truth.url);
    expect(squeeze(article.title)).toBe(squeeze(truth.title.replace(/\u3000/g, ' ')));
    expect(article.authors.join(', ')).toBe(truth.author);
    expect(article.published).toBe(truth.date);
    expect(article.lang?.split('-')[0]).toBe(truth.lang);
    expect(article.dir).toBe(RIGHT_TO_LEFT.includes(truth.lang) ? 'rtl' : 'ltr');
    if (truth.image) expect(article.image?.url).toBe(truth.image);
  });

  test('gives all of its text and nothing known to be none of it', async () => {
    const { html } = await read(id, truth.url);
    const prose = proseOf(html);
    const lines = truth.body.split('\n').map(squeeze);
    expect(lines.filter((line) => !prose.includes(line))).toEqual([]);
    expect(truth.with.filter((snippet) => !prose.includes(squeeze(snippet)))).toEqual([]);
    const wanted = lines.join(' ').length;
    expect((prose.length - wanted) / wanted).toBeLessThan(0.15);
    expect(truth.without.filter((snippet) => prose.includes(squeeze(snippet)))).toEqual([]);
  });
});
