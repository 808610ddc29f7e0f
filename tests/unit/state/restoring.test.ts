// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SafeHtml } from '../../../lib/article/sanitise';
import { storeColourNames, storedColourNames } from '../../../lib/browser/colour-names-store';
import { highlightsOf } from '../../../lib/db/highlights';
import { createRestoring } from '../../../lib/state/restoring';
import { newLibrary } from '../../support/library';
import { anExport, filesOf, LABELS } from '../notes/export/an-export';

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
  const file = aFile(String(written?.content));
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
