/** What one stretch of reading says of a person's pace. */
export interface PaceSample {
  /** Time taken, against that of most people for the same text: 2 is half as fast. */
  ratio: number;
  /** How much text it was, in minutes most people take. */
  minutes: number;
}

/** What is known of how fast a person reads, newest last, by primary language subtag; empty for texts whose language is not known. */
export type PaceSamples = Readonly<Record<string, readonly PaceSample[]>>;

export interface Pace {
  /** Whether it may be learned and used. */
  isAllowed: boolean;
  samples: PaceSamples;
}

export const NO_PACE: Pace = { isAllowed: false, samples: {} };

/** Whoever takes a third of the usual time has skimmed, whoever takes thrice as long has done something else meanwhile. */
export const PLAUSIBLE = { min: 1 / 3, max: 3 };
/** So many stretches say enough; older ones are of somebody who read less. */
const MOST_SAMPLES = 60;
const MOST_LANGUAGES = 50;
/** So much reading, in minutes, weighs as much as what is known of most people. */
const PRIOR = 4;
const LANGUAGE = /^(?:[a-z]{2,3})?$/;

export const languageOf = (lang: string | undefined): string => lang?.toLowerCase().split(/[-_]/)[0] ?? '';

/**
 * A person's time against most people's, from the median of what was measured, weighted by how much was read: neither a
 * page left open nor a page flown over moves it. With little measured it stays near 1.
 */
export function paceFactor({ isAllowed, samples }: Pace, lang: string | undefined): number {
  const key = languageOf(lang);
  const known = Object.hasOwn(samples, key) ? (samples[key] ?? []) : [];
  if (!isAllowed || known.length === 0) return 1;
  const whole = known.reduce((sum, { minutes }) => sum + minutes, 0);
  let below = 0;
  const median = [...known]
    .sort((a, b) => a.ratio - b.ratio)
    .find(({ minutes }) => {
      below += minutes;
      return below >= whole / 2;
    });
  return Math.exp((Math.log(median?.ratio ?? 1) * whole) / (whole + PRIOR));
}

export function withSample(pace: Pace, lang: string | undefined, sample: PaceSample): Pace {
  const key = languageOf(lang);
  if (!pace.isAllowed || !LANGUAGE.test(key)) return pace;
  const known = Object.hasOwn(pace.samples, key) ? (pace.samples[key] ?? []) : [];
  return { ...pace, samples: { ...pace.samples, [key]: [...known, sample].slice(-MOST_SAMPLES) } };
}

/** What was stored; whatever can't be understood was not learned. */
export function parsePace(stored: unknown): Pace {
  const { isAllowed, samples }: Record<string, unknown> = { ...Object(stored) };
  const known = Object.entries<unknown>({ ...Object(samples) })
    .filter(([key, list]) => LANGUAGE.test(key) && Array.isArray(list))
    .slice(0, MOST_LANGUAGES)
    .map(([key, list]) => [key, Array.isArray(list) ? list.flatMap(parseSample).slice(-MOST_SAMPLES) : []] as const);
  return { isAllowed: isAllowed === true, samples: Object.fromEntries(known) };
}

function parseSample(value: unknown): PaceSample[] {
  const { ratio, minutes }: Record<string, unknown> = { ...Object(value) };
  if (typeof ratio !== 'number' || typeof minutes !== 'number') return [];
  return ratio >= PLAUSIBLE.min && ratio <= PLAUSIBLE.max && minutes > 0 && minutes < 60 ? [{ ratio, minutes }] : [];
}
