/** A group that repeats and holds a repetition or a choice, or a reference back: what takes for ever on a long text. */
const SLOW = /\((?:[^()\\]|\\.)*(?:[*+}|])(?:[^()\\]|\\.)*\)(?:[*+]|\{\d*,)|\\[1-9]|\\k</;
const LONGEST = 300;

/** A regular expression of a template (`/…/flags`); null for what is none, or could hold the page up. */
export function patternOf(text: string): RegExp | null {
  const [, source, flags = ''] = /^\/([\s\S]+)\/([gimsuy]*)$/.exec(text) ?? [];
  if (!source || source.length > LONGEST || SLOW.test(source) || /\([^()]*\([^()]*\)[^()]*\)[*+{]/.test(source))
    return null;
  try {
    return new RegExp(source, flags);
  } catch {
    return null;
  }
}
