import type { VoiceWishes } from '../../listen/choose-voice';
import type { ListeningPlan } from '../../listen/plan';
import type { ListeningSettings } from '../../listen/settings';
import type { Clock, Speech, SpeechFailure, Voice } from '../../listen/speech';
import { placeOf } from '../../listen/spoken-text';
import { stepFrom } from '../../listen/steps';
import { wordAt } from '../../listen/word-at';
import { castParts } from './cast-parts';
import { createSpeaker } from './speaker';

/** How it is to be read. Settings may change while it is. */
export interface Recited {
  plan: ListeningPlan;
  voices: readonly Voice[];
  /** Reads whatever no other voice is for. */
  voice: Voice;
  wishes: VoiceWishes;
  settings: () => ListeningSettings;
}

interface RecitalEvents {
  onSentence: (index: number) => void;
  /** As offsets of the text map. */
  onWord: (word: { start: number; end: number } | null) => void;
  /** Whether the voice tells its words. */
  onTelling: (tells: boolean) => void;
  /** A sentence has been read; null after the last. Nothing more is said if it returns false. */
  mayGoOn: (from: number, next: number | null) => boolean;
  onFailure: (reason: SpeechFailure) => void;
}

/** A sentence shorter than this may be over before a word of it is told, in seconds. */
const SHORT = 2;

/** Reads sentence after sentence. */
export function createRecital(speech: Speech, clock: Clock, events: RecitalEvents) {
  const speaker = createSpeaker(speech, clock);

  const say = (recited: Recited, index: number): void => {
    const { plan, voices, voice, wishes } = recited;
    const sentence = plan.sentences[index];
    if (!sentence) return;
    const { speed } = recited.settings();
    let hasTold = false;
    events.onWord(null);
    events.onSentence(index);
    speaker.say(castParts(sentence, voices, voice, wishes, speed), speed, {
      onWord(utterance, at) {
        if (!hasTold) events.onTelling(true);
        hasTold = true;
        const found = wordAt(utterance.text, at, utterance.lang);
        events.onWord(found && placeOf(utterance, found.from, found.to));
      },
      onDone() {
        if (!hasTold && sentence.seconds > SHORT) events.onTelling(false);
        const next = stepFrom(plan, index, 'sentence', 1, recited.settings().captions);
        if (events.mayGoOn(index, next) && next !== null) say(recited, next);
      },
      onFailure: events.onFailure,
    });
  };

  return {
    say,
    stop() {
      speaker.stop();
      events.onWord(null);
    },
  };
}
