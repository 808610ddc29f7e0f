import { expect, test } from 'vitest';
import type { SafeHtml } from '../../../lib/article/sanitise';
import { writeArticleNote } from '../../../lib/db/article-note';
import { articleHtml, findArticle, keepArticle, savePosition } from '../../../lib/db/articles';
import { changeArticles, moved, starred, tagged } from '../../../lib/db/change-articles';
import { highlightsOf, putHighlight } from '../../../lib/db/highlights';
import { keepLinks } from '../../../lib/db/links';
import { movedTo } from '../../../lib/db/moved-articles';
import { keptPictures, settlePicture } from '../../../lib/db/pictures';
import { putReview } from '../../../lib/db/review';
import { metadata, newArticle, newHighlight, newLibrary } from '../../support/library';

const OLD = '//news.example/night-trains';
const NEW = '//news.example/2026/night-trains';
const NEW_URL = `https:${NEW}`;
const PICTURE = 'https://news.example/a.jpg';

test('two articles that turn out to be one become one, and nothing of either reader’s is lost', async () => {
  const db = newLibrary();
  const first = await keepArticle(db, newArticle({ keys: [OLD] }), { now: 10 });
  const other = await keepArticle(db, newArticle({ keys: [NEW] }), { now: 20 });
  await putHighlight(db, newHighlight({ id: 'of-first', articleId: first }));
  await putHighlight(db, newHighlight({ id: 'of-other', articleId: other, note: 'mine' }));
  await putReview(db, { highlightId: 'of-other', articleId: other, skippedAt: 5 });
  await changeArticles(db, [first], tagged(['trains']));
  await changeArticles(db, [other], tagged(['night', 'trains']));
  await changeArticles(db, [other], starred(true));
  await changeArticles(db, [first], moved('archived', 30));
  await writeArticleNote(db, first, 'First note', '', 1);
  await writeArticleNote(db, other, 'Second note', '', 2);
  await savePosition(db, first, { start: 9, exact: 'twelve' }, 0.9, 1);
  await savePosition(db, other, { start: 3, exact: 'At' }, 0.2, 2);
  await settlePicture(db, { articleId: other, url: PICTURE }, { state: 'kept', blob: new Blob(['four']) });

  const kept = await keepArticle(db, newArticle({ keys: [OLD, NEW] }), { now: 40 });
  expect(kept).toBe(first);
  expect(await db.articles.count()).toBe(1);
  expect(await findArticle(db, first)).toMatchObject({
    article: {
      ...{ savedAt: 10, state: 'archived', favourite: true, tags: ['trains', 'night'] },
      ...{ note: 'First note\n\nSecond note', progress: 0.9, position: { exact: 'At' } },
      ...{ highlightCount: 2, noteCount: 1 },
    },
  });
  expect((await highlightsOf(db, first)).map(({ id }) => id).sort()).toEqual(['of-first', 'of-other']);
  expect(await db.reviews.get('of-other')).toMatchObject({ articleId: first });
  expect([...(await keptPictures(db, first)).keys()]).toEqual([PICTURE]);
  expect(await db.sizes.toArray()).toMatchObject([{ articleId: first, pictures: 1, pictureBytes: 4 }]);
  // Whoever still has the other's address is led there.
  expect(await movedTo(db, other)).toBe(first);
});

test('a link that is completed goes into the article that was kept already', async () => {
  const db = newLibrary();
  const article = await keepArticle(db, newArticle({ keys: [NEW] }), { now: 10 });
  await putHighlight(db, newHighlight({ id: 'mark', articleId: article }));
  await settlePicture(db, { articleId: article, url: PICTURE }, { state: 'kept', blob: new Blob(['four']) });
  const [link] = await keepLinks(db, [{ url: 'https://news.example/t', title: 'A link', key: '//news.example/t' }], 20);
  await changeArticles(db, [link?.id ?? ''], tagged(['later']));
  const fetched = newArticle({
    keys: ['//news.example/t', NEW],
    html: '<p>To read on, subscribe.</p>' as SafeHtml, // safe
    pictures: [],
  });
  const id = await keepArticle(db, fetched, { id: link?.id ?? '' });
  expect(id).toBe(article);
  const rows = await db.articles.toArray();
  expect(rows).toMatchObject([{ id: article, tags: ['later'], savedAt: 10 }]);
  expect(rows[0]).not.toHaveProperty('link');
  expect(await db.jobs.where({ kind: 'text' }).count()).toBe(0);
  expect(await movedTo(db, link?.id ?? '')).toBe(article);
  // What was kept may be more than a stranger is shown.
  expect(await articleHtml(db, article)).toBe(newArticle().html);
  expect([...(await keptPictures(db, article)).keys()]).toEqual([PICTURE]);
  expect(rows).toMatchObject([
    { excerpt: newArticle().excerpt, highlightCount: 1, keys: [NEW, '//news.example/t', expect.anything()] },
  ]);
});

test('the marks of the one that goes are described by the words of the new text', async () => {
  const db = newLibrary();
  await keepArticle(db, newArticle({ keys: [OLD] }));
  const other = await keepArticle(db, newArticle({ keys: [NEW], html: '<p>Another text.</p>' as SafeHtml })); // safe
  await putHighlight(db, newHighlight({ id: 'mark', articleId: other }));
  const id = await keepArticle(
    db,
    newArticle({
      keys: [OLD, NEW],
      carry: (highlights, was) => highlights.map((highlight) => ({ ...highlight, note: `from ${was}` })),
    }),
  );
  expect(await highlightsOf(db, id)).toMatchObject([{ id: 'mark', note: 'from <p>Another text.</p>' }]);
});

test('two texts with titles of their own stay two, whatever address their site gives both', async () => {
  const db = newLibrary();
  await keepArticle(db, newArticle({ keys: [OLD] }));
  const other = await keepArticle(
    db,
    newArticle({ keys: [NEW], metadata: metadata({ title: 'Another matter', url: NEW_URL }) }),
  );
  await keepArticle(db, newArticle({ keys: [OLD, NEW] }));
  expect(await db.articles.count()).toBe(2);
  expect(await movedTo(db, other)).toBeUndefined();
});

test('a link waits on when another page calls itself by its address', async () => {
  const db = newLibrary();
  const [link] = await keepLinks(db, [{ url: 'https://news.example/', title: 'News', key: '//news.example' }]);
  const id = await keepArticle(db, newArticle({ keys: [OLD, '//news.example'] }));
  expect(id).not.toBe(link?.id);
  await keepArticle(db, newArticle({ keys: [OLD, '//news.example'] }));
  expect(await db.articles.get(link?.id ?? '')).toMatchObject({ link: 'waiting', title: 'News' });
  expect(await db.articles.count()).toBe(2);
});

test('two texts without a title are not the same for that', async () => {
  const db = newLibrary();
  const untitled = metadata({ title: '' });
  await keepArticle(db, newArticle({ keys: [OLD], metadata: untitled }));
  await keepArticle(db, newArticle({ keys: [NEW], metadata: { ...untitled, url: NEW_URL } }));
  await keepArticle(db, newArticle({ keys: [OLD, NEW], metadata: untitled }));
  expect(await db.articles.count()).toBe(2);
});
