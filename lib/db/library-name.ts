/** What IndexedDB knows the library by. */
export const LIBRARY_NAME = 'lectern';
/** The version of its tables. Dexie multiplies by ten, to have room between two. */
export const LIBRARY_VERSION = 3;
export const NATIVE_VERSION = LIBRARY_VERSION * 10;
