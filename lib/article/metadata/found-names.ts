import type { NameStyle } from './author-names';
import type { Found, MetadataSource } from './page-metadata';

/** Names of people, and names of collectives for when no person is named. */
export interface Names extends Found<string[]> {
  collective: boolean;
}

/** Names out of texts that should hold some; nothing where they hold none. */
export type Clean = (texts: string[], source: MetadataSource, style?: NameStyle) => Names | undefined;

/** `jdoe`, `j.doe`, `jdoe_2`: what an editing system calls its users. */
export const isAccount = (name: string): boolean => /^[a-z\d][\w.-]+$/.test(name);

/** Two words or more, each with its capital but for the particles of surnames; or a script without capitals. */
export const isWholeName = (name: string): boolean =>
  /^\p{Lu}\S*(?:\s+(?:["“'(]?\p{Lu}\S*|v[ao]n|d[aei]r?|den|del|dos|das|du|l[ae]|bin|ibn|al-\S+|el|y|e|ter|ten|zu|af|av|of))+$|^[\p{Lo}\p{M}]{2,}/u.test(
    name,
  );

/** Whether each name of the first is one of the second's, or the beginning of one. */
export const isAllIn = (first: Names, second: Names): boolean =>
  first.value.every((name) =>
    second.value.some((other) => /^(?:[\s,]|$)/.test(other.slice(name.length)) && other.startsWith(name)),
  );

export const shareWord = (first: Names, second: Names): boolean => {
  const words = new Set(first.value.flatMap((name) => name.toLowerCase().split(/\s+/)));
  return second.value.some((name) =>
    name
      .toLowerCase()
      .split(/\s+/)
      .some((word) => words.has(word)),
  );
};
