import type { ComponentChild } from 'preact';
import { StorageView, type StorageViewProps } from '../../../../components/storage/StorageView';
import { aKeptArticle } from '../sample-articles';

const nothing = () => {};

const large = (id: string, title: string, text: number, pictures: number, pictureBytes: number) => ({
  listed: { kind: 'article', article: { ...aKeptArticle(), id, title } } as const,
  size: { articleId: id, text, pictures, pictureBytes },
});

export const storage: StorageViewProps = {
  report: {
    kind: 'ready',
    value: {
      all: { articles: 1284, textBytes: 31_400_000, pictures: 7312, pictureBytes: 1_420_000_000 },
      archived: { articles: 911, textBytes: 21_000_000, pictures: 5100, pictureBytes: 980_000_000 },
      trashed: { articles: 14, textBytes: 300_000, pictures: 51, pictureBytes: 9_200_000 },
      highlights: 2140,
      notes: 371,
      largest: [
        large('a', 'Le lent retour du train de nuit', 84_000, 41, 38_400_000),
        large(
          'b',
          'A very long title about the history of the Ordnance Survey and its maps of the Highlands',
          212_000,
          96,
          21_900_000,
        ),
        large('c', 'Words only', 1_400_000, 0, 0),
      ],
    },
  },
  indexBytes: 4_900_000,
  use: { usedBytes: 1_530_000_000, allowedBytes: 290_000_000_000, persistent: false },
  persistence: 'not-promised',
  policy: 'always',
  check: { last: null, progress: null },
  done: null,
  failure: null,
  hrefs: { library: '#/', notebook: '#/notebook', review: '#/review', storage: '#/storage' },
  onExport: nothing,
  onPersist: nothing,
  onPolicy: nothing,
  onFreeArchived: nothing,
  onEmptyTrash: nothing,
  onFree: nothing,
  onTrash: nothing,
  onUndo: nothing,
  onUndoExpired: nothing,
  onCheck: nothing,
  onTryAgain: nothing,
};

const none = { articles: 0, textBytes: 0, pictures: 0, pictureBytes: 0 };

export const STORAGES: Record<string, () => ComponentChild> = {
  storage: () => <StorageView {...storage} />,
  'storage-refused': () => (
    <StorageView
      {...storage}
      persistence="refused"
      policy="asked"
      check={{ last: null, progress: { articles: 412, of: 1284 } }}
      failure="full"
      done={{ number: 1, kind: 'pictures-freed', count: 1, bytes: 38_400_000, canUndo: true }}
    />
  ),
  'storage-empty': () => (
    <StorageView
      {...storage}
      persistence="promised"
      check={{ last: { finishedAt: Date.UTC(2026, 10, 20), articles: 0, mended: {} }, progress: null }}
      indexBytes={0}
      use={{ usedBytes: 84_000, allowedBytes: 290_000_000_000, persistent: true }}
      report={{
        kind: 'ready',
        value: { all: none, archived: none, trashed: none, highlights: 0, notes: 0, largest: [] },
      }}
    />
  ),
  'storage-mended': () => (
    <StorageView
      {...storage}
      check={{
        last: {
          finishedAt: Date.UTC(2026, 10, 20),
          articles: 1284,
          mended: { recovered: 1, damaged: 2, textless: 3, counts: 11, pictures: 1, work: 5, orphans: 40, index: 1 },
        },
        progress: null,
      }}
    />
  ),
  'storage-loading': () => <StorageView {...storage} report={{ kind: 'loading' }} use={null} persistence="unknown" />,
  'storage-failed': () => <StorageView {...storage} report={{ kind: 'failed', reason: 'unavailable' }} />,
};
