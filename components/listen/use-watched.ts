import { useEffect, useState } from 'preact/hooks';
import type { Watchable } from '../../lib/listen/controls';

/** What it is now, drawn anew whenever it changes. */
export function useWatched<T>(watchable: Watchable<T>): T {
  const [value, setValue] = useState(() => watchable.peek());
  useEffect(() => watchable.subscribe((next) => setValue(() => next)), [watchable]);
  return value;
}
