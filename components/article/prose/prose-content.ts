import type { ArticleMetadata } from '../../../lib/article/article';
import { type OutlineEntry, outlineOf } from '../../../lib/article/outline';
import { parseSafe } from '../../../lib/article/safe-fragment';
import type { SafeHtml } from '../../../lib/article/sanitise';
import { createTextMap, type TextMap } from '../../../lib/notes/text-map';
import type { PictureSource } from '../picture-source';
import { markHeadings, opensWithPicture, opensWithWords, wrapTables } from './prepare';
import { type MissingPictureWords, settlePictures } from './settle-pictures';

/** An article's text as it stands on screen, and what is known of it. */
export interface ProseContent {
  /** The element the text is in. */
  root: HTMLElement;
  map: TextMap;
  outline: readonly OutlineEntry[];
  /** All headings, by the number the outline calls them. */
  headings: readonly HTMLElement[];
  /** Where each heading begins in the map's text; null for one without text. */
  headingStarts: readonly (number | null)[];
  opensWithPicture: boolean;
  /** Whether it opens with the article's own summary. */
  opensWithStandfirst: boolean;
}

interface Mounting {
  html: SafeHtml;
  article: Pick<ArticleMetadata, 'lang' | 'description'>;
  pictures: PictureSource;
  words: MissingPictureWords;
}

/** Puts the text into `root`. Everything that could load is settled while the nodes are still in their inert document. */
export function mountProse(root: HTMLElement, { html, article, pictures, words }: Mounting): ProseContent {
  const body = parseSafe(html, root.ownerDocument);
  settlePictures(body, pictures, words);
  wrapTables(body);
  const headings = markHeadings(body);
  const outline = outlineOf(body, article.lang);
  root.replaceChildren(...body.childNodes);
  const map = createTextMap(root);
  const headingStarts = headings.map((heading) => {
    const range = root.ownerDocument.createRange();
    range.selectNodeContents(heading);
    return heading.textContent?.trim() ? (map.offsetsOf(range)?.start ?? null) : null;
  });
  return {
    root,
    map,
    outline,
    headings,
    headingStarts,
    opensWithPicture: opensWithPicture(root, map),
    opensWithStandfirst: opensWithWords(root, map, article.description),
  };
}
