import { expect, test } from 'vitest';
import { keepArticle } from '../../../lib/db/articles';
import { changeArticles, moved, tagged } from '../../../lib/db/change-articles';
import { putHighlight } from '../../../lib/db/highlights';
import { colourTag, deleteTag, putTagsBack, renameTag, tagColours } from '../../../lib/db/tags';
import { newArticle, newHighlight, newLibrary } from '../../support/library';

async function library(tags: Record<string, string[]>) {
  const db = newLibrary();
  for (const [id, own] of Object.entries(tags)) {
    await keepArticle(db, newArticle({ keys: [id] }), { id });
    await changeArticles(db, [id], tagged(own));
  }
  const now = async () => Object.fromEntries((await db.articles.toArray()).map(({ id, tags }) => [id, tags]));
  return { db, now };
}

test('renames a tag with those nested in it, in the trash, too', async () => {
  const { db, now } = await library({ one: ['ai/open', 'x'], two: ['ai'], three: ['aid'] });
  await changeArticles(db, ['two'], moved('trashed'));
  await colourTag(db, 'ai/open', 'green');
  await renameTag(db, 'ai', ' Machines / learning ');
  expect(await now()).toEqual({ one: ['Machines/learning/open', 'x'], two: ['Machines/learning'], three: ['aid'] });
  expect([...(await tagColours(db))]).toEqual([['Machines/learning/open', 'green']]);
});

test('merges into a tag that is there, which keeps its colour', async () => {
  const { db, now } = await library({ one: ['ia', 'ai'], two: ['ia/open'] });
  await colourTag(db, 'ai', 'blue');
  await colourTag(db, 'ia', 'pink');
  await renameTag(db, 'ia', 'ai');
  expect(await now()).toEqual({ one: ['ai'], two: ['ai/open'] });
  expect([...(await tagColours(db))]).toEqual([['ai', 'blue']]);
});

test('can be nested in itself, and a name of nothing changes nothing', async () => {
  const { db, now } = await library({ one: ['ai'] });
  await renameTag(db, 'ai', 'ai/old');
  expect(await now()).toEqual({ one: ['ai/old'] });
  await renameTag(db, 'ai', ' / ');
  expect(await now()).toEqual({ one: ['ai/old'] });
});

test('deletes a tag, and undoes that whole', async () => {
  const { db, now } = await library({ one: ['ai/open', 'x'], two: ['ai'] });
  await colourTag(db, 'ai', 'yellow');
  const before = await now();
  const taken = await deleteTag(db, 'ai');
  expect(await now()).toEqual({ one: ['x'], two: [] });
  await putTagsBack(db, taken);
  expect(await now()).toEqual(before);
  expect([...(await tagColours(db))]).toEqual([['ai', 'yellow']]);
});

test('marks follow when a tag is renamed, and come back with it', async () => {
  const db = newLibrary();
  const id = await keepArticle(db, newArticle());
  await changeArticles(db, [id], tagged(['trains/night']));
  await putHighlight(db, newHighlight({ id: 'one', articleId: id, tags: ['trains', 'trains/night', 'other'] }));
  const before = await renameTag(db, 'trains', 'rail');
  expect((await db.highlights.get('one'))?.tags).toEqual(['rail', 'rail/night', 'other']);
  await putTagsBack(db, before);
  expect((await db.highlights.get('one'))?.tags).toEqual(['trains', 'trains/night', 'other']);
  // Two that get one name are one.
  await renameTag(db, 'trains', 'other');
  expect((await db.highlights.get('one'))?.tags).toEqual(['other', 'other/night']);
  await deleteTag(db, 'other');
  expect((await db.highlights.get('one'))?.tags).toEqual(['other', 'other/night']);
});
