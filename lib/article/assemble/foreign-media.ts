import { bitOf, kindsOf } from '../blocks/class-kinds';
import { listOf } from '../blocks/elements';
import type { ArticleSpan } from './article-span';

const MEDIA = ['figure', 'picture', 'img', 'video', 'audio', 'iframe'];
/** Names of what holds pictures that are not the article's. */
const FOREIGN = (['related', 'newsletter', 'share', 'comment', 'author', 'ad', 'nav', 'footer', 'sidebar'] as const)
  .map(bitOf)
  .reduce((bits, bit) => bits | bit, 0);
const DECORATION = /avatar|gravatar|logo|icon|sprite|emoji|badge|spacer|author|profile|headshot|button|placeholder/i;
const SMALLEST = 90;
const HIGHEST = 12;
/** Share of the text around a picture that must be the article's for the picture to be. */
const ENOUGH_PART = 0.3;

/** Pictures, films and frames that stand outside the article or in what was not kept of it. */
export function foreignMedia(body: Element, span: ArticleSpan): Element[] {
  return MEDIA.flatMap((tag) => listOf(body.getElementsByTagName(tag))).filter((media) => {
    // What stands within another goes with it.
    if (media.parentElement?.closest('picture, figure, video, audio')) return isDecoration(media);
    return !belongs(media, span);
  });
}

function belongs(media: Element, span: ArticleSpan): boolean {
  if (isDecoration(media)) return false;
  if (!span.root.contains(media) && !leads(media, span.root)) return false;
  let at: Element | null = media;
  for (let up = 0; at && at !== span.root && up < HIGHEST; at = at.parentElement, up += 1) {
    if (at.contains(span.root)) return true;
    const part = at.localName === 'figure' ? undefined : span.partOf(at);
    if (part !== undefined) return part > ENOUGH_PART;
    if (kindsOf(at) & FOREIGN || /^(?:aside|nav|footer|form)$/.test(at.localName)) return false;
  }
  return true;
}

/** A lead picture stands before the text, often outside the element the text is in. */
function leads(media: Element, root: Element): boolean {
  return isBefore(media, root) && media.closest('article, main, [role="main"]')?.contains(root) === true;
}

const isBefore = (node: Node, other: Node) =>
  (node.compareDocumentPosition(other) & 4) /* DOCUMENT_POSITION_FOLLOWING */ !== 0;

function isDecoration(media: Element): boolean {
  if (media.localName !== 'img') return false;
  const size = (name: string) => Number.parseInt(media.getAttribute(name) ?? '', 10);
  if (size('width') < SMALLEST && !(size('height') > SMALLEST * 2)) return true;
  if (size('height') < SMALLEST / 2) return true;
  return DECORATION.test(
    `${media.getAttribute('class') ?? ''} ${(media.getAttribute('src') ?? '').slice(0, 500).split('/').pop() ?? ''}`,
  );
}
