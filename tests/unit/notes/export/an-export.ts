import type { SafeHtml } from '../../../../lib/article/sanitise';
import { type ExportChoice, type Format, USUAL_CHOICE } from '../../../../lib/notes/export/choice';
import type { ExportContext } from '../../../../lib/notes/export/export-context';
import type { Exported, ExportFile, ExportLabels } from '../../../../lib/notes/export/exported';
import { startExport } from '../../../../lib/notes/export/exporter';
import { readJson } from '../../../../lib/notes/export/records/json-file';
import type { ReadArticle } from '../../../../lib/notes/export/records/read-record';
import { aBody, anArticle, highlightOf } from '../markdown/an-article';

export const LABELS: ExportLabels = {
  highlights: 'Highlights',
  unplaced: 'No longer in the text',
  notes: 'Notes',
  contents: 'Contents',
  cover: 'Cover',
  original: 'The page',
  savedWith: 'Saved with Lectern',
  lang: 'en',
};

const NOW = new Date('2026-11-23T09:30:00Z');

/** The smallest PNG there is. */
export const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

/** An article whole enough for any format; what matters to the test overrides it. */
export function anExport({
  html = '<p>Tides come twice a day. The moon pulls them.</p>',
  words = ['The moon pulls them'],
  note = '',
  highlightTags = [],
  ...overrides
}: Partial<Omit<Exported, 'html' | 'root'>> & {
  html?: string;
  words?: readonly string[];
  note?: string;
  highlightTags?: string[];
} = {}): Exported {
  const root = aBody(html);
  return {
    metadata: {
      ...anArticle({ authors: ['Jeanne van der Berg'], siteName: 'The Quay', published: '2024-07-24', lang: 'en' }),
      id: 'b1946ac9-2492-4d23-8c3f-000000000001',
      savedAt: Date.parse('2026-11-20T08:00:00Z'),
      tags: ['sea'],
      state: 'inbox',
      favourite: true,
    },
    // What the sanitiser gives is what these tests are given.
    html: html as SafeHtml,
    root,
    highlights: words.map((marked, index) =>
      highlightOf(root, marked, {
        id: `00000000-0000-4000-8000-00000000000${index}`,
        articleId: 'b1946ac9-2492-4d23-8c3f-000000000001',
        note,
        tags: highlightTags,
      }),
    ),
    pictures: new Map(),
    ...overrides,
  };
}

export const aChoice = (format: Format): ExportChoice => ({ ...USUAL_CHOICE, format });

/** The files that articles leave in. */
export async function filesOf(
  format: Format,
  articles: readonly Exported[],
  choice: Partial<ExportChoice> = {},
  context: Partial<ExportContext> = {},
): Promise<ExportFile[]> {
  const exporter = await startExport({
    choice: { ...aChoice(format), ...choice },
    labels: LABELS,
    now: NOW,
    ...context,
  });
  for (const article of articles) await exporter.add(article);
  return exporter.finish();
}

/** The text of the one file. */
export async function textOf(format: Format, article: Exported, choice: Partial<ExportChoice> = {}): Promise<string> {
  const [file] = await filesOf(format, [article], choice);
  return contentOf(file);
}

/** The text of a file, whether it is held as one or not. */
export const contentOf = async (file: ExportFile | undefined): Promise<string> =>
  file?.content instanceof Blob ? file.content.text() : String(file?.content);

/** An article that went out as JSON, read back. */
export async function backFrom(article: Exported): Promise<ReadArticle | undefined> {
  const back = readJson(await textOf('json', article));
  return back === null || back === 'newer' ? undefined : back.articles[0];
}
