import fc from 'fast-check';
import { expect, it, describe as suite } from 'vitest';
import { anchor, anchorAll } from '../../../lib/notes/anchor';
import { describeSpan } from '../../../lib/notes/anchoring/describe-span';
import type { TextSelectors } from '../../../lib/notes/highlight';
import { aHighlight } from './a-highlight';
import { aMapOf } from './a-map-of';

/** Selectors for the nth occurrence of some words. */
function selectorsOf(text: string, words: string, nth = 0): TextSelectors {
  let start = text.indexOf(words);
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
  const selectors = describeSpan(text, { start, end: start + words.length });
  if (!selectors) throw new Error(`nothing to describe at “${words}”`);
  return selectors;
}

/** The found words with a little of what surrounds them. */
function found(text: string, selectors: TextSelectors, around = 0): string | null {
  const span = anchor(text, selectors);
  return span && text.slice(Math.max(0, span.start - around), span.end + around);
}

const ESSAY = [
  'The harbour wakes before the town does. Boats come in with their lamps still burning, and gulls follow them.',
  'On the quay a woman counts crates. She counts them twice, because the clerk upstairs will count them again.',
  'By seven the fish is sold. By eight the ice has melted and the stones are dark with it.',
  'The harbour sleeps when the town is loudest, and nobody on the ferries knows that it was ever awake.',
].join('\n');

suite('describing a span', () => {
  it('takes at least 32 characters of context on each side', () => {
    const { quote } = selectorsOf(ESSAY, 'counts crates');
    expect(quote.prefix.length).toBeGreaterThanOrEqual(32);
    expect(quote.suffix.length).toBeGreaterThanOrEqual(32);
    expect(ESSAY).toContain(quote.prefix + quote.exact + quote.suffix);
  });

  it('leaves out white space at the ends', () => {
    const start = ESSAY.indexOf(' counts');
    expect(describeSpan(ESSAY, { start, end: start + 8 })?.quote.exact).toBe('counts');
  });

  it.each([
    ['an empty span', 5, 5],
    ['white space', ESSAY.indexOf('\n'), ESSAY.indexOf('\n') + 1],
  ])('is null for %s', (_, start, end) => {
    expect(describeSpan(ESSAY, { start, end })).toBeNull();
  });

  it('takes more context where the same sentence stands among the same sentences', () => {
    const refrain = 'Row, row, row your boat, gently down the stream, merrily, merrily, life is but a dream.\n';
    const song = `First.\n${refrain}${refrain}${refrain}Last.`;
    for (const nth of [0, 1, 2]) {
      const selectors = selectorsOf(song, 'merrily, life', nth);
      expect(anchor(song, selectors)).toEqual({ start: selectors.position.start, end: selectors.position.end });
      const moved = `A new first line.\n${song}`;
      expect(anchor(moved, selectors)?.start).toBe(selectors.position.start + 18);
    }
  });

  it('never splits a surrogate pair, a flag or a family, whatever is selected', () => {
    const text = fc.array(fc.constantFrom('a', ' ', '😀', '👩‍👩‍👧‍👦', '🇫🇷', 'e\u0301', '𝔘', '한'), {
      minLength: 1,
      maxLength: 200,
    });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (characters, a, b) => {
        const whole = characters.join('');
        const [start, end] = [a % (whole.length + 1), b % (whole.length + 1)].sort((x, y) => x - y);
        const selectors = describeSpan(whole, { start: start ?? 0, end: end ?? 0 });
        if (!selectors) return;
        const { exact, prefix, suffix } = selectors.quote;
        for (const part of [exact, prefix, suffix]) expect(() => encodeURIComponent(part)).not.toThrow();
        expect(prefix).not.toMatch(/^[\u0301\u200D]/);
        expect(whole.slice(selectors.position.start, selectors.position.end)).toBe(exact);
      }),
    );
  });
});

suite('anchoring', () => {
  it('finds every span of an unchanged text where it was', () => {
    fc.assert(
      fc.property(fc.nat({ max: ESSAY.length }), fc.nat({ max: ESSAY.length }), (a, b) => {
        const selectors = describeSpan(ESSAY, { start: Math.min(a, b), end: Math.max(a, b) });
        if (!selectors) return;
        const { start, end } = selectors.position;
        expect(anchor(ESSAY, selectors)).toEqual({ start, end });
      }),
    );
  });

  it('finds every span of ten words after anything was put before the text', () => {
    const words = [...ESSAY.matchAll(/\S+/g)];
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.nat({ max: words.length - 11 }), (before, first) => {
        const start = words[first]?.index ?? 0;
        const last = words[first + 9];
        const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
        const selectors = describeSpan(ESSAY, { start, end });
        if (!selectors) return;
        expect(anchor(`${before}\n${ESSAY}`, selectors)?.start).toBe(start + before.length + 1);
      }),
      { numRuns: 200 },
    );
  });

  it('tells repeated words apart by their context', () => {
    const text = `Preface.\n${ESSAY}`;
    expect(found(text, selectorsOf(ESSAY, 'The harbour', 0), 6)).toContain('wakes');
    expect(found(text, selectorsOf(ESSAY, 'The harbour', 1), 7)).toContain('sleeps');
    expect(found(text, selectorsOf(ESSAY, 'By', 1), 6)).toContain('eight');
  });

  it('finds a sentence that was edited', () => {
    const edited = ESSAY.replace('a woman counts crates', 'an old woman counts the crates');
    expect(found(edited, selectorsOf(ESSAY, 'On the quay a woman counts crates.'))).toBe(
      'On the quay an old woman counts the crates.',
    );
  });

  it('finds a paragraph that was moved', () => {
    const paragraphs = ESSAY.split('\n');
    const moved = [...paragraphs.slice(1), paragraphs[0]].join('\n');
    expect(found(moved, selectorsOf(ESSAY, paragraphs[0] ?? ''))).toBe(paragraphs[0]);
  });

  it('finds a long passage that had a paragraph put into it', () => {
    const [first = '', second = ''] = ESSAY.split('\n');
    const edited = ESSAY.replace('\n', '\nA paragraph about the price of ice, which the first edition did not have.\n');
    const place = found(edited, selectorsOf(ESSAY, `${first}\n${second}`));
    expect(place?.startsWith(first)).toBe(true);
    expect(place?.endsWith(second)).toBe(true);
  });

  it.each([
    [
      'a word whose sentence is gone, though it stands elsewhere',
      'sold',
      ESSAY.replace('By seven the fish is sold. ', 'The town is never sold on it. '),
    ],
    ['a word that was replaced', 'clerk', ESSAY.replace('clerk', 'accountant')],
    [
      'a sentence that was rewritten',
      'On the quay a woman counts crates.',
      ESSAY.replace('On the quay a woman counts crates.', 'Nobody is there yet but the gulls.'),
    ],
    [
      'anything in another text',
      'On the quay a woman counts crates.',
      'Markets opened lower on Monday as traders weighed the new tariffs.'.repeat(9),
    ],
    ['anything in no text', 'On the quay a woman counts crates.', ''],
    [
      'half of a passage whose other half is gone',
      ESSAY.split('\n').slice(0, 2).join('\n'),
      ESSAY.split('\n').slice(1).join('\n'),
    ],
  ])('prefers nowhere to a wrong place for %s', (_, words, text) => {
    expect(anchor(text, selectorsOf(ESSAY, words))).toBeNull();
  });

  it('never puts a quote into a text that has nothing of it', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcdefgh '), minLength: 20, maxLength: 400 });
    fc.assert(
      fc.property(letters, letters, fc.nat({ max: 10 }), (before, after, start) => {
        const selectors = describeSpan(before, { start, end: start + 10 });
        if (!selectors || after.includes(selectors.quote.exact)) return;
        expect(anchor(after.replaceAll(/[a-d]/g, 'x'), selectors)).toBeNull();
      }),
    );
  });

  it('reads selectors from elsewhere that have no context', () => {
    const selectors = selectorsOf(ESSAY, 'By eight the ice has melted and the stones are dark with it.');
    const bare: TextSelectors = { ...selectors, quote: { ...selectors.quote, prefix: '', suffix: '' } };
    expect(found(ESSAY, bare)).toBe(selectors.quote.exact);
  });
});

suite('anchoring all highlights of an article', () => {
  it('gives the found in the order of the text and the others as orphans', () => {
    const late = aHighlight({ id: 'late', selectors: selectorsOf(ESSAY, 'knows that it was ever awake') });
    const early = aHighlight({ id: 'early', selectors: selectorsOf(ESSAY, 'lamps still burning') });
    const lost = aHighlight({ id: 'lost', selectors: selectorsOf('Words of another article.', 'another') });
    const { placed, orphans } = anchorAll(aMapOf(ESSAY), [late, lost, early]);
    expect(placed.map(({ highlight }) => highlight.id)).toEqual(['early', 'late']);
    expect(orphans).toEqual([lost]);
  });
});
