import type { Bench } from './library-in-page';
import type { Peers } from './peers-in-page';

declare global {
  /** Of `library-in-page.ts`, in a page of the extension. */
  const bench: Bench;
  /** Of `peers-in-page.ts`, in a page served to them. */
  const peers: Peers;
}
