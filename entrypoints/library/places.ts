import { NOTEBOOK_HASH, REVIEW_HASH, routeHash, STORAGE_HASH } from '../../lib/shared/library-route';

/** Where the parts of the library page are. */
export const PLACES = { library: routeHash(), notebook: NOTEBOOK_HASH, review: REVIEW_HASH, storage: STORAGE_HASH };
