import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { storedListLook } from '../lib/browser/list-look-store';
import { beginFirstRows } from '../lib/db/first-rows';
import { parseRoute } from '../lib/shared/library-route';
import { parseAddress } from '../lib/state/library-address';

/** As many as the library looks at first. */
const ROWS = 30;

/** Asks for the first rows of the list the library page opens with, while its code and its styles are still fetched. */
export default defineUnlistedScript(() => {
  if (parseRoute(location.hash).kind !== 'lists') return;
  const { listing, query } = parseAddress(location.hash, storedListLook());
  if (!query) beginFirstRows(listing, ROWS);
});
