import { assert, asyncProperty, constantFrom, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { mutate, mutations } from './mutate';
import { readPage } from './read-page';

/**
 * Pages with tags dropped, repeated, swapped, wrapped, renamed and garbled, through all that happens between the live
 * page and the text that is shown. The ordinary run takes this project's own pages, the same ones each time and not for
 * long. To take other people's, for longer, and others each time:
 *
 *     mkdir -p .output/fuzz && cp ../shared/corpus/{aeb,fundus,wcxb}/html/*.gz .output/fuzz/ && gunzip .output/fuzz/*.gz
 *     VITE_FUZZ_PAGES=10000 VITE_FUZZ_SECONDS=1800 VITE_FUZZ_SEED=$RANDOM npx vitest run \
 *       --config tests/vitest.config.ts --project browser tests/browser/article/fuzz.test.ts
 */
const { VITE_FUZZ_PAGES, VITE_FUZZ_SECONDS, VITE_FUZZ_SEED }: Record<string, string | undefined> = import.meta.env;
const COUNT = Number(VITE_FUZZ_PAGES ?? 300);
const SECONDS = Number(VITE_FUZZ_SECONDS ?? 12);
const SEED = Number(VITE_FUZZ_SEED ?? 3);

const ours = import.meta.glob<string>(['../../fixtures/pages/*.html', '../../fixtures/sample/*.html'], {
  query: '?raw',
  import: 'default',
});
const others = import.meta.glob<string>('../../../.output/fuzz/*.html', {
  query: '?raw',
  import: 'default',
  exhaustive: true,
});
const pages = VITE_FUZZ_PAGES ? { ...ours, ...others } : ours;

/** What no text that is shown may hold, whatever the page did. */
const UNSAFE =
  'script, style, iframe, form, input, button, object, template, svg, base, meta, math :is(a, b, div, p, img, span), math [href], [name], [style], [onerror]';

test('a damaged page gives an article or a clear refusal', { timeout: (SECONDS + 30) * 1000 }, async () => {
  const names = Object.keys(pages);
  const outcomes = { article: 0, refused: 0, slowest: 0, slowestPage: '' };
  const survives = asyncProperty(tuple(constantFrom(...names), mutations), async ([name, harms]) => {
    const html = mutate((await pages[name]?.()) ?? '', harms);
    const doc = new DOMParser().parseFromString(html, 'text/html');
    const start = performance.now();
    const outcome = await readPage(doc);
    const took = performance.now() - start;
    if (took > outcomes.slowest)
      Object.assign(outcomes, { slowest: took, slowestPage: `${name} ${JSON.stringify(harms)}` });
    outcomes['refused' in outcome ? 'refused' : 'article'] += 1;
    if ('refused' in outcome) expect(['not-an-article', 'too-large']).toContain(outcome.refused);
    else expect(outcome.body.querySelector(UNSAFE)).toBeNull();
  });
  await assert(survives, {
    numRuns: COUNT,
    seed: SEED,
    interruptAfterTimeLimit: SECONDS * 1000,
    markInterruptAsFailure: false,
  });
  if (VITE_FUZZ_PAGES) console.info(outcomes);
  // Harms that left nothing to read would prove nothing.
  expect(outcomes.article).toBeGreaterThan(outcomes.refused);
});
