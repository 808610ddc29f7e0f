import type { Draft } from '../../draft/draft';
import { parseDraft } from '../../draft/parse-draft';
import type { ExportedOwn, ExportedSearch } from '../exported';
import { isoMoment, momentOf } from './record';

/** What is of no one article, as it stands at the head of a file; what there is none of is left out. */
export function ownRecords({ drafts, searches }: ExportedOwn): object {
  return {
    ...(drafts.length > 0 && { drafts: drafts.map(draftRecord) }),
    ...(searches.length > 0 && {
      searches: searches.map(({ id, name, query, createdAt }) => ({
        id,
        name,
        query,
        createdAt: isoMoment(createdAt),
      })),
    }),
  };
}

const draftRecord = ({ createdAt, updatedAt, passages, ...draft }: Draft): object => ({
  ...draft,
  createdAt: isoMoment(createdAt),
  updatedAt: isoMoment(updatedAt),
  passages: passages.map(({ source, ...passage }) => ({
    ...passage,
    source: { ...source, savedAt: isoMoment(source.savedAt) },
  })),
});

/** Reads them back; what is none is left out. */
export const readOwn = (drafts: unknown, searches: unknown): { drafts: Draft[]; searches: ExportedSearch[] } => ({
  drafts: listOf(drafts).flatMap((record) => readDraft(record) ?? []),
  searches: listOf(searches).flatMap((record) => readSearch(record) ?? []),
});

function readDraft(record: unknown): Draft | null {
  const fields = fieldsOf(record);
  const passages = listOf(fields.passages).map((entry) => {
    const passage = fieldsOf(entry);
    const source = fieldsOf(passage.source);
    return { ...passage, source: { ...source, savedAt: momentOf(source.savedAt) } };
  });
  const [createdAt, updatedAt] = [momentOf(fields.createdAt), momentOf(fields.updatedAt)];
  return parseDraft({ ...fields, passages, createdAt, updatedAt });
}

function readSearch(record: unknown): ExportedSearch | null {
  const { id, name, query, createdAt } = fieldsOf(record);
  const moment = momentOf(createdAt);
  const isSound = isFilled(id) && isFilled(name) && isFilled(query) && moment !== undefined;
  return isSound ? { id, name, query, createdAt: moment } : null;
}

const isFilled = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
