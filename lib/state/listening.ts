import { signal } from '@preact/signals';
import { beginningOf, firstSaid } from '../listen/beginning';
import { chooseVoice, voicesFor } from '../listen/choose-voice';
import { isUnderWay, type ListeningControls, type ListeningTrouble } from '../listen/controls';
import { baseLanguage } from '../listen/languages';
import { type ListeningSettings, withinSpeed } from '../listen/settings';
import type { Clock, MediaKeys, Speech } from '../listen/speech';
import { stepFrom } from '../listen/steps';
import { createBedtime } from './listening/bedtime';
import { keepPlaces, type PlacesStore } from './listening/keep-places';
import { keepSettings, type SettingsStore } from './listening/keep-settings';
import { createOpened } from './listening/opened';
import { createRecital } from './listening/recital';

export interface ListeningCollaborators {
  /** Null where the browser can't speak. */
  speech: Speech | null;
  keys: MediaKeys;
  clock: Clock;
  settings: SettingsStore;
  places: PlacesStore;
  /** The person's languages, the best first. */
  preferred: readonly string[];
  /** Asked when a text has been read to its end: true if another will be opened. */
  next?: (() => boolean) | undefined;
}

/** Systems tell their voices a little late; where none is told of so soon, there is none as a rule, in milliseconds. */
const VOICES_TAKE = 600;
/** The slowest are still waited for: a voice that comes so soon after it was asked for is heard, in milliseconds. */
const PATIENCE = 10_000;
/** A speed being dragged to is not spoken at before it rests, in milliseconds. */
const REST = 350;

/** Reads texts aloud, one at a time. Says nothing before it is told to, and nothing after `close`. */
export function createListening({ speech, keys, clock, ...stores }: ListeningCollaborators): ListeningControls {
  const shown = createOpened();
  const { view, now: opened, patch } = shown;
  const word = signal<{ start: number; end: number } | null>(null);
  const settings = keepSettings(stores.settings, complain);
  const places = keepPlaces(stores.places, complain);
  const bedtime = createBedtime(clock, shown);
  let openings = 0;
  let stopWaiting = () => {};

  const recital =
    speech &&
    createRecital(speech, clock, {
      onWord: (place) => {
        word.value = place;
      },
      onTelling: (tellsWords) => opened()?.tellsWords !== tellsWords && patch({ tellsWords }),
      onSentence: goTo,
      mayGoOn,
      // Whatever else has taken the voice, it may have it.
      onFailure: (reason) => rest('paused', reason === 'interrupted' ? null : reason),
    });
  const hush = () => {
    stopWaiting();
    recital?.stop();
  };
  const rest = (activity: 'paused' | 'finished' | 'waiting', trouble: ListeningTrouble | null = null) => {
    hush();
    patch({ activity, trouble });
    keys.tell(false);
  };
  speech?.onVoices(() => {
    const open = opened();
    if (!open) return;
    patch({ voices: speech.voices(), trouble: open.trouble === 'noVoices' ? null : open.trouble });
    if (open.activity === 'preparing') play();
  });

  function play(): void {
    const open = opened();
    if (!open) return;
    hush();
    if (!speech || !recital) {
      rest('paused', 'unsupported');
      return;
    }
    const voices = speech.voices();
    patch({ voices });
    if (voices.length === 0) {
      patch({ activity: 'preparing', trouble: null });
      stopWaiting = clock.after(VOICES_TAKE, () => {
        patch({ trouble: 'noVoices' });
        stopWaiting = clock.after(PATIENCE - VOICES_TAKE, () => rest('paused', 'noVoices'));
      });
      return;
    }
    const lang = open.text.lang || stores.preferred[0] || '';
    const wishes = { chosen: settings.now().voices, preferred: stores.preferred };
    const voice = chooseVoice(voices, lang, wishes);
    if (!voice) {
      const isOffered = voicesFor(voices, lang, stores.preferred).length > 0;
      rest('paused', isOffered ? 'onlyNetworkVoices' : 'noVoiceForLanguage');
      return;
    }
    patch({ activity: 'playing', trouble: null });
    keys.take(open.text, deeds);
    keys.tell(true);
    recital.say({ plan: open.text.plan, voices, voice, wishes, settings: settings.now }, open.sentence);
  }

  function mayGoOn(from: number, next: number | null): boolean {
    const open = opened();
    if (!open) return false;
    const isBedtime = bedtime.comesBetween(from, next);
    if (next === null) {
      places.forget(open.text);
      rest(!isBedtime && stores.next?.() ? 'waiting' : 'finished');
      return false;
    }
    if (isBedtime) {
      goTo(next);
      rest('paused');
    }
    return !isBedtime;
  }

  /** Makes a sentence the one that is said, or is next. */
  function goTo(sentence: number): void {
    const open = opened();
    patch({ sentence });
    if (open) places.remember(open.text, sentence);
  }

  const isActive = (): boolean => isUnderWay(opened());
  const pause = () => {
    if (isActive()) rest('paused');
  };
  const resume = () => {
    const open = opened();
    if (!open || isActive() || open.activity === 'waiting') return;
    if (open.activity === 'finished') patch({ sentence: firstSaid(open.text.plan, settings.now().captions) });
    play();
  };
  const step: ListeningControls['step'] = (unit, direction) => {
    const open = opened();
    if (!open || open.activity === 'waiting') return;
    const { captions } = settings.now();
    const found = stepFrom(open.text.plan, open.sentence, unit, direction, captions);
    const sentence = found ?? (direction < 0 ? firstSaid(open.text.plan, captions) : null);
    if (sentence === null) return;
    goTo(sentence);
    if (open.activity === 'playing') play();
    else if (open.activity === 'finished') patch({ activity: 'paused' });
  };
  const close = () => {
    openings++;
    if (!opened()) return;
    hush();
    bedtime.end();
    keys.release();
    view.value = { kind: 'closed' };
  };
  const change = (changes: Partial<ListeningSettings>) => patch({ settings: settings.change(changes) });
  const deeds = {
    ...{ play: resume, pause, stop: close },
    previous: () => step('paragraph', -1),
    next: () => step('paragraph', 1),
    back: () => step('sentence', -1),
    forward: () => step('sentence', 1),
  };

  return {
    view,
    word,
    async open(text, beginning) {
      const mine = ++openings;
      const { sleep = null, sleepMinutes = null } = opened() ?? {};
      hush();
      view.value = {
        ...{ kind: 'open', activity: 'preparing', text, sentence: 0, trouble: null, settings: settings.now() },
        ...{ voices: [], tellsWords: null, sleep, sleepMinutes },
      };
      const recalled = await places.recall(text);
      await settings.loaded;
      // Closed meanwhile, or told to read something else.
      if (mine !== openings) return;
      const sentence = beginningOf(text, beginning, recalled, settings.now().captions);
      patch({ settings: settings.now(), sentence });
      if (beginning.isPaused) rest('paused');
      else if (opened()?.activity === 'preparing') play();
    },
    toggle: () => (isActive() ? pause() : resume()),
    pause,
    step,
    setSpeed(speed) {
      change({ speed: withinSpeed(speed) });
      if (opened()?.activity !== 'playing') return;
      stopWaiting();
      stopWaiting = clock.after(REST, play);
    },
    setCaptions: (captions) => change({ captions }),
    chooseVoice(lang, voice) {
      const { [baseLanguage(lang)]: _, ...others } = settings.now().voices;
      change({ voices: voice === null ? others : { ...others, [baseLanguage(lang)]: voice } });
      patch({ tellsWords: null });
      const open = opened();
      // Who chooses a voice because there was none to be heard wants to hear it.
      if (open?.activity === 'playing' || (open?.trouble && voice !== null)) play();
    },
    setSleep: bedtime.choose,
    close,
  };
}

/** Listening goes on with what there is. */
function complain(error: unknown): null {
  console.warn('What was set or where one stopped could not be read or stored.', error);
  return null;
}
