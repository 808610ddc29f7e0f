/** How lists are shown: with pictures and a beginning of the text, in two lines, or in one. */
export const LIST_VIEWS = ['cards', 'compact', 'headlines'] as const;
export type ListView = (typeof LIST_VIEWS)[number];
