import type { Evidence } from './evidence';
import { isFurniture } from './furniture';
import { stringOf } from './json-ld';
import { machineValue } from './microdata';
import { isSubjectsDate } from './other-dates';
import type { Found, MetadataSource } from './page-metadata';
import { type DateContext, parseMachineDate } from './parse-date';
import { textOf } from './text';
import { parseUrl } from './urls';

/** A date written for machines, as ISO 8601. */
export function parsed(
  value: string | undefined,
  source: MetadataSource,
  context: DateContext,
): Found<string> | undefined {
  const iso = value && parseMachineDate(value, context);
  return iso ? { value: iso, source } : undefined;
}

export function fromLinkedData(
  { article, nodes }: Evidence,
  context: DateContext,
  names: string[],
): Found<string> | undefined {
  const sources = [article, nodes.find((node) => node.datePublished)];
  for (const node of sources) {
    for (const name of names) {
      const found = node && parsed(stringOf(node[name], nodes), 'json-ld', context);
      if (found) return found;
    }
  }
  return undefined;
}

export function fromMetas({ metas }: Evidence, context: DateContext, names: string[]): Found<string> | undefined {
  for (const name of names) {
    for (const value of metas.get(name) ?? []) {
      const found = parsed(value, name.includes(':') ? 'open-graph' : 'meta', context);
      if (found) return found;
    }
  }
  return undefined;
}

/** A meta named for publishing in a way of its own: `published_on`, `w-published-date`. */
export function fromNamedMetas({ metas }: Evidence, context: DateContext): Found<string> | undefined {
  for (const [name, values] of metas) {
    if (!/publish|pub-?date|posted|issued/.test(name) || /publisher|modif|updat|expir/.test(name)) continue;
    const found = parsed(values[0], 'meta', context);
    if (found) return found;
  }
  return undefined;
}

export function fromItems(
  { items }: Evidence,
  context: DateContext,
  heading: Element | undefined,
  names: string[],
): Found<string> | undefined {
  for (const name of names) {
    for (const element of items.get(name) ?? []) {
      if (isFurniture(element, heading) || isSubjectsDate(element)) continue;
      const found =
        parsed(machineValue(element), 'microdata', context) ?? parsed(textOf(element, 100), 'microdata', context);
      if (found) return found;
    }
  }
  return undefined;
}

/** The day in the address: `/2024/03/05/`, `2024-03-05`, `05-03-2024`, or a run of eight digits. */
export function fromUrl({ url }: Evidence, context: DateContext): Found<string> | undefined {
  const path = parseUrl(url)?.pathname ?? '';
  const yearFirst = /(?<![\d])((?:19|20)\d\d)([/_.-]?)([01]?\d)\2([0-3]?\d)(?!\d)/.exec(path);
  const dayFirst = /(?<![\d])([0-3]?\d)([/_.-]?)([01]?\d)\2((?:19|20)\d\d)(?!\d)/.exec(path);
  const [year, month = '', day = ''] = yearFirst
    ? [yearFirst[1], yearFirst[3], yearFirst[4]]
    : [dayFirst?.[4], dayFirst?.[3], dayFirst?.[1]];
  const match = yearFirst ?? dayFirst;
  // Digits alone are a date only when there are eight of them.
  if (!match || (!match[2] && match[0].length !== 8)) return undefined;
  return parsed(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, 'url', context);
}
