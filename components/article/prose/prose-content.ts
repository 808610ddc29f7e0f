import type { ArticleMetadata } from '../../../lib/article/article';
import { headingOutline, wantsMoreThanHeadings } from '../../../lib/article/outline';
import { type PlacedBlock, readBlocks } from '../../../lib/article/outline/blocks';
import { parseSafe } from '../../../lib/article/safe-fragment';
import type { SafeHtml } from '../../../lib/article/sanitise';
import { createTextMap, type TextMap } from '../../../lib/notes/text-map';
import type { PictureSource } from '../picture-source';
import { setFrenchSpaces } from './french-spaces';
import { type PlacedOutline, placeOutline } from './place-outline';
import { opensWithPicture, opensWithWords, wrapTables } from './prepare';
import { type MissingPictureWords, settlePictures } from './settle-pictures';

/** An article's text as it stands on screen, and what is known of it. */
export interface ProseContent {
  /** The element the text is in. */
  root: HTMLElement;
  map: TextMap;
  /** The blocks the text is made of, as outlines number them. */
  blocks: readonly PlacedBlock[];
  /** The outline by the headings. */
  outline: PlacedOutline;
  /** Whether they are none or too few for its length. */
  wantsOutline: boolean;
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
  // Before pictures that can't be had are taken out.
  const blocks = readBlocks(body);
  settlePictures(body, pictures, words);
  wrapTables(body);
  setFrenchSpaces(body, article.lang);
  root.replaceChildren(...body.childNodes);
  const map = createTextMap(root);
  return {
    root,
    map,
    blocks,
    outline: placeOutline(headingOutline(blocks, article.lang), blocks, map),
    wantsOutline: wantsMoreThanHeadings(blocks),
    opensWithPicture: opensWithPicture(root, map),
    opensWithStandfirst: opensWithWords(root, map, article.description),
  };
}
