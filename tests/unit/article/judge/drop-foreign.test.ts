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
  const paragraphs = (...starts: string[]) => starts.map((start) => `<p>${long(start)}</p>`).join('');
  const print = `<h2>Title</h2>${paragraphs('first', 'second', 'third')}`;
  const once = ['Title', 'first and so', 'second and s', 'third and so'];

  test('is read once where most of the text is printed again', () => {
    expect(kept(`<div>${print}</div><p>on paper</p><div>${print}</div><p>end</p>`)).toEqual([
      ...once,
      'on paper',
      'end',
    ]);
  });
  test('is read once where a dash is all that differs', () => {
    expect(kept(`<div>${print}</div><div>${print.replace('second', '- second')}</div><p>end</p>`)).toHaveLength(5);
  });
  test('is read once where many paragraphs are, with the questions above them', () => {
    const faq = [1, 2, 3, 4, 5, 6].map((n) => `<h3>Question ${n}</h3>${paragraphs(`reply ${n}`)}`).join('');
    expect(kept(`${paragraphs('a')}${article.repeat(3)}<div>${faq}</div><div>${faq}</div><p>end</p>`)).toHaveLength(17);
  });
  test('stays where it is a paragraph or two, whatever stands around them', () => {
    const section = (title: string) => `<section><h2>${title}</h2>${paragraphs('first', 'second')}</section>`;
    expect(kept(section('one') + section('two'))).toHaveLength(6);
    expect(kept(print + print.replace('Title', 'Other'))).toHaveLength(8);
    expect(kept(`<div>${paragraphs('first')}</div><div>${paragraphs('first')}</div>`)).toHaveLength(2);
  });
  test('stays where little of the article is printed again', () => {
    const three = `<div>${paragraphs('first', 'second', 'third')}</div>`;
    expect(kept(`${three}<p>${long('article', 2000)}</p>${three}`)).toHaveLength(7);
  });
  test('stays within one element, as a refrain does', () => {
    const refrain = paragraphs('refrain', 'with', 'three lines');
    expect(kept(`<div>${refrain}<p>verse</p>${refrain}</div>`)).toHaveLength(7);
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

describe('headings at the end', () => {
  const over = (title: string, below: string) => `<div><h3>${title}</h3>${below}</div>`;
  const picture = '<figure><img src="a.png"><figcaption>caption</figcaption></figure>';

  test('go where nothing stands below them', () => {
    expect(kept(`${article}<h2>More</h2><p>no text</p>`)).toEqual(['article and']);
  });
  test('stay above pictures', () => {
    const gallery = over('First', picture) + over('Second', picture);
    expect(kept(`${article}<h2>All</h2>${gallery}<p>no text</p>`)).toEqual(['article and', 'All', 'First', 'Second']);
  });
  test('go above pictures that lead to other pages, and those further down', () => {
    expect(kept(`${article}${over('More', '<a href="/b"><img src="b.png"></a><p>no text</p>')}`)).toEqual([
      'article and',
    ]);
    expect(kept(`${article}${over('More', `<p>no text</p>${picture}`)}`)).toEqual(['article and']);
  });
  test('stay where there are several that surely are the article’s', () => {
    const posts = ['First', 'Second', 'Third'].map((title) => over(title, '<p>no post</p>')).join('');
    expect(kept(article + posts)).toEqual(['article and', 'First', 'Second', 'Third']);
    expect(kept(article + posts.replace('Second', 'perhaps'))).toEqual(['article and']);
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
