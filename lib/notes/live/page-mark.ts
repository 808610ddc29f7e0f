import type { Highlight } from '../highlight';

/** What a page's own script is told of a highlight: where it is and how it looks. What is written on it stays at home. */
export interface PageMark extends Pick<Highlight, 'id' | 'colour' | 'selectors'> {
  isNoted: boolean;
}

export const pageMarkOf = ({ id, colour, selectors, note, tags }: Highlight): PageMark => ({
  id,
  colour,
  selectors,
  isNoted: note.trim() !== '' || tags.length > 0,
});
