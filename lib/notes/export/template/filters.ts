import { LIST_FILTERS } from './list-filters';
import { MARKDOWN_FILTERS } from './markdown-filters';
import type { Argument, FilterCall, Value } from './syntax';
import { TEXT_FILTERS } from './text-filters';

/** @param raw the arguments as they stand, for filters with a small language of their own */
export type Filter = (value: Value, list: readonly Argument[], raw: string) => Value;

const FILTERS: ReadonlyMap<string, Filter> = new Map(
  Object.entries({ ...TEXT_FILTERS, ...LIST_FILTERS, ...MARKDOWN_FILTERS }),
);

export const isFilter = (name: string): boolean => FILTERS.has(name);

/** What a filter makes of a value; one that is not known leaves it as it is. */
export function applyFilter(value: Value, { name, arguments: list, raw }: FilterCall): Value {
  return FILTERS.get(name)?.(value, list, raw) ?? value;
}
