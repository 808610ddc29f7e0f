import { REMOVAL_REASONS, type RemovalReason, type RemovedBlock } from '../article';

/** Something an article is shown without, and all it takes to put it back. */
export interface LeftOut extends Omit<RemovedBlock, 'reason'> {
  /** The same for the same thing at the same place; each thing the reader takes out has one of its own. */
  id: string;
  /** `own`: the reader took it out. */
  reason: LeftOutReason;
  /** Whether it was put back and stands in the text. */
  isBack: boolean;
}
/** Something left out, as it is listed. */
export interface ListedLeftOut extends LeftOut {
  /** Whether the same is done on the whole site; null where it can't be told again. */
  isAlways: boolean | null;
}

export type LeftOutReason = RemovalReason | 'own';

const MOST = 200;

/** What extraction removed, as things that may be put back. */
export function leftOutOf(removed: readonly RemovedBlock[]): LeftOut[] {
  return withoutTwins(removed.map((block) => ({ ...block, id: idOf(block), isBack: false })));
}

const idOf = ({ text, after }: Pick<RemovedBlock, 'text' | 'after'>): string =>
  `${after.slice(-40)}|${text.slice(0, 80)}`;

/**
 * The first of each: a page that says the same twice at one place has said it once. Of too many those go that only
 * extraction knows of: what the reader took out is nowhere else any more.
 */
export function withoutTwins(items: readonly LeftOut[]): LeftOut[] {
  const known = [...new Map([...items].reverse().map((item) => [item.id, item])).values()].reverse();
  const isReaders = ({ reason, isBack }: LeftOut) => reason === 'own' || isBack;
  let room = MOST - known.filter(isReaders).length;
  return known.filter((item) => isReaders(item) || --room >= 0);
}

/** What a row of the library says was left out. It may have been written by anybody. */
export function parseLeftOut(value: unknown): LeftOut[] {
  if (!Array.isArray(value)) return [];
  const items = value.flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null) return [];
    const fields: Record<string, unknown> = { ...item };
    const reason = [...REMOVAL_REASONS, 'own' as const].find((known) => known === fields.reason);
    const { id, text, html, after, ahead, kind } = fields;
    const words = [text, html, after, ahead, kind];
    if (!reason || !words.every((word): word is string => typeof word === 'string')) return [];
    const [said = '', markup = '', before = '', next = '', signature = ''] = words;
    const block = { reason, text: said, html: markup, after: before, ahead: next, kind: signature };
    return [{ ...block, id: typeof id === 'string' && id ? id : idOf(block), isBack: fields.isBack === true }];
  });
  return withoutTwins(items);
}
