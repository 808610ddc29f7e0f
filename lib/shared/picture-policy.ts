/**
 * Of which articles the pictures are kept, where the reader has not said so of the article itself: of all, of those they
 * ask for, of none. Where they ask, every article offers its pictures; where they want none, none does.
 */
export const PICTURE_POLICIES = ['always', 'asked', 'never'] as const;
export type PicturePolicy = (typeof PICTURE_POLICIES)[number];
