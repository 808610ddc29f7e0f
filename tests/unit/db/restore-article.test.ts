import { describe, expect, test } from 'vitest';
import type { SafeHtml } from '../../../lib/article/sanitise';
import { articleHtml, findArticle, keepArticle } from '../../../lib/db/articles';
import { highlightsOf, putHighlight } from '../../../lib/db/highlights';
import { keepLinks } from '../../../lib/db/links';
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

  test('has its tags by names that can be typed', async () => {
    const db = newLibrary();
    const highlights = [newHighlight({ id: 'h', tags: ['#sea', ' '] })];
    await restoreArticle(db, restored({ tags: [' a / b ', '#a/b', '#'], highlights }));
    expect(await article(db, ID)).toMatchObject({ tags: ['a/b'] });
    expect(await highlightsOf(db, ID)).toMatchObject([{ tags: ['sea'] }]);
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

  test('keeps its text where a link has one of its addresses', async () => {
    const db = newLibrary();
    const [own, other] = ['//news.example/the-night-trains', ...newArticle().keys];
    await keepLinks(db, [{ url: 'https://news.example/night-trains', title: 'A link', key: String(other) }]);
    const id = await keepArticle(db, newArticle({ keys: [own] }));
    const back = {
      ...restored(),
      article: newArticle({ keys: [own, String(other)], html: '<p>Old.</p>' as SafeHtml }),
    }; // safe
    expect(await restoreArticle(db, back)).toMatchObject({ kind: 'there' });
    expect(await articleHtml(db, id)).toBe(newArticle().html);
  });

  test('is not another one that has its name', async () => {
    const db = newLibrary();
    const other = newArticle({ keys: ['//else.example/'], html: '<p>Another.</p>' as SafeHtml }); // safe
    await keepArticle(db, other, { id: ID });
    expect(await restoreArticle(db, restored({ tags: ['t'] }))).toMatchObject({ kind: 'added' });
    expect(await article(db, ID)).toMatchObject({ tags: [] });
    expect(await articleHtml(db, ID)).toBe(other.html);
    expect(await db.articles.count()).toBe(2);
  });

  test('gets both of two highlights that have one name, and each once', async () => {
    const db = newLibrary();
    const { selectors } = newHighlight();
    const first = newHighlight({ id: 'h', note: 'first' });
    const second = {
      ...first,
      note: 'second',
      selectors: { ...selectors, position: { ...selectors.position, start: 3 } },
    };
    const own = { highlights: [first, second, second] };
    const notes = async () => (await highlightsOf(db, ID)).map(({ note }) => note);
    expect(await restoreArticle(db, restored(own))).toEqual({ kind: 'added', marks: 2 });
    expect(await notes()).toEqual(['second', 'first']);
    expect(await restoreArticle(db, restored(own))).toEqual({ kind: 'there', marks: 0 });
    expect(await notes()).toEqual(['second', 'first']);
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
