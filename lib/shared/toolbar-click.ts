/**
 * What a click on Lectern's button in the toolbar does: opens the popup, and nothing more; keeps the article, too; keeps it
 * and goes on in a full page; opens the panel beside the page, where the browser has one.
 */
export const TOOLBAR_CLICKS = ['popup', 'panel', 'page', 'keep'] as const;
export type ToolbarClick = (typeof TOOLBAR_CLICKS)[number];

/** What was stored: the usual where it can't be understood. */
export const parseToolbarClick = (stored: unknown): ToolbarClick =>
  TOOLBAR_CLICKS.find((click) => click === stored) ?? 'popup';
