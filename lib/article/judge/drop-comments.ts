import { bitOf } from '../blocks/class-kinds';
import type { Block, Place } from '../blocks/collect-blocks';
import { spelledLength } from '../blocks/worth';

const COMMENT = bitOf('comment');
/** Whole words of a name: a commentary is an article's, and so is a respondent of an interview. */
const NAMED = /(?:^|[\s_-])(?:comments?|repl(?:y|ies)|kommentare?|commentaires?|comentarios?|disqus)(?:$|[\s_-])/i;
/** So many beside each other are what readers wrote; one may be a name for anything. */
const FEWEST = 3;
/** They follow something to comment on. */
const ENOUGH = 500;

/** Comments read like an article, and there may be far more of them: boxes side by side that are each named so. */
export function dropComments(blocks: readonly Block[], parts: Set<Block>): void {
  const threads = new Map<Place | undefined, Set<Place>>();
  for (const { place } of parts) {
    for (let at: Place | undefined = place; at; at = at.parent) {
      if (!(at.own & COMMENT && NAMED.test(namesOf(at.element)))) continue;
      const thread = threads.get(at.parent) ?? new Set();
      threads.set(at.parent, thread.add(at));
    }
  }
  const comments = new Set([...threads.values()].filter(({ size }) => size >= FEWEST).flatMap((thread) => [...thread]));
  if (!comments.size) return;
  const ofReaders = blocks.filter((block) => parts.has(block) && isWithin(block.place, comments));
  const [first] = ofReaders;
  let before = 0;
  for (const block of blocks) {
    if (block === first) break;
    if (parts.has(block)) before += spelledLength(block.text);
  }
  if (before >= ENOUGH) for (const block of ofReaders) parts.delete(block);
}

const namesOf = (element: Element): string =>
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;

function isWithin(place: Place, places: ReadonlySet<Place>): boolean {
  for (let at: Place | undefined = place; at; at = at.parent) if (places.has(at)) return true;
  return false;
}
