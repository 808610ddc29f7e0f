import { type ReadonlySignal, signal } from '@preact/signals';
import { parseSafe } from '../article/safe-fragment';
import type { MarkdownLabels } from '../notes/markdown';
import type { KeptTexts, TakenOut } from './kept-texts';

export type Destination = 'download' | 'clipboard';

/** What came of the last time. `number` tells one from the next; `left` are articles that could not be read. */
export interface TakeOutOutcome {
  number: number;
  kind: 'downloaded' | 'copied' | 'failed';
  left: number;
}

/** Takes articles with their highlights and notes out as Markdown, for Obsidian and whatever else reads it. */
export interface TakeOut {
  outcome: ReadonlySignal<TakeOutOutcome | null>;
  article(to: Destination, article: TakenOut): Promise<void>;
  /** Every article of the library that is not in the trash, as a ZIP of one file each. */
  all(): Promise<void>;
  forget(): void;
}

export interface TakeOutParts {
  /** What is kept, when the code that reads it is there. */
  kept(): Promise<KeptTexts>;
  document: Document;
  download(name: string, content: Blob): void;
  copy(text: string): Promise<void>;
  labels: MarkdownLabels;
}

export function createTakeOut(parts: TakeOutParts): TakeOut {
  const outcome = signal<TakeOutOutcome | null>(null);

  async function attempt(kind: 'downloaded' | 'copied', work: () => Promise<number>): Promise<void> {
    const number = (outcome.peek()?.number ?? 0) + 1;
    try {
      outcome.value = { number, kind, left: await work() };
    } catch (error) {
      console.error(error);
      outcome.value = { number, kind: 'failed', left: 0 };
    }
  }

  async function markdownOf({ metadata, html, articleId }: TakenOut): Promise<string> {
    // From the library, not from the screen, which may not have read them yet.
    const highlights = articleId ? await (await parts.kept()).highlightsOf(articleId) : [];
    const { articleToMarkdown } = await markdown();
    const options = { content: 'full', now: new Date(), labels: parts.labels } as const;
    return articleToMarkdown(metadata, parseSafe(html, parts.document), highlights, options);
  }

  return {
    outcome,
    article(to, article) {
      return attempt(to === 'clipboard' ? 'copied' : 'downloaded', async () => {
        const text = await markdownOf(article);
        if (to === 'clipboard') await parts.copy(text);
        else {
          const { fileName } = await markdown();
          parts.download(fileName(article.metadata.title, 'md'), new Blob([text], { type: 'text/markdown' }));
        }
        return 0;
      });
    },
    all() {
      return attempt('downloaded', async () => {
        const { fileName, markdownArchive } = await markdown();
        const taken = new Set<string>();
        const files: { name: string; text: string }[] = [];
        let left = 0;
        const kept = await parts.kept();
        for (const id of await kept.untrashedIds()) {
          const article = await kept.open(id);
          if (article) {
            files.push({ name: fileName(article.metadata.title, 'md', taken), text: await markdownOf(article) });
          } else left += 1;
        }
        const archive = markdownArchive(files);
        const day = new Date().toISOString().slice(0, 10);
        parts.download(`lectern-${day}.zip`, new Blob([archive], { type: 'application/zip' }));
        return left;
      });
    },
    forget() {
      outcome.value = null;
    },
  };
}

/** The Markdown code is as large as the rest of the popup, so it is loaded when it is asked for. */
const markdown = () => import('../notes/markdown');
