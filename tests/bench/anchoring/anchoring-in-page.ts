import { Readability } from '@mozilla/readability';
import { extractArticle } from '../../../lib/article/extract';
import { parseSafe } from '../../../lib/article/safe-fragment';
import { createSanitiser } from '../../../lib/article/sanitise';
import { anchor } from '../../../lib/notes/anchor';
import { describeSpan } from '../../../lib/notes/anchoring/describe-span';
import { createCarrier } from '../../../lib/notes/carrying/carry';
import { createTextMap, type TextSpan } from '../../../lib/notes/text-map';
import { createDice, type Dice } from './dice';
import { editText } from './edit-text';
import { anchorAsHypothesis } from './hypothesis';
import { createTruthTest, verdictOn } from './judge-place';
import { harvest, plant } from './sentinels';

/** What came of the highlights of one case, by method. */
export type Tally = Record<string, { right: number; partly: number; orphaned: number; wrong: number; missed: Miss[] }>;

/** A passage that is not where it should be, by its words. */
interface Miss {
  was: string;
  truth: string;
  found: string | null;
}

/** A passage of one text and where its words are in another. */
interface Case {
  span: TextSpan;
  truth: readonly TextSpan[];
}

const SHARES = [0.01, 0.05, 0.1, 0.2];
const PASSAGES = 60;
const sanitise = createSanitiser(window);

/**
 * One page through all cases. `elsewhere`: text of another page, for paragraphs that are put in.
 *
 * @returns by case; null where there is no article
 */
async function benchAnchoring(html: string, url: string, elsewhere: string, seed: number) {
  const dice = createDice(seed);
  const page = new DOMParser().parseFromString(html, 'text/html');
  plant(page.body, PASSAGES, dice);
  const markedPage = page.documentElement.outerHTML;
  const reparsed = () => new DOMParser().parseFromString(markedPage, 'text/html');
  const extraction = await extractArticle(reparsed(), { url });
  if (extraction.kind === 'refused') return null;
  const body = parseSafe(sanitise(extraction.article.html), document);
  const article = harvest(createTextMap(body).text);
  const live = harvest(createTextMap(reparsed().body).text);
  const rendered = harvest(createTextMap(rerendered(body)).text);
  const other = harvest(createTextMap(byReadability(reparsed())).text);

  const cases: Record<string, Tally> = {
    'rendered anew': tally(article.text, rendered.text, common(article.passages, rendered.passages)),
    'page to copy': tally(live.text, article.text, common(live.passages, article.passages)),
    'copy to page': tally(article.text, live.text, common(article.passages, live.passages)),
    'other extractor': tally(article.text, other.text, common(article.passages, other.passages)),
  };
  for (const share of SHARES) {
    cases[`${share * 100} % edited`] = editedTally(article, share, elsewhere, dice);
  }
  return { lang: extraction.article.lang, text: article.text, cases };
}

/** The same article after another round through markup, its text nodes cut and its white space as an editor would have it. */
function rerendered(body: Element): Element {
  const copy = parseSafe(sanitise(body.innerHTML.replace(/> /g, '>\n  ')), document);
  for (const node of [...textsOf(copy)]) if (node.length > 20) node.splitText(node.length >> 1);
  return copy;
}

function* textsOf(root: Element): Generator<Text> {
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text; // by what the walker shows
}

function byReadability(doc: Document): Element {
  const found = new Readability(doc).parse()?.content ?? '';
  return new DOMParser().parseFromString(found, 'text/html').body;
}

function common(from: Map<number, TextSpan>, to: Map<number, TextSpan>): Case[] {
  return [...from].flatMap(([pair, span]) => {
    const truth = to.get(pair);
    return truth ? [{ span, truth: [truth] }] : [];
  });
}

function editedTally(article: ReturnType<typeof harvest>, share: number, elsewhere: string, dice: Dice): Tally {
  const edited = editText(article.text, share, elsewhere, dice);
  const cases = [...article.passages.values()].map((span) => ({ span, truth: edited.survivorsOf(span) }));
  return tally(article.text, edited.text, cases);
}

/** Each method on the same passages. */
function tally(was: string, is: string, cases: readonly Case[]): Tally {
  const carry = createCarrier(was, is);
  const hasTruth = createTruthTest(was);
  const methods: Record<string, (span: TextSpan) => TextSpan | null> = {
    lectern: carry,
    'lectern by quote alone': (span) => {
      const selectors = describeSpan(was, span);
      return selectors && anchor(is, selectors);
    },
    hypothesis: (span) => {
      const selectors = describeSpan(was, span);
      return selectors && anchorAsHypothesis(is, selectors);
    },
  };
  return Object.fromEntries(
    Object.entries(methods).map(([name, method]) => {
      const counts: Tally[string] = { right: 0, partly: 0, orphaned: 0, wrong: 0, missed: [] };
      for (const { span, truth } of cases) {
        if (!hasTruth(span, truth)) continue;
        const found = method(span);
        const verdict = found ? verdictOn(found, truth, is) : 'orphaned';
        counts[verdict]++;
        if (verdict === 'right') continue;
        const words = (text: string, at: TextSpan | null | undefined) => at && text.slice(at.start, at.end);
        counts.missed.push({
          was: words(was, span) ?? '',
          truth: truth.map((part) => words(is, part)).join(' '),
          found: words(is, found) ?? null,
        });
      }
      return [name, counts];
    }),
  );
}

/** Milliseconds for 500 highlights on 20,000 words of which a tenth was edited. */
function benchAnchoringTime(text: string, seed: number): Record<string, number> {
  const dice = createDice(seed);
  const words = text.split(' ').slice(0, 20_000);
  const was = words.join(' ');
  const edited = editText(was, 0.1, was, dice);
  const spans = Array.from({ length: 500 }, () => {
    const start = dice.below(was.length - 400);
    return { start, end: start + 10 + dice.below(300) };
  });
  const time = (run: () => void) => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  return {
    words: words.length,
    lectern: time(() => spans.map(createCarrier(was, edited.text))),
    unchanged: time(() => spans.map((span) => anchor(was, describeSpan(was, span) ?? never()))),
  };
}

function never(): never {
  throw new Error('a span of words has selectors');
}

Object.assign(globalThis, { benchAnchoring, benchAnchoringTime });
