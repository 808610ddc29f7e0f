/** What extraction accepts. Beyond it a page gets a clear refusal instead of a frozen tab. */
export const LIMITS = {
  /** Elements and texts of the page. The longest page of a corpus of two thousand has 60,000. */
  nodes: 150_000,
  /** Paragraphs, headings, cells and lines. A novel has some ten thousand. */
  blocks: 20_000,
  /** How deep elements may nest before the page is refused; the HTML parser itself flattens past 512. */
  depth: 20_000,
  /** Characters of text, scripts' own included. */
  text: 8_000_000,
  /** Characters of markup. */
  characters: 12_000_000,
  /** Milliseconds after which the steps still to come are given up: soon after, nobody waits for the answer. */
  time: 12_000,
} as const;
