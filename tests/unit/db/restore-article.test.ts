import { describe, expect, test } from 'vitest';
import { findArticle, keepArticle } from '../../../lib/db/articles';
import { highlightsOf, putHighlight } from '../../../lib/db/highlights';
import { keptPictures } from '../../../lib/db/pictures';
import { type RestoredArticle, type RestoredOwn, restoreArticle } from '../../../lib/db/restore-article';
import { reviewsOf } from '../../../lib/db/review';
import { newArticle, newHighlight, newLibrary } from '../../support/library';

const ID = 'b1946ac9-2492-4d23-8c3f-000000000001';
const REVIEW = { highlightId: 'h', articleId: ID, neverAgain: true } as const;

function restored(own: Partial<RestoredOwn> = {}): RestoredArticle {
  return {
    article: newArticle({ inside: new Map([['https://news.example/a.jpg', new Blob(['a'], { type: 'image/jpeg' })]]) }),
    own: { id: ID, state: 'inbox', favourite: false, tags: [], highlights: [], reviews: [], ...own },
    carry: (highlights) => highlights,
  };
}

const article = async (db: ReturnType<typeof newLibrary>, id: string) => {
  const listed = await findArticle(db, id);
  return listed?.kind === 'article' ? listed.article : undefined;
};

describe('an article that is not there', () => {
  test('comes back with all its reader made of it', async () => {
    const db = newLibrary();
    const own: Partial<RestoredOwn> = {
      ...{ state: 'archived', favourite: true, tags: ['sea'], savedAt: 5, readAt: 7, progress: 0.4, queuedAt: 2 },
      ...{ position: { start: 3, exact: 'twelve' }, note: 'A *note*.', reviews: [REVIEW] },
      highlights: [newHighlight({ id: 'h', articleId: ID, note: 'hm' })],
    };
    expect(await restoreArticle(db, restored(own))).toEqual({ kind: 'added', marks: 1 });
    expect(await article(db, ID)).toMatchObject({
      ...{ state: 'archived', favourite: true, tags: ['sea'], savedAt: 5, readAt: 7, progress: 0.4, queuedAt: 2 },
      ...{ position: { start: 3, exact: 'twelve' }, note: 'A *note*.', highlightCount: 1, noteCount: 1 },
    });
    expect(await highlightsOf(db, ID)).toEqual(own.highlights);
    expect(await reviewsOf(db, ID)).toEqual(new Map([['h', REVIEW]]));
    expect([...(await keptPictures(db, ID)).keys()]).toEqual(['https://news.example/a.jpg']);
  });

  test('is unread if it was', async () => {
    const db = newLibrary();
    await restoreArticle(db, restored({ progress: 0 }));
    expect((await article(db, ID))?.readAt).toBeUndefined();
  });
});

describe('an article that is there', () => {
  test('keeps its text and what is written on it, and gets what it lacks', async () => {
    const db = newLibrary();
    const id = await keepArticle(db, newArticle());
    await putHighlight(db, newHighlight({ id: 'h', articleId: id, note: 'mine', colour: 'blue' }));
    const there = newHighlight({ id: 'h', note: 'theirs', tags: ['sea'] });
    const { selectors } = newHighlight();
    const another = newHighlight({
      id: 'i',
      selectors: { ...selectors, position: { ...selectors.position, start: 3 } },
    });
    const report = await restoreArticle(db, restored({ note: 'N', tags: ['t'], highlights: [there, another] }));
    expect(report).toEqual({ kind: 'completed', marks: 1 });
    expect(await highlightsOf(db, id)).toMatchObject([
      { id: 'i', articleId: id },
      { id: 'h', note: 'mine\n\ntheirs', tags: ['sea'], colour: 'blue' },
    ]);
    expect(await article(db, id)).toMatchObject({ note: 'N', tags: ['t'], highlightCount: 2 });
  });

  test('is left as it is when it has all of it, however often it comes', async () => {
    const db = newLibrary();
    const own = { note: 'N', tags: ['t'], savedAt: 5, highlights: [newHighlight({ id: 'h', note: 'mine' })] };
    await restoreArticle(db, restored(own));
    const before = await article(db, ID);
    expect(await restoreArticle(db, restored(own))).toEqual({ kind: 'there', marks: 0 });
    expect(await article(db, ID)).toEqual(before);
  });

  test('takes no highlight from another article that has the same name for one', async () => {
    const db = newLibrary();
    const other = await keepArticle(db, newArticle({ keys: ['//else.example/'] }));
    await putHighlight(db, newHighlight({ id: 'h', articleId: other, note: 'theirs' }));
    await restoreArticle(db, restored({ highlights: [newHighlight({ id: 'h', note: 'mine' })], reviews: [REVIEW] }));
    expect(await highlightsOf(db, other)).toMatchObject([{ id: 'h', note: 'theirs' }]);
    const [mine] = await highlightsOf(db, ID);
    expect(mine).toMatchObject({ note: 'mine' });
    expect([...(await reviewsOf(db, ID)).keys()]).toEqual([mine?.id]);
  });

  test('comes out of the trash', async () => {
    const db = newLibrary();
    const id = await keepArticle(db, newArticle());
    await db.articles.update(id, { state: 'trashed' });
    expect(await restoreArticle(db, restored())).toEqual({ kind: 'completed', marks: 0 });
    expect((await article(db, id))?.state).toBe('inbox');
  });
});
