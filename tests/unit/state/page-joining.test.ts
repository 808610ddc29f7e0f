// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import type { Extraction } from '../../../lib/article/article';
import { JOIN_LIMITS } from '../../../lib/article/join/limits';
import { NO_RULES } from '../../../lib/article/left-out/site-rules';
import { readable } from '../../../lib/article/readable';
import type { ReadableArticle } from '../../../lib/article/readable-article';
import type { SafeHtml } from '../../../lib/article/sanitise';
import type { PageMarkup } from '../../../lib/browser/page-markup';
import { type NextPageParts, readNextPage } from '../../../lib/state/next-page';
import { createPageJoining } from '../../../lib/state/page-joining';
import { readWholeAgain } from '../../../lib/state/whole-again';
import { metadata } from '../../support/library';

const SITE = 'https://news.example/rain';
const address = (page: number) => (page === 1 ? SITE : `${SITE}?page=${page}`);
const WORDS = ['one', 'two', 'three', 'four', 'five'];
const textOf = (page: number) => `<p>Page ${WORDS[page - 1] ?? `${page} of many`} says this and no more.</p>`;

// What is safe is the sanitiser's business, tested in a real browser.
const sanitise = (html: string) => html as SafeHtml;

function extraction(page: number, last: number, html = textOf(page)): Extraction {
  const { canonicalUrl: _, ...facts } = metadata();
  const next = page < last ? { nextPage: address(page + 1) } : {};
  return { kind: 'article', article: { ...facts, url: address(page), html, ...next } };
}

function show(found: Extraction): ReadableArticle {
  if (found.kind !== 'article') throw new Error('no article');
  return readable(found.article, NO_RULES, sanitise, document);
}

function site(last: number, overrides: Partial<NextPageParts> = {}): NextPageParts {
  const pageOf = (url: string) => Number(new URL(url).searchParams.get('page') ?? 1);
  return {
    document,
    sanitise,
    fetchPage: async (url): Promise<PageMarkup> => ({ kind: 'markup', html: '', url }),
    extractMarkup: async (_, url) => extraction(pageOf(url), last),
    readable: (extracted) => readable(extracted, NO_RULES, sanitise, document),
    ...overrides,
  };
}

function joiningOf(first: ReadableArticle, parts: NextPageParts) {
  const article = signal<ReadableArticle | null>(first);
  const joining = createPageJoining({
    article,
    readNext: (current) => readNextPage(current, parts),
    take: async (longer) => {
      article.value = longer;
    },
  });
  return { article, joining };
}

test('adds one page when asked for one', async () => {
  const { article, joining } = joiningOf(show(extraction(1, 3)), site(3));
  expect(joining.state.value).toEqual({ kind: 'offered', page: 2, pages: 1 });
  await joining.add('next');
  expect(article.value?.html).toBe(textOf(1) + textOf(2));
  expect(joining.state.value).toEqual({ kind: 'offered', page: 3, pages: 2 });
});

test('adds all pages when asked for all, and knows each of them', async () => {
  const { article, joining } = joiningOf(show(extraction(1, 4)), site(4));
  const adding = joining.add('all');
  expect(joining.state.value).toEqual({ kind: 'reading', page: 2, pages: 1 });
  await adding;
  expect(article.value?.html).toBe([1, 2, 3, 4].map(textOf).join(''));
  expect(article.value?.metadata.pages?.map(({ url }) => url)).toEqual([1, 2, 3, 4].map(address));
  expect(joining.state.value).toEqual({ kind: 'whole', pages: 4 });
});

test('offers nothing where the article is one page', () => {
  expect(joiningOf(show(extraction(1, 1)), site(1)).joining.state.value).toBeNull();
});

test('begins where the reader is: on page 3 the next one is page 4', () => {
  expect(joiningOf(show(extraction(3, 5)), site(5)).joining.state.value).toMatchObject({ page: 4 });
});

test('stops where it is told to, and what comes too late is not added', async () => {
  let come: (page: PageMarkup) => void = () => {};
  const { article, joining } = joiningOf(
    show(extraction(1, 3)),
    site(3, { fetchPage: () => new Promise((resolve) => (come = resolve)) }),
  );
  const adding = joining.add('all');
  joining.stop();
  come({ kind: 'markup', html: '', url: address(2) });
  await adding;
  expect(article.value?.html).toBe(textOf(1));
  expect(joining.state.value).toEqual({ kind: 'offered', page: 2, pages: 1 });
});

test('adds the page to the text as it is when the page comes', async () => {
  const first = show(extraction(1, 2));
  const { article, joining } = joiningOf(
    first,
    site(2, {
      fetchPage: async (url) => {
        if (article.peek() === first) article.value = { ...first, html: sanitise('<p>Changed meanwhile.</p>') };
        return { kind: 'markup', html: '', url };
      },
    }),
  );
  await joining.add('next');
  expect(article.value?.html).toBe(`<p>Changed meanwhile.</p>${textOf(2)}`);
});

describe('says which page could not be added, keeps those before it, and can be asked again', () => {
  const refused: Extraction = { kind: 'refused', reason: 'not-an-article' };
  test.each<[string, string, Partial<NextPageParts>]>([
    ['no answer', 'unreachable', { fetchPage: async () => ({ kind: 'failed', reason: 'unreachable' }) }],
    [
      'a redirect to another article',
      'elsewhere',
      { fetchPage: async () => ({ kind: 'markup', html: '', url: 'https://news.example/' }) },
    ],
    ['no article', 'unreadable', { extractMarkup: async () => refused }],
    ['the first page again', 'same', { extractMarkup: async () => extraction(1, 3) }],
    [
      'an endless page',
      'long',
      { extractMarkup: async () => extraction(3, 3, `<p>${'long '.repeat(JOIN_LIMITS.characters / 5)}</p>`) },
    ],
    ['an answer that is none', 'unreadable', { extractMarkup: async () => JSON.parse('{"kind":"article"}') }],
  ])('%s', async (_, failure, third) => {
    const good = site(3);
    const flaky = (isThird: boolean) => (isThird ? { ...good, ...third } : good);
    const parts = site(3, {
      fetchPage: (url) => flaky(url === address(3)).fetchPage(url),
      extractMarkup: (html, url) => flaky(url !== address(2)).extractMarkup(html, url),
    });
    const { article, joining } = joiningOf(show(extraction(1, 3)), parts);
    await joining.add('all');
    expect(article.value?.html).toBe(textOf(1) + textOf(2));
    expect(joining.state.value).toEqual({ kind: 'offered', page: 3, pages: 2, failure });
    Object.assign(parts, good);
    await joining.add('next');
    expect(joining.state.value).toEqual({ kind: 'whole', pages: 3 });
  });
});

test('joins so many pages and no more', async () => {
  const { article, joining } = joiningOf(show(extraction(1, 99)), site(99));
  await joining.add('all');
  expect(article.value?.metadata.pages).toHaveLength(JOIN_LIMITS.pages);
  expect(joining.state.value).toMatchObject({ kind: 'offered', failure: 'most' });
});

test('ends where the pages lead in a circle', async () => {
  const parts = site(3, {
    extractMarkup: async (_, url) => {
      const found = extraction(url === address(2) ? 2 : 3, 3);
      return found.kind === 'article' && url === address(3)
        ? { ...found, article: { ...found.article, nextPage: address(2) } }
        : found;
    },
  });
  const { joining } = joiningOf(show(extraction(1, 3)), parts);
  await joining.add('all');
  expect(joining.state.value).toEqual({ kind: 'whole', pages: 3 });
});

describe('the present text of a kept article of several pages', () => {
  const kept = async () => {
    const { article, joining } = joiningOf(show(extraction(1, 3)), site(3));
    await joining.add('all');
    if (!article.value) throw new Error('nothing joined');
    return article.value;
  };

  test('is read from its first page on, whichever is open', async () => {
    const again = await readWholeAgain(await kept(), show(extraction(2, 3)), site(3));
    expect(again).toMatchObject({ kind: 'whole', article: { html: [1, 2, 3].map(textOf).join('') } });
  });

  test('is none where a page does not come', async () => {
    const parts = site(3, {
      fetchPage: async (url) =>
        url === address(3) ? { kind: 'failed', reason: 'unreachable' } : { kind: 'markup', html: '', url },
    });
    expect(await readWholeAgain(await kept(), show(extraction(1, 3)), parts)).toEqual({ kind: 'failed', page: 3 });
  });
});
