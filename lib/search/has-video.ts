/** Films are kept as cards that say so, and as the page's own elements. */
const VIDEO = /\bdata-embed="video"|<video\b/i;

export const hasVideo = (html: string | undefined): boolean => html !== undefined && VIDEO.test(html);
