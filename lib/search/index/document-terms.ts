import { foldPlain } from '../fold';
import { FIELDS, type SearchFields } from '../search-fields';
import { eachTerm } from '../words';
import { countCode, lengthCode } from './postings';

/** An article as the index takes it. */
export interface DocumentTerms {
  /** Every term with its `how` byte: see `Postings`. */
  terms: ReadonlyMap<string, number>;
  length: number;
}

/** The bits of the `how` byte that say in which fields a term stands, in the order of `FIELDS`. */
export const FIELD_BITS = FIELDS.map((_, index) => 8 << index);

export function documentTerms(fields: SearchFields): DocumentTerms {
  const counts = new Map<string, number>();
  let length = 0;
  eachTerm(foldPlain(fields.text), (term) => {
    counts.set(term, (counts.get(term) ?? 0) + 1);
    length++;
  });
  const terms = new Map<string, number>();
  for (const [term, count] of counts) terms.set(term, countCode(count));
  for (const [index, field] of FIELDS.entries()) {
    const bit = FIELD_BITS[index] ?? 0;
    eachTerm(foldPlain(fields[field]), (term) => terms.set(term, (terms.get(term) ?? 0) | bit));
  }
  return { terms, length: lengthCode(length) };
}
