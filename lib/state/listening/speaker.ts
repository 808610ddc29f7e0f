import type { Utterance } from '../../listen/plan';
import { secondsOf } from '../../listen/speaking-time';
import type { Clock, Speech, SpeechFailure, Voice } from '../../listen/speech';

/** Something to be said, and by whom. */
export interface Part {
  utterance: Utterance;
  voice: Voice;
}

interface SpeakerEvents {
  onWord: (utterance: Utterance, index: number) => void;
  onDone: () => void;
  onFailure: (reason: SpeechFailure) => void;
}

/** How often it is looked whether the engine is still at it, in milliseconds. */
const LOOK = 1000;
/** An engine that is not at it and has told nothing for so long has lost the utterance, in milliseconds. */
const LOST = 2500;
/** Beyond three times what an utterance should take, an engine that claims to speak has fallen silent. */
const SLACK = 15_000;

/**
 * Says parts one after the other and makes sure that it ends. Engines drop utterances, never tell that they are done,
 * or claim to speak for ever; what they lose is said once more, and what they lose again is a failure.
 * @see https://issues.chromium.org/issues/40747712
 */
export function createSpeaker(speech: Speech, clock: Clock) {
  // What is heard of an utterance after another has begun, as of every one that is stopped, means nothing any more.
  let current = 0;
  let stopLooking = () => {};

  const say = (parts: readonly Part[], rate: number, events: SpeakerEvents, index = 0, isAgain = false): void => {
    stopLooking();
    const part = parts[index];
    if (!part) {
      current++;
      events.onDone();
      return;
    }
    const mine = ++current;
    let lastSign = clock.now();
    let hasStarted = false;
    const whileMine =
      <Args extends unknown[]>(act: (...args: Args) => void) =>
      (...args: Args) => {
        if (mine !== current) return;
        lastSign = clock.now();
        act(...args);
      };
    const goOn = whileMine(() => say(parts, rate, events, index + 1));
    const fail = whileMine((reason: SpeechFailure) => {
      stopLooking();
      if (reason === 'engine' && !isAgain) {
        say(parts, rate, events, index, true);
        return;
      }
      current++;
      events.onFailure(reason);
    });
    const longest = SLACK + (3000 * secondsOf(part.utterance.text)) / rate;
    const look = () => {
      stopLooking = clock.after(LOOK, look);
      const silence = clock.now() - lastSign;
      // Some voices never tell that they are done.
      if (!speech.isSpeaking() && silence > LOST) hasStarted ? goOn() : fail('engine');
      else if (silence > longest) fail('engine');
    };
    stopLooking = clock.after(LOOK, look);
    speech.speak(
      { text: part.utterance.text, lang: part.voice.lang || part.utterance.lang, voice: part.voice, rate },
      {
        onStart: whileMine(() => {
          hasStarted = true;
        }),
        onWord: whileMine((at: number) => {
          hasStarted = true;
          events.onWord(part.utterance, at);
        }),
        onEnd: goOn,
        onFailure: fail,
      },
    );
  };

  return {
    say: (parts: readonly Part[], rate: number, events: SpeakerEvents) => say(parts, rate, events),
    stop() {
      current++;
      stopLooking();
      speech.stop();
    },
  };
}
