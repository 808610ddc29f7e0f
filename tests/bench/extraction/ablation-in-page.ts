import { extractArticle } from '../../../lib/article/extract';

/** The article of a page, and what it comes to without each step: only where that changes it. */
async function ablate(html: string, url: string, steps: readonly string[]) {
  const extract = async (without: readonly string[]) => {
    const doc = new DOMParser().parseFromString(html, 'text/html');
    const extraction = await extractArticle(doc, { url, without: new Set(without) });
    return extraction.kind === 'article' ? extraction.article.html : '';
  };
  const whole = await extract([]);
  const changed: Record<string, string> = {};
  for (const step of steps) {
    const answer = await extract([step]).catch(() => '');
    if (answer !== whole) changed[step] = answer;
  }
  return { whole, changed };
}

Object.assign(globalThis, { ablate });
