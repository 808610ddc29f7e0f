import { HIGHLIGHT_COLOURS, type Highlight, type HighlightColour } from './highlight';

/** What a person calls the colours they mark in: “Question”, “Quotable”. Those without a name are called as they look. */
export type ColourNames = Readonly<Partial<Record<HighlightColour, string>>>;

/** A name stands in a tooltip and on a button. */
export const LONGEST_COLOUR_NAME = 40;

/** Reads names from storage or a file: each one line without control characters; what is empty is no name. */
export function parseColourNames(value: unknown): ColourNames {
  const given: Record<string, unknown> = typeof value === 'object' && value !== null ? { ...value } : {};
  const names: Partial<Record<HighlightColour, string>> = {};
  for (const colour of HIGHLIGHT_COLOURS) {
    const name = given[colour];
    const clean = typeof name === 'string' ? name.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim() : '';
    // By characters, so that none is cut in two.
    if (clean !== '') names[colour] = [...clean].slice(0, LONGEST_COLOUR_NAME).join('').trimEnd();
  }
  return names;
}

/** What a highlight is filed under where it goes: its tags, and before them what its colour stands for. */
export function filedUnder({ colour, tags }: Pick<Highlight, 'colour' | 'tags'>, names: ColourNames = {}): string[] {
  const name = names[colour];
  return name === undefined || tags.includes(name) ? [...tags] : [name, ...tags];
}
