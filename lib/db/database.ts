import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Highlight } from '../notes/highlight';
import type { Block } from '../search/index/segment';
import { derivedFields } from './article-facets';
import { markAllUnindexed, markUnindexed } from './index-marks';
import { LIBRARY_NAME, LIBRARY_VERSION, NATIVE_VERSION } from './library-name';
import type {
  ArrivalRow,
  ArticleRow,
  ContentRow,
  DraftRow,
  IndexedRow,
  IndexStateRow,
  JobRow,
  PictureRow,
  PositionRow,
  ReviewRow,
  SavedSearchRow,
  SizeRow,
  TagRow,
  UnindexedRow,
  UnsettledArticleNoteRow,
  UnsettledDraftRow,
  UnsettledHighlightNoteRow,
  UpkeepRow,
} from './rows';

/**
 * The library in IndexedDB. What lists need (`articles`) stands apart from what is large (`contents`, `pictures`), so
 * that listing never reads a text. A released version is never edited: changes come as the next `version()`, and
 * `tests/unit/db/versions.test.ts` opens the data of each.
 */
export class LibraryDatabase extends Dexie {
  declare articles: EntityTable<ArticleRow, 'id'>;
  declare contents: EntityTable<ContentRow, 'articleId'>;
  declare positions: EntityTable<PositionRow, 'articleId'>;
  declare pictures: Table<PictureRow, [articleId: string, url: string]>;
  declare highlights: EntityTable<Highlight, 'id'>;
  declare tags: EntityTable<TagRow, 'name'>;
  declare jobs: EntityTable<JobRow, 'id'>;
  declare unindexed: EntityTable<UnindexedRow, 'articleId'>;
  declare indexed: EntityTable<IndexedRow, 'articleId'>;
  declare indexBlocks: Table<Block, [segment: number, block: number]>;
  declare indexState: EntityTable<IndexStateRow, 'id'>;
  declare unsettledHighlightNotes: EntityTable<UnsettledHighlightNoteRow, 'id'>;
  declare searches: EntityTable<SavedSearchRow, 'id'>;
  declare unsettledArticleNotes: EntityTable<UnsettledArticleNoteRow, 'id'>;
  declare unsettledDrafts: EntityTable<UnsettledDraftRow, 'id'>;
  declare drafts: EntityTable<DraftRow, 'id'>;
  declare reviews: EntityTable<ReviewRow, 'highlightId'>;

  declare arrivals: EntityTable<ArrivalRow, 'articleId'>;
  declare sizes: EntityTable<SizeRow, 'articleId'>;
  declare upkeep: Table<UpkeepRow, UpkeepRow['id']>;

  constructor(name = LIBRARY_NAME) {
    // What a person made is on the disk before they are told so.
    super(name, { chromeTransactionDurability: 'strict' });
    // Left to itself Dexie opens what a newer version has written, and an older one would write its own rows into it.
    const refuseNewer = () => {
      if (this.backendDB().version > NATIVE_VERSION) throw new Dexie.VersionError('A newer version wrote this library');
    };
    this.on('ready', refuseNewer, true);
    this.version(1).stores({
      articles: 'id, *keys, savedAt, [state+savedAt], [favourite+savedAt], [state+minutes], siteName, lang, *tags',
      contents: 'articleId',
      positions: 'articleId, progress, readAt',
      pictures: '[articleId+url], articleId, [articleId+state], state',
      highlights: 'id, articleId, createdAt, colour, *tags',
      tags: 'name',
      jobs: 'id, kind, articleId',
      postings: '[term+block]',
    });
    this.version(2)
      .stores({
        articles:
          'id, *keys, savedAt, [state+savedAt], [favourite+savedAt], [state+minutes], siteName, lang, *tags, ' +
          '[state+datedAt], [state+titleKey], datedAt, titleKey, minutes, *facets, queuedAt, notedAt',
        arrivals: 'articleId',
        searches: 'id, createdAt',
        sizes: 'articleId',
        unsettledHighlightNotes: 'id, articleId',
        unsettledArticleNotes: 'id, articleId',
        drafts: 'id, updatedAt',
        reviews: 'highlightId, articleId, due, reviewedAt',
        // Nobody ever wrote a posting into it.
        postings: null,
        unindexed: 'articleId',
        indexed: 'articleId',
        indexBlocks: '[segment+block]',
        indexState: 'id',
        upkeep: 'id',
      })
      .upgrade(async (transaction) => {
        await transaction
          .table('articles')
          .toCollection()
          .modify((row) => {
            Object.assign(row, derivedFields(row));
          });
        await transaction.table('jobs').where({ kind: 'index' }).delete();
        await markAllUnindexed(transaction);
        // Sizes were not counted then: the check does it.
        await transaction.table('upkeep').put({ id: 'check', isSuspect: true });
      });
    this.version(LIBRARY_VERSION).stores({ unsettledDrafts: 'id, draftId' });
    this.deriveFields();
    this.use(markUnindexed);
  }

  /** Whoever writes a row, what is derived from it is written with it. */
  private deriveFields(): void {
    this.articles.hook('creating', (_, row) => {
      Object.assign(row, derivedFields(row));
    });
    this.articles.hook('updating', (changes, _, row) => derivedFields({ ...row, ...changes }));
  }
}
