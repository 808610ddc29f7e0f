import { type ReadonlySignal, signal } from '@preact/signals';
import { NO_PACE, type Pace, type PaceSample, withSample } from '../article/pace/pace';
import { onPaceStored, storedPace, storePace } from '../browser/pace-store';

/** How fast the person reads, where they allow it to be learned; the same in every page of Lectern. */
export interface PaceModel {
  /** Nothing until what is stored has been read. */
  value: ReadonlySignal<Pace>;
  allow(isAllowed: boolean): void;
  learn(lang: string | undefined, sample: PaceSample): void;
  /** Forgets what was learned; it may go on being learned. */
  forget(): void;
  stop(): void;
}

export function createPace(): PaceModel {
  const value = signal(NO_PACE);
  const complain = (error: unknown) => console.warn('The pace could not be read or stored.', error);
  let changing = storedPace().then((stored) => {
    value.value = stored;
  }, complain);
  /** One after another, and from what is stored then: another page may learn at the same time. */
  const change = (to: (pace: Pace) => Pace) => {
    changing = changing
      .then(async () => {
        const next = to(await storedPace());
        value.value = next;
        await storePace(next);
      })
      .catch(complain);
  };
  return {
    value,
    // What may no longer be learned is not kept either.
    allow: (isAllowed) => change((pace) => (isAllowed ? { ...pace, isAllowed } : NO_PACE)),
    learn: (lang, sample) => change((pace) => withSample(pace, lang, sample)),
    forget: () => change((pace) => ({ ...pace, samples: {} })),
    stop: onPaceStored((stored) => {
      value.value = stored;
    }),
  };
}

/** What the reader's screen needs of it. */
export function paceChoice(pace: PaceModel) {
  return { value: pace.value.value, onAllow: pace.allow, onForget: pace.forget, onLearn: pace.learn };
}
