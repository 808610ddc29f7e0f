import { bitOf, createClassReader } from '../blocks/class-kinds';
import type { ArticleSpan } from './article-span';

const MEDIA = 'figure, picture, img, video, audio, iframe';
/** Names of what holds pictures that are not the article's. */
const FOREIGN = (['related', 'newsletter', 'share', 'comment', 'author', 'ad', 'nav', 'footer', 'sidebar'] as const)
  .map(bitOf)
  .reduce((bits, bit) => bits | bit, 0);
const DECORATION = /avatar|gravatar|logo|icon|sprite|emoji|badge|spacer|author|profile|headshot|button|placeholder/i;
const SMALLEST = 90;
const HIGHEST = 12;

/** Takes out pictures, films and frames that stand outside the article or in what was not kept of it. */
export function keepMedia(body: Element, span: ArticleSpan): void {
  const readClasses = createClassReader();
  for (const media of [...body.querySelectorAll(MEDIA)]) {
    if (!media.isConnected || media.parentElement?.closest('picture, figure, video, audio')) continue;
    if (!belongs(media, span, readClasses)) media.remove();
  }
}

function belongs(media: Element, span: ArticleSpan, readClasses: (element: Element) => number): boolean {
  if (isDecoration(media)) return false;
  // A lead picture stands before the text, often outside the element the text is in.
  const leads =
    isBefore(media, span.root) && media.parentElement?.closest('article, main, [role="main"]')?.contains(span.root);
  if (!span.root.contains(media) && !leads) return false;
  let at: Element | null = media;
  for (let up = 0; at && at !== span.root && up < HIGHEST; at = at.parentElement, up += 1) {
    const part = at.localName === 'figure' ? undefined : span.partOf(at);
    if (part !== undefined && part > 0.3) return true;
    if (part !== undefined || readClasses(at) & FOREIGN || /^(?:aside|nav|footer|form)$/.test(at.localName))
      return false;
    if (at.contains(span.root)) return true;
  }
  return true;
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
