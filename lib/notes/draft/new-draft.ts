import type { KeptArticle } from '../../article/kept-article';
import type { HighlightEntry } from '../notebook/notebook-entry';
import type { CitedArticle, Draft } from './draft';

/** A draft of some highlights, in their order; each note becomes the words after its quotation. */
export function newDraft(
  entries: readonly HighlightEntry[],
  title: string,
  now: number,
  newId: () => string = () => crypto.randomUUID(),
): Draft {
  return {
    id: newId(),
    title,
    opening: '',
    passages: entries.map(({ highlight, article }) => {
      const { quote, picture } = highlight.selectors;
      const { exact, prefix, suffix } = quote;
      return {
        id: newId(),
        highlightId: highlight.id,
        quote: { exact, prefix, suffix },
        ...(picture && { picture: picture.src }),
        source: citedArticle(article),
        text: highlight.note,
      };
    }),
    createdAt: now,
    updatedAt: now,
  };
}

function citedArticle(article: KeptArticle): CitedArticle {
  const { id, url, title, authors, siteName, articleType, published, lang, savedAt } = article;
  return {
    articleId: id,
    url,
    title,
    authors: [...authors],
    ...(siteName && { siteName }),
    ...(articleType && { articleType }),
    ...(published && { published }),
    ...(lang && { lang }),
    savedAt,
  };
}
