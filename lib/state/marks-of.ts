import type { TextSelectors } from '../notes/highlight';
import type { ArticleNotes } from './article-notes';

/**
 * What the reader of an article may do with its highlights beyond their note and colour. Apart from the notes
 * themselves, which bring the database: the popup needs this before it needs that.
 */
export const marksOf = ({ retag, reshape, tagsInUse }: ArticleNotes) => ({
  onRetag: (id: string, tags: readonly string[]) => void retag(id, tags),
  onReshape: (ids: readonly string[], selectors: TextSelectors, isAttached: boolean) =>
    void reshape(ids, selectors, isAttached),
  tagsInUse,
});
