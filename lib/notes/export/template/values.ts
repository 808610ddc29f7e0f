import type { Value } from './syntax';

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

export const isObject = (value: Value): value is { readonly [key: string]: Value } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as it stands in the note. */
export function asText(value: Value): string {
  if (value === null) return '';
  if (isList(value))
    return value.every((item) => !isObject(item)) ? value.map(asText).join(', ') : JSON.stringify(value);
  return isObject(value) ? (asString(value.str) ?? JSON.stringify(value)) : String(value);
}

const asString = (value: Value | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

export function isTrue(value: Value): boolean {
  return isList(value) ? value.length > 0 : Boolean(value);
}

/** Filters take lists as JSON, too: that is what they hand each other in Web Clipper. */
export function parsed(value: Value): Value {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** A property of its own; nothing that every object has. */
export function property(value: Value, key: Value): Value {
  if (isList(value)) return value[Number(key)] ?? (key === 'length' ? value.length : null);
  const name = String(key);
  return isObject(value) && Object.hasOwn(value, name) ? (value[name] ?? null) : null;
}
