/** How a person likes to be read to. */
export interface ListeningSettings {
  /** Times the usual speed. */
  speed: number;
  /** Whether what stands under pictures is read. */
  captions: boolean;
  /** Voices by id, for a language without its region. Only what was chosen. */
  voices: Readonly<Record<string, string>>;
}

/** Beyond these, voices get hard to follow or fail. */
export const SPEED = { min: 0.5, max: 3, step: 0.1 } as const;
export const USUAL_LISTENING: ListeningSettings = { speed: 1, captions: true, voices: {} };

const LANGUAGE = /^[a-z]{2,3}$/;
/** More than there are languages with voices. */
const MOST_VOICES = 200;
const LONGEST_ID = 300;

/** What was stored: whatever can't be understood is as usual. */
export function parseListeningSettings(stored: unknown): ListeningSettings {
  if (!isRecord(stored)) return USUAL_LISTENING;
  const { speed, captions, voices } = stored;
  return {
    speed: typeof speed === 'number' ? withinSpeed(speed) : USUAL_LISTENING.speed,
    captions: typeof captions === 'boolean' ? captions : USUAL_LISTENING.captions,
    voices: isRecord(voices) ? parseVoices(voices) : {},
  };
}

/** The nearest speed there is. */
export function withinSpeed(speed: number): number {
  if (!Number.isFinite(speed)) return USUAL_LISTENING.speed;
  return Math.round(Math.min(SPEED.max, Math.max(SPEED.min, speed)) * 10) / 10;
}

function parseVoices(voices: Record<string, unknown>): Record<string, string> {
  const known = Object.entries(voices).flatMap(([lang, id]) =>
    LANGUAGE.test(lang) && typeof id === 'string' && id.length <= LONGEST_ID ? [[lang, id] as const] : [],
  );
  return Object.fromEntries(known.slice(0, MOST_VOICES));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
