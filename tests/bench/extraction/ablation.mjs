// What each step of the extraction wins: every page is extracted with each step left out in turn.
//   npm run bench:extraction -- --ablate [--pages DIR] [--set NAME]… [--limit N] [--grown FILE.json]
// Prints, by step, how many pages it changes and what each set loses without it, in thousandths of F1 (of snippet F where
// a set has no bodies). With --grown, the trees that tests/bench/judge/folds.mjs kept, each page is judged by trees that
// never saw its site: those of the product have learned what the steps do on the very pages they are measured by.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle, inTabs } from '../../cli/extract-browser.mjs';
import { listPages, readPage } from '../../cli/extract-pages.mjs';
import { SETS, siteOf } from '../judge/corpus-rows.mjs';
import { foldOf, withTrees } from '../judge/forests.mjs';

const SCRIPT = fileURLToPath(new URL('./ablation-in-page.ts', import.meta.url));
/** The steps there are stand in the code, where each asks whether it is left out. */
const STEPS = [
  ...'mend-encoding assemble-streamed flatten-shadow lazy-pictures structure drop-unread paragraphs notes captions'.split(
    ' ',
  ),
  ...'reveal-text drop-menus readability look-again trees keep-alike keep-headings keep-quotes drop-hidden'.split(' '),
  ...'drop-undisplayed drop-boxes drop-comments drop-cards drop-repeated whole-tables drop-title'.split(' '),
  ...'drop-trailing-headings keep-structure drop-contents drop-titled-boxes keep-notes trust-readability'.split(' '),
  'text-in-data',
];

/** @param {{ pages: string, set?: string[] | undefined, limit?: string | undefined, grown?: string | undefined }} options */
export async function ablate({ pages: folder, set: sets = SETS, limit, grown }) {
  /** @type {string[][]} */
  const forests = grown ? JSON.parse(fs.readFileSync(grown, 'utf8')) : [[]];
  const { loadCorpus, scoreAll, summary } = await import(pathToFileURL(path.resolve(folder, 'score.mjs')).href);
  const corpus = loadCorpus(folder);
  const articles = listPages(folder, { sets }).filter(
    ({ set, id }) => (corpus[set][id].pageType ?? 'article') === 'article',
  );
  const chosen = sets.flatMap((set) =>
    spread(
      articles.filter((page) => page.set === set),
      Number(limit ?? Number.POSITIVE_INFINITY),
    ),
  );
  /** @type {{ set: string, id: string, whole: string, changed: Record<string, string> }[]} */
  const answers = [];
  for (const [fold, trees] of forests.entries()) {
    const script = await bundle(SCRIPT, grown ? [withTrees(trees)] : []);
    const pages = chosen.filter((page) => foldOf(siteOf(page), forests.length) === fold);
    await inTabs(pages, { script, patience: 120_000 }, async (tab, page, done) => {
      const answer = await tab
        .call('ablate', readPage(page), page.url, STEPS)
        .catch((error) => ({ whole: '', changed: {}, error: String(error) }));
      answers.push({
        set: page.set,
        id: page.id,
        .../** @type {{ whole: string, changed: Record<string, string> }} what ablation-in-page.ts gives */ (answer),
      });
      if (done % 100 === 0) process.stderr.write(`${done}/${pages.length}\n`);
    });
  }
  /** Means by set. @param {string} [step] @returns {Record<string, number>} */
  const scores = (step) => {
    const lines = answers.map(({ set, id, whole, changed }) => ({ set, id, html: changed[step ?? ''] ?? whole }));
    const asked = new Set(lines.map(({ set, id }) => `${set}/${id}`));
    return Object.fromEntries(
      Object.entries(scoreAll(corpus, lines)).map(([set, rows]) => {
        const all = summary(rows.filter((/** @type {{ id: string }} */ { id }) => asked.has(`${set}/${id}`)));
        return [set, Number.isNaN(all.F1) ? all['snippet F'] : all.F1];
      }),
    );
  };
  const whole = scores();
  /** @type {Record<string, Record<string, number>>} */
  const table = { '(all steps)': Object.fromEntries(Object.entries(whole).map(([set, f]) => [set, round(f)])) };
  for (const step of STEPS) {
    const without = scores(step);
    table[step] = { pages: answers.filter(({ changed }) => step in changed).length };
    for (const [set, f] of Object.entries(without)) table[step][set] = round(((whole[set] ?? 0) - f) * 1000);
  }
  console.table(table);
  return answers;
}

/** At most so many, evenly from first to last. @template T @param {readonly T[]} items @param {number} most */
const spread = (items, most) => {
  const step = Math.max(1, items.length / most);
  return items.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
};

/** @param {number} value */
const round = (value) => Math.round(value * 1000) / 1000;
