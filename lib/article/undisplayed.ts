/**
 * Says of an element that the live page displayed nothing of it. An attribute of our own, not `hidden`: Readability and
 * the trees know what a page says in its markup, and text behind a "read more" is hidden and yet the article's.
 */
export const UNDISPLAYED = 'data-undisplayed';
