import './english';
// Fetched with the first highlight in a browser; here it is there, so that no test waits for a server.
import '../../../lib/notes/anchor';

import { vi } from 'vitest';
import { Reader } from '../../../components/article/Reader';
import type { ReaderProps } from '../../../components/article/reader-props';
import type { Highlight } from '../../../lib/notes/highlight';
import type { PictureCount } from '../../../lib/shared/keep-state';
import { aHighlight, anArticle, FRENCH, safe } from './sample-articles';
import { all, find, settled, show } from './show';

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
export const noPictures: PictureCount = {
  total: 0,
  kept: 0,
  waiting: 0,
  failed: 0,
  undecided: 0,
  refused: 0,
  refusedHosts: [],
};

export function deeds() {
  return {
    onKeep: vi.fn(),
    onAllowPictures: vi.fn(),
    onRetryPictures: vi.fn(),
    onHighlight: vi.fn<ReaderProps['onHighlight']>(),
    onNote: vi.fn(async () => true),
    onRecolour: vi.fn(),
    onRemoveHighlight: vi.fn(),
    onPosition: vi.fn<ReaderProps['onPosition']>(),
    onExport: vi.fn(),
    onExportAs: vi.fn(),
    onUndo: vi.fn(),
    onUndoExpired: vi.fn(),
    onUpdateCopy: vi.fn(),
    onOpenPage: vi.fn(),
    onOpenLibrary: vi.fn(),
  };
}

export const base = {
  article: anArticle(),
  html: safe(FRENCH),
  pictures: { kind: 'kept', urlOf: () => PIXEL },
  place: 'popup',
  keep: { kind: 'not-kept' },
  highlights: [],
  usualColour: 'yellow',
} as const satisfies Partial<ReaderProps>;

export async function read(props: Partial<ReaderProps> = {}, size?: [number, number]) {
  const callbacks = deeds();
  await show(<Reader {...base} {...callbacks} {...props} />, size);
  await find('[data-prose] h2#part-0');
  await settled();
  return callbacks;
}

export const scroller = () => find('[data-reading]');
export const current = () =>
  all('nav[data-outline] [aria-current]').map((link) => link.querySelector('bdi')?.textContent);

/** Selects words as a person does: from a press to a release. */
export async function select(words: string): Promise<DOMRect> {
  const prose = await find('[data-prose]');
  const walker = document.createTreeWalker(prose, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.nodeValue?.indexOf(words) ?? -1;
    if (at < 0) continue;
    getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
    return getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
  }
  throw new Error(`no “${words}” in one piece`);
}

/** A highlight of words of the sample; of words it has not got, an orphan. */
export function quote(exact: string, overrides: Partial<Highlight> = {}): Highlight {
  const plain = new DOMParser().parseFromString(FRENCH, 'text/html').body.textContent ?? '';
  return aHighlight(plain, exact, overrides);
}
