import { wordsOnly } from './text';

/** What sites put between title, section and their own name: a bar, a dash between spaces, a quote mark, a dot. */
const SEPARATOR =
  /\s*[|｜¦ㅣ]\s*|\s+(?:[-–—―−:·•∙⋅»«›‹>/\\~]|::|--|>>|<<|\/\/)\s+|\s*[»«›‹•]\s+|\s+[»«›‹•]\s*|\s+[–—]|\s*_\s*(?=[^_]*$)/gu;

/** One part of a title, with the separator that stood before it. */
interface Part {
  text: string;
  before: string;
}

export function partsOf(title: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  let before = '';
  for (const match of title.matchAll(SEPARATOR)) {
    parts.push({ text: title.slice(at, match.index).trim(), before });
    at = match.index + match[0].length;
    before = match[0];
  }
  parts.push({ text: title.slice(at).trim(), before });
  return parts.filter((part) => part.text);
}

export function joinParts(parts: Part[]): string {
  return parts.map((part, index) => (index ? part.before + part.text : part.text)).join('');
}

/**
 * The title without the site's name at either end, and without what stands beyond the name; sections go when they are
 * known. What would leave nothing is left as it was.
 */
export function withoutSite(title: string, names: Set<string>, sections: Set<string>): string {
  let parts = partsOf(title);
  const isName = (part: Part | undefined) => part !== undefined && meansSite(part.text, names);
  const isSection = (part: Part | undefined) => part !== undefined && sections.has(wordsOnly(part.text));
  for (let before = -1; before !== parts.length && parts.length > 1; ) {
    before = parts.length;
    if (isName(parts.at(-1)) || isSection(parts.at(-1))) parts = parts.slice(0, -1);
    else if (isName(parts[0])) parts = parts.slice(1);
  }
  return joinParts(parts);
}

/** Whether a part is the site's name, whole, as an address, abbreviated, or with a word more ("X Online", "X.com"). */
export function meansSite(part: string, names: Set<string>): boolean {
  const words = wordsOnly(part);
  if (!words) return false;
  const squeezed = words.replace(/ /g, '');
  for (const name of names) {
    const other = name.replace(/ /g, '');
    if (squeezed === other) return true;
    if (other.length >= 4 && squeezed.startsWith(other) && squeezed.length <= other.length + 12) return true;
    if (squeezed.length >= 4 && other.startsWith(squeezed) && words.length >= name.length / 2) return true;
    if (other.length >= 5 && squeezed.endsWith(other) && squeezed.length <= other.length + 8) return true;
  }
  return /^(?:https?|www|[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|info|[a-z]{2}))$/i.test(part.trim());
}
