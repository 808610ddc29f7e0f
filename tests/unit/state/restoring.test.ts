// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SafeHtml } from '../../../lib/article/sanitise';
import { storeColourNames, storedColourNames } from '../../../lib/browser/colour-names-store';
import { highlightsOf } from '../../../lib/db/highlights';
import { drafts, putDraft } from '../../../lib/db/notebook-drafts';
import { putSearch, savedSearches } from '../../../lib/db/saved-searches';
import { createRestoring } from '../../../lib/state/restoring';
import { newLibrary } from '../../support/library';
import { aDraft } from '../notes/draft/a-draft';
import { anExport, contentOf, filesOf, LABELS } from '../notes/export/an-export';

const aFile = (text: string) => new File([text], 'Lectern.json', { type: 'application/json' });

function aRestoring(db = newLibrary()) {
  fakeBrowser.reset();
  const fetchPictures = vi.fn(async () => {});
  const sanitise = (html: string) => html as SafeHtml; // what it lets through is tested with it
  return { db, fetchPictures, restoring: createRestoring({ db, document, sanitise, fetchPictures }) };
}

test('tells what a file holds, brings it in, and says what came of it, also the second time', async () => {
  const { db, fetchPictures, restoring } = aRestoring();
  await storeColourNames({ green: 'Mine' });
  const article = anExport({ note: 'hm' });
  const [written] = await filesOf(
    'json',
    [article],
    {},
    { labels: { ...LABELS, colours: { yellow: 'Q', green: 'G' } } },
  );
  const file = aFile(await contentOf(written));
  await restoring.read([file]);
  expect(restoring.state.value).toMatchObject({
    kind: 'planned',
    plan: { articles: 1, known: 0, marks: 1, notes: 1, unreadable: 0 },
  });
  expect(await db.articles.count()).toBe(0);
  await restoring.begin();
  expect(restoring.state.value).toMatchObject({ kind: 'done', report: { added: 1, marks: 1, failed: 0 } });
  expect(await highlightsOf(db, article.metadata.id ?? '')).toEqual(article.highlights);
  expect(await storedColourNames()).toEqual({ yellow: 'Q', green: 'Mine' });
  expect(fetchPictures).toHaveBeenCalled();

  await restoring.read([file]);
  expect(restoring.state.value).toMatchObject({ kind: 'planned', plan: { known: 1 } });
  await restoring.begin();
  expect(restoring.state.value).toMatchObject({ kind: 'done', report: { added: 0, there: 1, marks: 0 } });
});

test.each([
  ['{}', 'notOurs'],
  ['{"format":"lectern-articles","version":9}', 'newer'],
  ['{"format":"lectern-articles","version":1,"articles":[7]}', 'empty'],
])('says why it does not bring in %s', async (text, reason) => {
  const { restoring } = aRestoring();
  await restoring.read([aFile(text)]);
  expect(restoring.state.value).toEqual({ kind: 'refused', name: 'Lectern.json', reason });
});

test('brings back drafts and saved searches that are not there, and says how many', async () => {
  const { db, restoring } = aRestoring();
  const search = { id: 's', name: 'Sea', query: 'tag:sea', createdAt: 5 };
  await putSearch(db, { ...search, id: 'here', name: 'Mine' });
  await putDraft(db, aDraft({ id: 'here', title: 'Mine' }));
  const own = {
    drafts: [aDraft(), aDraft({ id: 'here', title: 'Older' })],
    searches: [search, { ...search, id: 't', query: 'tag:land' }],
  };
  const [written] = await filesOf('json', [], {}, { own });
  await restoring.read([aFile(await contentOf(written))]);
  expect(restoring.state.value).toMatchObject({ kind: 'planned', plan: { articles: 0, drafts: 2, searches: 2 } });
  await restoring.begin();
  expect(restoring.state.value).toMatchObject({ kind: 'done', report: { drafts: 1, searches: 1, failed: 0 } });
  expect((await drafts(db)).map(({ id, title }) => [id, title]).sort()).toEqual([
    ['draft-1', 'On tides'],
    ['here', 'Mine'],
  ]);
  expect((await savedSearches(db)).map(({ name, query }) => `${name} ${query}`).sort()).toEqual([
    'Mine tag:sea',
    'Sea tag:land',
  ]);
});
