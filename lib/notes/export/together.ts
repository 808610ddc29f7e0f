import { fileName } from '../file-name';
import { type Format, TRAITS } from './choice';
import type { Exporter } from './export-context';
import type { Exported } from './exported';

/** An exporter whose one file holds all articles: named after the article where it is one. */
export function together<Entry>(
  format: Format,
  now: Date,
  entriesOf: (article: Exported) => readonly Entry[],
  join: (entries: readonly Entry[]) => string,
): Exporter {
  const entries: Entry[] = [];
  const titles: string[] = [];
  return {
    add(article) {
      titles.push(article.metadata.title);
      entries.push(...entriesOf(article));
    },
    finish: () => [{ path: collectionName(titles, format, now), type: TRAITS[format].type, content: join(entries) }],
  };
}

/** `Lectern 2026-11-23.csv`, or the title of the one article there is. */
export function collectionName(titles: readonly string[], format: Format, now: Date): string {
  const { extension } = TRAITS[format];
  const [title = ''] = titles;
  return fileName(titles.length === 1 ? title : `Lectern ${now.toISOString().slice(0, 10)}`, extension);
}
