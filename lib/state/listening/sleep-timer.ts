import type { Clock } from '../../listen/speech';

const MINUTE = 60_000;

/** Counts minutes down. */
export function createSleepTimer(clock: Clock, onMinutes: (left: number) => void) {
  let cancel = () => {};
  return {
    /** Tells the minutes left now, at every minute from now on, and 0 at the end. */
    start(minutes: number) {
      cancel();
      const end = clock.now() + minutes * MINUTE;
      const tell = () => {
        const left = Math.max(0, Math.ceil((end - clock.now()) / MINUTE));
        if (left > 0) cancel = clock.after(end - clock.now() - (left - 1) * MINUTE, tell);
        onMinutes(left);
      };
      tell();
    },
    stop() {
      cancel();
    },
  };
}
