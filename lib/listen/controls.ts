import type { ListeningPlan } from './plan';
import type { ListeningSettings } from './settings';
import type { SpeechFailure, Voice } from './speech';
import type { StepUnit } from './steps';

/** Why nothing is said. */
export type ListeningTrouble =
  /** The browser can't speak. */
  | 'unsupported'
  | 'noVoices'
  /** There are voices, none of them for this text. */
  | 'noVoiceForLanguage'
  /** The voices for it all send the text over the network, and none was chosen. */
  | 'onlyNetworkVoices'
  | SpeechFailure;

/** When to stop by itself: after so many minutes, or where a part ends. */
export type SleepChoice = number | 'section' | 'article' | null;

/** What is read aloud. */
export interface ListenableText {
  /** The same for the same article. */
  key: string;
  title: string;
  /** Where it is from, for the system's own controls. */
  source: string;
  /** BCP 47; empty where it is not known. */
  lang: string;
  /** The text map's. */
  text: string;
  plan: ListeningPlan;
}

export interface OpenListening {
  kind: 'open';
  text: ListenableText;
  /**
   * `preparing`: the system has not told its voices; with `noVoices` none has come so far, and one is still waited for.
   * `waiting`: read to the end, and another text is on its way.
   */
  activity: 'preparing' | 'playing' | 'paused' | 'finished' | 'waiting';
  /** Which sentence of the plan is being said, or is next. */
  sentence: number;
  trouble: ListeningTrouble | null;
  settings: ListeningSettings;
  voices: readonly Voice[];
  /** Whether the voice tells which word it says; null until one has been heard. */
  tellsWords: boolean | null;
  sleep: SleepChoice;
  /** Whole minutes left of a timer. */
  sleepMinutes: number | null;
}

export type ListeningView = { kind: 'closed' } | OpenListening;

/** Whether it speaks or is about to, so that there is something to pause. */
export const isUnderWay = (view: OpenListening | null): boolean =>
  view?.activity === 'playing' || (view?.activity === 'preparing' && !view.trouble);

/** Something that changes and can be watched, as signals can. */
export interface Watchable<T> {
  peek(): T;
  subscribe(callback: (value: T) => void): () => void;
}

/** Where to begin. */
export interface Beginning {
  /** Asked for: a selection. */
  from?: number | undefined;
  /** What is in the window, as offsets of the text; null at its very top, where one has not begun to read. */
  visible: { start: number; end: number } | null;
  /** Waits to be told to go on. */
  isPaused?: boolean;
}

/** Reading aloud, as a screen may use it. */
export interface ListeningControls {
  view: Watchable<ListeningView>;
  /** The word being said, as offsets of the text map. */
  word: Watchable<{ start: number; end: number } | null>;
  /** Begins to read: where one stopped if that is in the window or one has not begun, else at what is in the window. */
  open(text: ListenableText, beginning: Beginning): Promise<void>;
  toggle(): void;
  pause(): void;
  step(unit: StepUnit, direction: 1 | -1): void;
  setSpeed(speed: number): void;
  setCaptions(captions: boolean): void;
  /** @param voice null: the best on this device */
  chooseVoice(lang: string, voice: string | null): void;
  setSleep(choice: SleepChoice): void;
  close(): void;
}

/** How the screen gets at it: the code is loaded when one first listens. */
export interface ListenAloud {
  load(): Promise<ListeningControls>;
  /** Null until it is loaded. */
  loaded(): ListeningControls | null;
}
