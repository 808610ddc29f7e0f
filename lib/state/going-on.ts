import type { ReadingPosition } from '../article/kept-article';
import type { ToolbarClick } from '../shared/toolbar-click';
import type { PageReader } from './page-reader';

/** Where one is in the text. */
interface Place {
  position: ReadingPosition;
  /** 0 to 1. */
  progress: number;
}

type Keeping = Pick<PageReader, 'reading' | 'keepIt'>;
type OpenPage = (articleId: string) => Promise<void>;

/**
 * Goes on in a full page at the line one is at. The page shows what is kept, so the article is kept first.
 * @param place null where the text has just been opened: then one goes on where one was last time
 * @returns whether the page has been opened; where the article can't be kept it is not, and its state says why
 */
export async function goOnInPage(reader: Keeping, place: Place | null, openPage: OpenPage): Promise<boolean> {
  const session = reader.reading.peek() ?? (await reader.keepIt());
  if (!session) return false;
  if (place) await session.savePosition(place.position, place.progress);
  await openPage(session.articleId);
  return true;
}

/** Does what a click on the toolbar's button is to do, once the page has been read. Says whether a full page was opened. */
export async function followToolbarClick(click: ToolbarClick, reader: Keeping, openPage: OpenPage): Promise<boolean> {
  if (click === 'page') return goOnInPage(reader, null, openPage);
  if (click === 'keep' && !reader.reading.peek()) await reader.keepIt();
  return false;
}
