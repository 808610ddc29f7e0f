import { inBreaths } from '../../listen/breaths';
import { chooseVoice, type VoiceWishes } from '../../listen/choose-voice';
import type { Sentence, Utterance } from '../../listen/plan';
import type { Voice } from '../../listen/speech';
import { joinSpoken } from '../../listen/spoken-text';
import type { Part } from './speaker';

/** How long voices from the network last, and others can be trusted to, in seconds. */
const NETWORK_BREATH = 11;
const LOCAL_BREATH = 120;

/**
 * Who says what of a sentence. A passage in a language no voice speaks is left to the article's voice, and then is no
 * passage of its own: each change makes a pause.
 */
export function castParts(
  sentence: Sentence,
  voices: readonly Voice[],
  usual: Voice,
  wishes: VoiceWishes,
  rate: number,
): Part[] {
  const parts: Part[] = [];
  for (const utterance of sentence.utterances) {
    const voice = chooseVoice(voices, utterance.lang, wishes) ?? usual;
    const last = parts.at(-1);
    if (last?.voice.id === voice.id) last.utterance = joined(last.utterance, utterance);
    else parts.push({ utterance, voice });
  }
  return parts.flatMap(({ utterance, voice }) =>
    inBreaths(utterance, (voice.isLocal ? LOCAL_BREATH : NETWORK_BREATH) * rate).map((part) => ({
      utterance: part,
      voice,
    })),
  );
}

const joined = (first: Utterance, second: Utterance): Utterance => ({
  ...joinSpoken(first, second),
  lang: first.lang,
});
