import type { Format } from './choice';
import type { ExportContext, Exporter, StartExporter } from './export-context';

/** Each format's code is fetched when it is chosen: together they are many times what a popup may weigh. */
const WRITERS: Readonly<Record<Format, () => Promise<StartExporter>>> = {
  markdown: async () => (await import('./markdown-files')).writeMarkdown,
  html: async () => (await import('./html/html-files')).writeHtml,
  epub: async () => (await import('./epub/epub-file')).writeEpub,
  text: async () => (await import('./text-files')).writeText,
  json: async () => (await import('./records/json-file')).writeJson,
  annotations: async () => (await import('./records/web-annotations')).writeAnnotations,
  hypothesis: async () => (await import('./records/hypothesis')).writeHypothesis,
  csv: async () => (await import('./records/csv')).writeCsv,
  bibtex: async () => (await import('./citations/bibtex')).writeBibtex,
  ris: async () => (await import('./citations/ris')).writeRis,
  csl: async () => (await import('./citations/csl')).writeCsl,
};

export async function startExport(context: ExportContext): Promise<Exporter> {
  return (await WRITERS[context.choice.format]())(context);
}
