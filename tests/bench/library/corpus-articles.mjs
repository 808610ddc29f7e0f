import fs from 'node:fs';
import path from 'node:path';

/** @typedef {{ id: string, title: string, lang: string, url: string, authors: string[], text: string }} CorpusArticle */

const SETS = ['aeb', 'daniel', 'fundus', 'fundus-eval', 'wcxb', 'zh-wce'];

/**
 * The articles of a corpus whose text is known, as people wrote it down: no extraction stands between them and the search.
 * @param {string} dir
 * @returns {CorpusArticle[]}
 */
export function corpusArticles(dir) {
  return SETS.flatMap((set) => {
    const file = path.join(dir, set, 'truth.json');
    if (!fs.existsSync(file)) return [];
    return Object.entries(JSON.parse(fs.readFileSync(file, 'utf8'))).flatMap(([id, truth]) => {
      const { body, title, lang = 'en', url, author } = truth;
      if (!body) return [];
      const text = String(body);
      return [
        {
          id: `${set}/${id}`,
          title: title || text.trim().split('\n')[0]?.slice(0, 80) || id,
          lang,
          url: url ?? `https://${set}.example/${id}`,
          authors: author ? [String(author)] : [],
          text,
        },
      ];
    });
  });
}
