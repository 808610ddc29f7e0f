import { extractArticle } from '../../../lib/article/extract';
import { type OutlineBlock, readBlocks } from '../../../lib/article/outline/blocks';
import { createSanitiser } from '../../../lib/article/sanitise';

/** An article without its headings, and where they stood. */
interface Beheaded {
  lang: string;
  title: string;
  blocks: OutlineBlock[];
  /** For each block, whether a heading stood right before it. */
  opens: boolean[];
  headings: number;
}

const sanitise = createSanitiser(window);

/** Extracts an article, notes where its headings stand and takes them away. Null where there are fewer than `fewest`. */
async function behead(html: string, url: string, fewest: number): Promise<Beheaded | null> {
  const extraction = await extractArticle(new DOMParser().parseFromString(html, 'text/html'), { url });
  if (extraction.kind === 'refused') return null;
  const { article } = extraction;
  const { body } = new DOMParser().parseFromString(sanitise(article.html), 'text/html');
  const blocks: OutlineBlock[] = [];
  const opens: boolean[] = [];
  let headings = 0;
  let isOpening = false;
  for (const { element, ...block } of readBlocks(body)) {
    if (block.kind === 'heading') {
      headings += 1;
      isOpening = true;
    } else {
      blocks.push(block);
      opens.push(isOpening);
      isOpening = false;
    }
  }
  return headings < fewest ? null : { lang: article.lang ?? '', title: article.title, blocks, opens, headings };
}

Object.assign(globalThis, { behead });
