/**
 * What a click on Lectern's button in the toolbar does beside opening the popup: nothing more; keeps the article; keeps
 * it and goes on in a full page.
 */
export const TOOLBAR_CLICKS = ['popup', 'keep', 'page'] as const;
export type ToolbarClick = (typeof TOOLBAR_CLICKS)[number];

/** What was stored: the usual where it can't be understood. */
export const parseToolbarClick = (stored: unknown): ToolbarClick =>
  TOOLBAR_CLICKS.find((click) => click === stored) ?? 'popup';
