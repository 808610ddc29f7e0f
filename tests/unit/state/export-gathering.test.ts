// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { SafeHtml } from '../../../lib/article/sanitise';
import { type Format, USUAL_CHOICE } from '../../../lib/notes/export/choice';
import { readJson } from '../../../lib/notes/export/records/json-file';
import { USUAL_TEMPLATE } from '../../../lib/notes/export/template/clip-template';
import { createGathering } from '../../../lib/state/export-gathering';
import type { KeptTexts } from '../../../lib/state/kept-texts';
import { aHighlight } from '../notes/a-highlight';
import { aDraft } from '../notes/draft/a-draft';
import { contentOf, LABELS } from '../notes/export/an-export';
import { anArticle } from '../notes/markdown/an-article';

/** A library of three articles, of which only the last has a highlight. */
function aLibrary() {
  const open = vi.fn(async (articleId: string) => ({
    metadata: anArticle({ title: `Article ${articleId}` }),
    // What the sanitiser gives is what this is given.
    html: '<p>before quote after</p>' as SafeHtml,
    articleId,
  }));
  const kept: KeptTexts = {
    untrashedIds: async () => ['1', '2', '3'],
    trashedIds: async () => ['4'],
    own: async () => ({ drafts: [aDraft()], searches: [] }),
    highlightsOf: async (id) => (id === '3' ? [aHighlight()] : []),
    isAnnotated: async (id) => id === '3',
    reviewsOf: async () => new Map(),
    picturesOf: async () => new Map(),
    open,
  };
  const gathering = createGathering({
    kept: async () => kept,
    document,
    labels: async () => LABELS,
    subject: { kind: 'library', scope: 'all' },
    template: () => USUAL_TEMPLATE,
  });
  const previewed = async (format: Format) => contentOf((await gathering.writeFirst({ ...USUAL_CHOICE, format }))[0]);
  return { open, previewed, gathering };
}

test.each(['csv', 'hypothesis'] as const)(
  'the preview of %s is of the first article with something in it',
  async (format) => {
    const { open, previewed } = aLibrary();
    expect(await previewed(format)).toContain('Article 3');
    expect(open.mock.calls).toEqual([['3']]);
  },
);

test('other previews are of the first article', async () => {
  expect(await aLibrary().previewed('markdown')).toContain('before quote after');
});

test('everything as JSON is the trash and the drafts too, as any other format it is what is to be read', async () => {
  const { open, gathering } = aLibrary();
  const json = { ...USUAL_CHOICE, format: 'json' as const };
  expect(await gathering.count(json)).toBe(4);
  expect(await gathering.count(USUAL_CHOICE)).toBe(3);
  const { files } = await gathering.write(json, new AbortController().signal, () => {});
  expect(open.mock.calls.flat()).toEqual(['1', '2', '3', '4']);
  expect(readJson(await contentOf(files[0]))).toMatchObject({ drafts: [aDraft()] });
});
