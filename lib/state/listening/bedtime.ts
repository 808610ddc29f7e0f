import type { SleepChoice } from '../../listen/controls';
import type { Clock } from '../../listen/speech';
import type { Opened } from './opened';
import { createSleepTimer } from './sleep-timer';

/** When reading stops by itself: after so many minutes, or where a part ends. */
export function createBedtime(clock: Clock, { now, patch }: Opened) {
  let isDue = false;
  const timer = createSleepTimer(clock, (left) => {
    isDue = left === 0 && now()?.activity === 'playing';
    // A sentence that has begun is read to its end.
    if (left > 0 || isDue) patch({ sleepMinutes: left });
    else end();
  });
  function end(): void {
    timer.stop();
    isDue = false;
    patch({ sleep: null, sleepMinutes: null });
  }
  return {
    end,
    choose(sleep: SleepChoice): void {
      end();
      patch({ sleep });
      if (typeof sleep === 'number') timer.start(sleep);
    },
    /**
     * Whether it comes between two sentences; it is over then.
     * @param next null after the last
     */
    comesBetween(from: number, next: number | null): boolean {
      const open = now();
      if (!open) return false;
      const { sentences } = open.text.plan;
      const endsSection = next === null || sentences[next]?.section !== sentences[from]?.section;
      const comes = isDue || (open.sleep === 'section' && endsSection) || (open.sleep === 'article' && next === null);
      if (comes) end();
      return comes;
    },
  };
}
