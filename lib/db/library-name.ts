/** What IndexedDB knows the library by. */
export const LIBRARY_NAME = 'lectern';
