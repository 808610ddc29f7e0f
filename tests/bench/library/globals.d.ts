import type { Bench } from './library-in-page';

declare global {
  /** Of `library-in-page.ts`, in the page. */
  const bench: Bench;
}
