/** What of the window is used to wait for a quiet moment. */
export interface IdleClock {
  requestIdleCallback(run: () => void, options: { timeout: number }): number;
  cancelIdleCallback(id: number): void;
  setTimeout(run: () => void, wait: number): unknown;
  now(): number;
}

/** Between two looks at least so long, in milliseconds, and at least so many times as long as a look takes. */
const LEAST_GAP = 1000;
const SHARE = 20;
/** A page that never rests is looked at all the same, after so long. */
const LATEST = 2000;

export interface ChangeWatcher {
  /** Also of this tree, whose changes are not told outside. */
  watch(root: Node): void;
  stop(): void;
}

/**
 * Calls back when a page has changed, in a quiet moment, and seldom enough to be no burden: a page that writes a clock
 * every second costs a twentieth of the time a look takes, at most.
 * @param isOwn whether a node is one of ours, whose coming and going is no change
 */
export function watchChanges(
  clock: IdleClock,
  Observer: typeof MutationObserver,
  isOwn: (node: Node) => boolean,
  onChanged: () => void,
): ChangeWatcher {
  let waiting = false;
  let stopped = false;
  let idle = 0;
  let notBefore = 0;

  const look = () => {
    waiting = false;
    if (stopped) return;
    const start = clock.now();
    onChanged();
    notBefore = clock.now() + Math.max(LEAST_GAP, SHARE * (clock.now() - start));
  };
  const observer = new Observer((records) => {
    if (waiting || stopped || records.every(isOurs)) return;
    waiting = true;
    const soon = () => {
      idle = clock.requestIdleCallback(look, { timeout: LATEST });
    };
    const wait = notBefore - clock.now();
    if (wait > 0) clock.setTimeout(soon, wait);
    else soon();
  });
  const isOurs = ({ type, addedNodes, removedNodes }: MutationRecord) =>
    type === 'childList' && [...addedNodes, ...removedNodes].every(isOwn);

  return {
    watch: (root) => observer.observe(root, { childList: true, characterData: true, subtree: true }),
    stop() {
      stopped = true;
      observer.disconnect();
      clock.cancelIdleCallback(idle);
    },
  };
}
