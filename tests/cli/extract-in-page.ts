import { extractArticle } from '../../lib/article/extract';
import { createSanitiser } from '../../lib/article/sanitise';

/** What one page comes to, as the scorer reads it. */
interface Answer {
  html: string;
  title?: string;
  author?: string[];
  date?: string;
  image?: string;
  lang?: string;
  /** From parsed document to article; parsing and sanitising stand outside it. */
  ms: number;
  error?: string;
}

const sanitise = createSanitiser(window);

async function lecternExtract(html: string, url: string): Promise<Answer> {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  const start = performance.now();
  const extraction = await extractArticle(doc, { url, characters: html.length });
  const ms = performance.now() - start;
  if (extraction.kind === 'refused') {
    return { html: '', ms, error: [extraction.reason, extraction.detail].filter(Boolean).join(': ') };
  }
  const { article } = extraction;
  return {
    html: sanitise(article.html),
    title: article.title,
    author: article.authors,
    ...(article.published && { date: article.published }),
    ...(article.image && { image: article.image.url }),
    ...(article.lang && { lang: article.lang }),
    ms,
  };
}

Object.assign(globalThis, { lecternExtract });
