/** A voice the browser offers. */
export interface Voice {
  id: string;
  name: string;
  /** BCP 47, or as Android writes it: `en_US`. */
  lang: string;
  /** Speaks on this device. One that does not sends the text to whoever runs it. */
  isLocal: boolean;
  /** The one the system speaks its own messages with. */
  isDefault: boolean;
}

/** Why something could not be said. */
export type SpeechFailure =
  /** The browser wants to be asked by a press first. */
  | 'notAllowed'
  /** The voice or its language is gone. */
  | 'voice'
  | 'network'
  /** Something else has taken the voice. */
  | 'interrupted'
  /** The engine broke off, or fell silent without a word. */
  | 'engine';

export interface SpeechEvents {
  onStart: () => void;
  /** Comes to a word. Not all voices tell. */
  onWord: (index: number) => void;
  onEnd: () => void;
  onFailure: (reason: SpeechFailure) => void;
}

/** What can speak: one thing at a time. */
export interface Speech {
  /** Empty until the system has told, which may take seconds; then `onVoices` hears of it. */
  voices(): readonly Voice[];
  onVoices(callback: () => void): () => void;
  /** Stops what is being said, of which nothing more is heard, and says this. */
  speak(what: { text: string; lang: string; voice: Voice; rate: number }, events: SpeechEvents): void;
  stop(): void;
  /** Whether the engine says it is at it, or about to be. */
  isSpeaking(): boolean;
}

/** What the keys of a keyboard or a headset, and the system's own controls, may ask for. */
export interface MediaDeeds {
  play: () => void;
  pause: () => void;
  stop: () => void;
  previous: () => void;
  next: () => void;
  back: () => void;
  forward: () => void;
}

export interface MediaKeys {
  /** From now on these keys are ours. */
  take(what: { title: string; source: string }, deeds: MediaDeeds): void;
  tell(isPlaying: boolean): void;
  release(): void;
}

/** Time, passed in. */
export interface Clock {
  /** Milliseconds since any fixed moment. */
  now(): number;
  /** Runs it once, later. Returns how to call it off. */
  after(milliseconds: number, act: () => void): () => void;
}
