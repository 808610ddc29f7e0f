import { baseLanguage, regionOf } from './languages';
import type { Voice } from './speech';

export interface VoiceWishes {
  /** Voices by id, chosen by the person for a language without its region. */
  chosen: Readonly<Record<string, string>>;
  /** The person's languages with their regions, the best first. */
  preferred: readonly string[];
}

/** What tells a voice as better or worse than others of its system, by name or address. */
const BETTER = /\b(?:premium|natural|neural|siri|enhanced|wavenet)\b/i;
/** Small ones, and eSpeak's variants of each voice: `English (America)+Annie`. */
const WORSE = /\b(?:compact|eloquence|mbrola)\b|\+\w+$/i;
/** Voices of macOS for fun. */
const NOVELTY =
  /^(?:albert|bad news|bahh|bells|boing|bubbles|cellos|deranged|fred|good news|hysterical|jester|junior|kathy|organ|pipe organ|ralph|superstar|trinoids|whisper|wobble|zarvox)\b/i;

/**
 * The voice for a language: the one chosen for it, or the best on this device. Never one that sends the text anywhere
 * unless it was chosen. Null where there is none.
 * @param lang BCP 47 with the region the text is from, if known
 */
export function chooseVoice(voices: readonly Voice[], lang: string, wishes: VoiceWishes): Voice | null {
  const base = baseLanguage(lang);
  const chosen = voices.find(({ id }) => Object.hasOwn(wishes.chosen, base) && id === wishes.chosen[base]);
  if (chosen) return chosen;
  return voicesFor(voices, lang, wishes.preferred).find(({ isLocal }) => isLocal) ?? null;
}

/** The voices that speak a language, the best first, those on this device before others. */
export function voicesFor(voices: readonly Voice[], lang: string, preferred: readonly string[]): Voice[] {
  const base = baseLanguage(lang);
  const regions = [lang, ...preferred.filter((tag) => baseLanguage(tag) === base)].map(regionOf).filter(Boolean);
  const rank = (voice: Voice) => {
    const region = regions.indexOf(regionOf(voice.lang));
    return (
      (voice.isLocal ? 1000 : 0) +
      (NOVELTY.test(voice.name) ? -500 : 0) +
      (region >= 0 ? Math.max(50, 400 - 40 * region) : 0) +
      (BETTER.test(`${voice.name} ${voice.id}`) ? 20 : 0) +
      (WORSE.test(`${voice.name} ${voice.id}`) ? -20 : 0) +
      (voice.isDefault ? 10 : 0)
    );
  };
  return voices
    .filter((voice) => baseLanguage(voice.lang) === base)
    .map((voice) => ({ voice, rank: rank(voice) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ voice }) => voice);
}
