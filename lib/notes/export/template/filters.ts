import type { Filter } from './filter';
import { LIST_FILTERS } from './list-filters';
import { MARKDOWN_FILTERS } from './markdown-filters';
import type { FilterCall, Value } from './syntax';
import { TEXT_FILTERS } from './text-filters';

const FILTERS: ReadonlyMap<string, Filter> = new Map(
  Object.entries({ ...TEXT_FILTERS, ...LIST_FILTERS, ...MARKDOWN_FILTERS }),
);

/** What a filter makes of a value; one that is not known leaves it as it is. */
export function applyFilter(value: Value, { name, arguments: list, raw }: FilterCall): Value {
  return FILTERS.get(name)?.(value, list, raw) ?? value;
}
