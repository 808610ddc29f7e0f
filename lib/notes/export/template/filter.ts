import type { Argument, Value } from './syntax';

/** @param raw the arguments as they stand, for filters with a small language of their own */
export type Filter = (value: Value, list: readonly Argument[], raw: string) => Value;
