import type { RemovalReason, RemovedBlock } from '../article';
import type { Block } from '../blocks/collect-blocks';
import { isElement, squeeze } from '../blocks/elements';
import { leadingWords } from '../blocks/leading-words';
import { signatureOf } from '../blocks/signature';
import type { PhraseReader } from '../lexicon/read-phrases';
import { normalise } from '../normalise/normalise';
import type { ArticleSpan } from './article-span';
import type { KindReader } from './kinds';
import { rebuild } from './rebuild';
import { reasonFor } from './removal-reason';
import { type RemovedGroup, removedGroups } from './removed-groups';
import { nodesOf } from './skipped';

/** So many at most, of so many characters each: a list to look through, not a second article. */
const MOST = 40;
const LONGEST = 20_000;
/** Enough of a block to know it by. */
const LONGEST_TEXT = 500;
/** Enough of the words beside it to find its place again. */
const BESIDE = 120;

const HEADING = /^h[1-6]$/;
const MEDIA = 'figure, picture, img, video, audio, iframe';

/** What listing the removed needs to know of the page. */
interface RemovedFrom {
  doc: Document;
  url: string;
  base: string;
  readPhrases: PhraseReader;
  kinds: KindReader;
  /** Pictures and films that were not kept. */
  foreign: ReadonlySet<Node>;
}

/** What was left out of the element the article stands in, why as far as can be told, and all it takes to put it back. */
export function removedBlocks(
  blocks: readonly Block[],
  parts: ReadonlySet<Block>,
  span: ArticleSpan,
  page: RemovedFrom,
): RemovedBlock[] {
  const listed: RemovedBlock[] = [];
  const stays = (block: Block) =>
    parts.has(block) || (block.caption && !isForeign(block.place.element, page.doc.body, page.foreign));
  // What is put back has its place among the article's headings, not a hierarchy of its own.
  const headings = [...new Set([...parts].map(({ place }) => place.element.localName))].filter((name) =>
    HEADING.test(name),
  );
  let shown = 0;
  const lengths = blocks.map((block) => {
    if (parts.has(block)) shown += block.text.length;
    return shown;
  });
  for (const group of removedGroups(blocks, stays, span)) {
    const reason = reasonFor(group, page.readPhrases, span);
    // Above the text, and right below a standfirst, the page says what the reader says itself: title, authors, dates.
    const isHead = HEAD.has(reason) || group.blocks.every(({ place }) => place.element.localName === 'h1');
    if (isHead && (lengths[group.after] ?? 0) < OPENING) continue;
    const text = squeeze(group.blocks.map((block) => block.text).join(' ')).slice(0, LONGEST_TEXT);
    const signature = signatureOf(group.box?.element ?? group.parent);
    listed.push({
      reason,
      text,
      html: markupOf(group, page, headings),
      after: (blocks[group.after]?.text ?? '').slice(-BESIDE),
      ahead: (blocks[group.ahead]?.text ?? '').slice(0, BESIDE),
      kind: page.kinds.isTelling(signature) ? signature : `${signature} | ${leadingWords(text)}`,
    });
    if (listed.length === MOST) break;
  }
  return listed;
}

/** Characters of a headline's surroundings: no first paragraph with its standfirst is shorter. */
const OPENING = 400;
const HEAD: ReadonlySet<RemovalReason> = new Set(['facts', 'author', 'navigation', 'tags']);

/** The group's markup as it would stand in the article. What is too long to put back as a whole is put back as far as it goes. */
function markupOf(
  { parent, nodes, blocks }: RemovedGroup,
  { doc, url, base, foreign }: RemovedFrom,
  headings: readonly string[],
): string {
  const skipped = nodesOf(blocks.slice(fitting(blocks)));
  // A picture of the article in the midst of what was left out stands where it belongs already.
  for (const media of nodes.flatMap(mediaIn)) if (!isForeign(media, parent, foreign)) skipped.add(media);
  const article = rebuild(nodes, skipped, doc);
  normalise(article, doc, { url, base, headings });
  const markup = article.innerHTML.trim();
  return markup.length > 3 * LONGEST ? '' : markup;
}

/** How many of the blocks are not too long together. */
function fitting(blocks: readonly Block[]): number {
  let length = 0;
  const end = blocks.findIndex(({ text }) => {
    length += text.length;
    return length > LONGEST;
  });
  return end < 0 ? blocks.length : end;
}

const mediaIn = (node: Node): Element[] =>
  isElement(node) ? [...(node.matches(MEDIA) ? [node] : []), ...node.querySelectorAll(MEDIA)] : [];

function isForeign(media: Element, within: Element, foreign: ReadonlySet<Node>): boolean {
  for (let at: Element | null = media; at && at !== within; at = at.parentElement) if (foreign.has(at)) return true;
  return false;
}
