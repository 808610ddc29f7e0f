// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { type Block, collectBlocks } from '../../../../lib/article/blocks/collect-blocks';
import { decide } from '../../../../lib/article/judge/decide';
import { createPhraseReader } from '../../../../lib/article/lexicon/read-phrases';

/** What is kept of some markup where all but "no" is likely, and what says "perhaps" less than the rest. */
function kept(html: string): string[] {
  document.body.innerHTML = html;
  const blocks: Block[] = collectBlocks(document.body);
  const likely = blocks.map(({ text }) => (text.includes('no ') ? 0.1 : text.includes('perhaps') ? 0.7 : 0.95));
  const parts = decide(blocks, { likely, title: '', readPhrases: createPhraseReader('en') });
  return blocks.filter((block) => parts.has(block)).map(({ text }) => text.slice(0, 12).trim());
}

const long = (start: string, length = 120) => start.padEnd(length, ' and so it goes on');
const article = `<p>${long('article', 600)}</p>`;

describe('cards of other articles', () => {
  const card = (n: number, title = `<a href="/${n}">no title ${n}</a>`) =>
    `<div class="card card-${n}"><p>${title}</p><p>${long(`perhaps ${n}`)}</p></div>`;
  const four = (title?: string) => [1, 2, 3, 4].map((n) => card(n, title)).join('');

  test('go without their titles', () => expect(kept(article + four())).toEqual(['article and']));
  test('stay where their titles stay, or lead nowhere', () => {
    expect(kept(article + four('<a href="/">title</a>'))).toHaveLength(9);
    expect(kept(article + four('no title'))).toHaveLength(5);
  });
  test('stay where there is next to nothing else', () => expect(kept(`<p>a</p>${four()}`)).toHaveLength(5));
  test('stay where they surely are the article’s', () => {
    expect(kept(article + four().replaceAll('perhaps', 'surely'))).toHaveLength(5);
  });
  test('are more than a few', () => expect(kept(article + card(1) + card(2))).toHaveLength(3));
});

describe('comments', () => {
  const comment = (n: number) => `<div class="comment" id="c${n}"><p>${long(`reader ${n}`, 400)}</p></div>`;
  const three = [1, 2, 3].map(comment).join('');

  test('go, however many there are of them', () => expect(kept(article + three)).toEqual(['article and']));
  test('stay where nothing comes before them', () => {
    expect(kept(three)).toHaveLength(3);
    expect(kept(`<p>a</p>${three}`)).toHaveLength(4);
  });
  test('are not what sounds alike: commentaries, and answers of respondents', () => {
    expect(kept(article + three.replaceAll('"comment"', '"commentary"'))).toHaveLength(4);
    expect(kept(article + three.replaceAll('"comment"', '"respondent"'))).toHaveLength(4);
  });
  test('are more than one box with such a name', () => expect(kept(article + comment(1))).toHaveLength(2));
});

describe('what is said again', () => {
  const copy = `<div><p>${long('first')}</p><p>${long('second')}</p></div>`;
  test('is read once', () => expect(kept(copy + copy)).toEqual(['first and so', 'second and s']));
  test('stays within one element, as a refrain does', () => {
    const refrain = `<p>${long('refrain')}</p>`;
    expect(kept(`<div>${refrain}<p>verse</p>${refrain}</div>`)).toHaveLength(3);
  });
  test('goes altogether, with its label, where it stands in for what was not loaded', () => {
    const notice = `<div><p>perhaps not shown</p><p>${long('perhaps your settings')}</p></div><p>text</p>`;
    expect(kept(article + notice.repeat(3))).toEqual(['article and', 'text', 'text', 'text']);
  });
  test('stays where it surely is the article’s: a question asked of everybody', () => {
    const question = `<div><p>${long('question')}</p></div><p>answer</p>`;
    expect(kept(article + question.repeat(3))).toHaveLength(7);
  });
});

test('components named after their kit are no dialogue about consent', () => {
  expect(kept(`${article}<div class="cmp-text"><p>b</p></div>`)).toContain('b');
  expect(kept(`${article}<div class="cmp-banner"><p>b</p></div><p>c</p>`)).not.toContain('b');
});

test('a table that lays out the page is not kept whole for the head of a table within', () => {
  const calendar = '<table><tr><th>no day</th><th>no day</th></tr><tr><td>no 1</td><td>no 2</td></tr></table>';
  const page = `<table><tr><td>no menu</td><td>${calendar}</td></tr><tr><td>${article}</td><td>no end</td></tr></table>`;
  expect(kept(page)).toEqual(['article and']);
});
