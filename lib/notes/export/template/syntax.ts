/** Anything a template can speak of; what it knows comes from one article, as plain data. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** An argument of a filter: a value, or a pair as in `replace:"a":"b"`. */
export interface Argument {
  /** As it stands, without quotes. */
  text: string;
  /** What follows the colon of a pair. */
  to?: string;
  isQuoted: boolean;
}

export interface FilterCall {
  name: string;
  arguments: readonly Argument[];
  /** All of it as it stands, for filters that have a small language of their own (`map`). */
  raw: string;
}

export type Expression =
  | { kind: 'literal'; value: Value }
  /** `title`, `item.name`, `meta:name:author`, with what stands in brackets. */
  | { kind: 'variable'; name: string; path: readonly Expression[] }
  | { kind: 'filtered'; of: Expression; filter: FilterCall }
  | { kind: 'not'; of: Expression }
  | { kind: 'both' | 'either' | 'fallback'; left: Expression; right: Expression }
  | { kind: 'compared'; by: Comparison; left: Expression; right: Expression };

export const COMPARISONS = ['==', '!=', '>=', '<=', '>', '<', 'contains'] as const;
export type Comparison = (typeof COMPARISONS)[number];

export type TemplateNode =
  | { kind: 'text'; text: string }
  | { kind: 'output'; expression: Expression }
  | { kind: 'set'; name: string; expression: Expression }
  | { kind: 'for'; name: string; of: Expression; body: readonly TemplateNode[] }
  | { kind: 'if'; branches: readonly { when: Expression | null; body: readonly TemplateNode[] }[] };

/** Where a template can't be understood. `at` is an offset in it. */
export class TemplateError extends Error {
  constructor(
    readonly reason: 'unclosed' | 'unexpected' | 'unknown-tag' | 'no-end' | 'too-much',
    readonly at: number,
  ) {
    super(`${reason} at ${at}`);
  }
}
