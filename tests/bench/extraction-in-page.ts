import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { extractArticle } from '../../lib/article/extract';

/** One tool's answer for one page, as the scorer reads it. */
interface Answer {
  html: string;
  title?: string;
  author?: string | string[];
  date?: string;
  image?: string;
  lang?: string;
  error?: string;
}

/** Each takes a document of its own, parsed from the same text, and may change it beyond use. */
const TOOLS: Record<string, (doc: Document, url: string, characters: number) => Answer | Promise<Answer>> = {
  readability(doc) {
    const found = new Readability(doc).parse();
    if (!found) return { html: '', error: 'no article' };
    return {
      html: found.content ?? '',
      ...(found.title && { title: found.title }),
      ...(found.byline && { author: found.byline }),
      ...(found.publishedTime && { date: found.publishedTime }),
      ...(found.lang && { lang: found.lang }),
    };
  },
  defuddle(doc, url) {
    const found = new Defuddle(doc, { url }).parse();
    return {
      html: found.content,
      title: found.title,
      author: found.author,
      date: found.published,
      image: found.image,
      lang: found.language,
    };
  },
  async lectern(doc, url, characters) {
    const extraction = await extractArticle(doc, { url, characters });
    if (extraction.kind === 'refused') return { html: '', error: extraction.reason };
    const { article } = extraction;
    return {
      html: article.html,
      title: article.title,
      author: article.authors,
      ...(article.published && { date: article.published }),
      ...(article.image && { image: article.image.url }),
      ...(article.lang && { lang: article.lang }),
    };
  },
};

/** @param times runs of which the quickest counts: what else the machine does only ever makes one slower */
async function benchExtraction(tool: string, html: string, url: string, times = 1): Promise<Answer & { ms: number }> {
  let best: (Answer & { ms: number }) | undefined;
  for (let run = 0; run < times; run += 1) {
    const doc = new DOMParser().parseFromString(html, 'text/html');
    const base = doc.createElement('base');
    base.href = url;
    if (!doc.querySelector('base[href]')) doc.head.prepend(base);
    const start = performance.now();
    const answer = await TOOLS[tool]?.(doc, url, html.length);
    const ms = performance.now() - start;
    if (!best || ms < best.ms) best = { html: '', ...answer, ms };
  }
  return best ?? { html: '', ms: Number.NaN };
}

Object.assign(globalThis, { benchExtraction });
