import { useMessages } from './messages';
import './english';

import { afterEach, describe, expect, test, vi } from 'vitest';
import { Refusal } from '../../../components/article/Refusal';
import type { RefusalReason } from '../../../lib/article/article';
import { all, find, show } from './show';

const REASONS: Record<RefusalReason, true> = {
  'not-an-article': true,
  'too-large': true,
  'too-slow': true,
  'still-loading': true,
  forbidden: true,
  'not-a-page': true,
  failed: true,
};
// The record holds them all, or it would not compile.
const reasons = Object.keys(REASONS) as RefusalReason[];
const offers = () => all('button').map((button) => button.dataset.action);
const nothing = () => {};

afterEach(() => useMessages('en'));

describe.each(['en', 'fr'] as const)('in %s', (language) => {
  test.each(reasons)('%s says what happened, what to do, and offers the library', async (reason) => {
    useMessages(language);
    await show(<Refusal reason={reason} onOpenLibrary={nothing} onTryAgain={nothing} />);
    const root = await find('main[data-state=refused]');
    expect(root.querySelector('h1')?.textContent).toMatch(/\S{3}/);
    expect(root.querySelector('p')?.textContent).toMatch(/\.$/);
    expect(root.querySelector('[role=alert]')).not.toBeNull();
    expect(offers()).toContain('open-library');
  });
});

test.each([
  ['not-an-article', ['try-again', 'open-library']],
  ['still-loading', ['try-again', 'open-library']],
  ['too-slow', ['try-again', 'open-library']],
  ['failed', ['try-again', 'open-library']],
  ['too-large', ['open-library']],
  ['forbidden', ['open-library']],
  ['not-a-page', ['open-library']],
] as const)('%s offers what makes sense', async (reason, expected) => {
  await show(<Refusal reason={reason} onOpenLibrary={nothing} onTryAgain={nothing} />);
  expect(offers()).toEqual(expected);
});

test('offers nothing the caller can’t do', async () => {
  await show(<Refusal reason="not-an-article" onOpenLibrary={nothing} />);
  expect(offers()).toEqual(['open-library']);
});

test('tells what to report when something broke', async () => {
  await show(<Refusal reason="failed" detail="TypeError: x" onOpenLibrary={nothing} />);
  expect((await find('code')).textContent).toBe('TypeError: x');
});

test('does what is pressed', async () => {
  const deeds = { onOpenLibrary: vi.fn(), onTryAgain: vi.fn() };
  await show(<Refusal reason="not-an-article" {...deeds} />);
  for (const button of all('button')) button.click();
  expect(Object.values(deeds).map((deed) => deed.mock.calls.length)).toEqual([1, 1]);
});
