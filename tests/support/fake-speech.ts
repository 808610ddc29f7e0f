import type { Clock, Speech, SpeechEvents, SpeechFailure, Voice } from '../../lib/listen/speech';

export const aVoice = (name: string, lang: string, overrides: Partial<Voice> = {}): Voice => ({
  ...{ id: name, name, lang, isLocal: true, isDefault: false },
  ...overrides,
});

interface Said {
  text: string;
  lang: string;
  voice: string;
  rate: number;
}

/** An engine that says nothing and tells what it was to say; the test plays its part. */
export class FakeSpeech implements Speech {
  readonly said: Said[] = [];
  stops = 0;
  #voices: readonly Voice[];
  #events: SpeechEvents | null = null;
  #listeners = new Set<() => void>();
  #isSpeaking = false;

  constructor(voices: readonly Voice[]) {
    this.#voices = voices;
  }

  voices = (): readonly Voice[] => this.#voices;

  onVoices(callback: () => void): () => void {
    this.#listeners.add(callback);
    return () => this.#listeners.delete(callback);
  }

  speak({ text, lang, voice, rate }: Parameters<Speech['speak']>[0], events: SpeechEvents): void {
    this.said.push({ text, lang, voice: voice.id, rate });
    this.#events = events;
    this.#isSpeaking = true;
  }

  stop(): void {
    this.stops++;
    this.#isSpeaking = false;
  }

  isSpeaking = (): boolean => this.#isSpeaking;

  /** What is being said; null in silence. */
  get saying(): string | null {
    return this.#isSpeaking ? (this.said.at(-1)?.text ?? null) : null;
  }

  /** The events of what was said last, as an engine tells them that takes no notice of being stopped. */
  get late(): SpeechEvents | null {
    return this.#events;
  }

  tellVoices(voices: readonly Voice[]): void {
    this.#voices = voices;
    for (const listener of this.#listeners) listener();
  }

  start(): void {
    this.#events?.onStart();
  }

  word(index: number): void {
    this.#events?.onWord(index);
  }

  /** What is being said has been said. */
  end(times = 1): void {
    for (let i = 0; i < times; i++) {
      this.#isSpeaking = false;
      this.#events?.onEnd();
    }
  }

  fail(reason: SpeechFailure): void {
    this.#isSpeaking = false;
    this.#events?.onFailure(reason);
  }

  /** Falls silent and tells nobody. */
  drop(): void {
    this.#isSpeaking = false;
  }
}

/** Time that passes when it is told to. */
export class FakeClock implements Clock {
  #now = 0;
  #due: { at: number; act: () => void }[] = [];

  now = (): number => this.#now;

  after(milliseconds: number, act: () => void): () => void {
    const entry = { at: this.#now + milliseconds, act };
    this.#due.push(entry);
    return () => {
      this.#due = this.#due.filter((other) => other !== entry);
    };
  }

  pass(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const [next] = this.#due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.#now = next.at;
      this.#due = this.#due.filter((other) => other !== next);
      next.act();
    }
    this.#now = end;
  }
}
