import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browserSpeech } from '../../../lib/browser/speech';
import type { SpeechEvents } from '../../../lib/listen/speech';

class FakeUtterance {
  voice: SpeechSynthesisVoice | null = null;
  lang = '';
  rate = 1;
  onstart: (() => void) | null = null;
  onboundary: ((event: { name: string; charIndex: number }) => void) | null = null;
  onend: (() => void) | null = null;
  onerror: ((event: { error: string }) => void) | null = null;
  constructor(readonly text: string) {}
}

class FakeSynthesis extends EventTarget {
  speaking = false;
  pending = false;
  paused = false;
  voices = [{ voiceURI: 'urn:thomas', name: 'Thomas', lang: 'fr-FR', localService: true, default: false }];
  spoken: FakeUtterance[] = [];
  cancel = vi.fn(() => {
    this.speaking = false;
  });
  resume = vi.fn();
  getVoices = () => this.voices;
  speak(utterance: FakeUtterance) {
    this.spoken.push(utterance);
    this.speaking = true;
  }
}

let synthesis: FakeSynthesis;
const heard = () => ({
  onStart: vi.fn(),
  onWord: vi.fn(),
  onEnd: vi.fn(),
  onFailure: vi.fn<SpeechEvents['onFailure']>(),
});
const THOMAS = { id: 'urn:thomas', name: 'Thomas', lang: 'fr-FR', isLocal: true, isDefault: false };
const say = (text: string, voice = THOMAS) => ({ text, lang: 'fr', voice, rate: 1.5 });

function open() {
  // The fake has what is used of the real one.
  const speech = browserSpeech(synthesis as unknown as SpeechSynthesis);
  if (!speech) throw new Error('no speech');
  return speech;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance);
  synthesis = new FakeSynthesis();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('is none where the browser has none', () => {
  expect(browserSpeech(undefined)).toBeNull();
});

test('tells the voices, and when there are others', () => {
  const speech = open();
  const onVoices = vi.fn();
  const stop = speech.onVoices(onVoices);
  expect(speech.voices()).toEqual([THOMAS]);
  synthesis.dispatchEvent(new Event('voiceschanged'));
  stop();
  synthesis.dispatchEvent(new Event('voiceschanged'));
  expect(onVoices).toHaveBeenCalledOnce();
});

describe('speaking', () => {
  test('begins at once, by the voice that was asked for', () => {
    open().speak(say('Bonjour'), heard());
    expect(synthesis.spoken).toMatchObject([{ text: 'Bonjour', lang: 'fr-FR', rate: 1.5, voice: { name: 'Thomas' } }]);
    expect(synthesis.cancel).not.toHaveBeenCalled();
  });

  test('by a voice that is gone is not left to any other', () => {
    const events = heard();
    open().speak(say('Bonjour', { ...THOMAS, id: 'gone' }), events);
    expect([synthesis.spoken.length, events.onFailure.mock.lastCall]).toEqual([0, ['voice']]);
  });

  test('after another waits until that is over, and only the last is said', () => {
    const speech = open();
    speech.speak(say('Un'), heard());
    speech.speak(say('Deux'), heard());
    speech.speak(say('Trois'), heard());
    expect([synthesis.spoken.length, speech.isSpeaking()]).toEqual([1, true]);
    vi.advanceTimersByTime(200);
    expect(synthesis.spoken.map(({ text }) => text)).toEqual(['Un', 'Trois']);
  });

  test('stopped while it waits is never heard', () => {
    const speech = open();
    speech.speak(say('Un'), heard());
    speech.speak(say('Deux'), heard());
    speech.stop();
    vi.advanceTimersByTime(200);
    expect([synthesis.spoken.length, speech.isSpeaking()]).toEqual([1, false]);
  });

  test('takes up a voice that another page has left paused', () => {
    synthesis.paused = true;
    open().speak(say('Bonjour'), heard());
    expect(synthesis.resume).toHaveBeenCalledOnce();
  });

  test('tells words, not sentences, and the end', () => {
    const events = heard();
    open().speak(say('Bonjour à tous'), events);
    const [utterance] = synthesis.spoken;
    utterance?.onboundary?.({ name: 'sentence', charIndex: 0 });
    utterance?.onboundary?.({ name: 'word', charIndex: 8 });
    utterance?.onboundary?.({ name: '', charIndex: 10 });
    utterance?.onend?.();
    expect(events.onWord.mock.calls).toEqual([[8], [10]]);
    expect(events.onEnd).toHaveBeenCalledOnce();
  });

  test.each([
    ['not-allowed', 'notAllowed'],
    ['network', 'network'],
    ['canceled', 'interrupted'],
    ['language-unavailable', 'voice'],
    ['synthesis-failed', 'engine'],
  ])('%s is %s', (error, reason) => {
    const events = heard();
    open().speak(say('Bonjour'), events);
    synthesis.spoken[0]?.onerror?.({ error });
    expect(events.onFailure).toHaveBeenCalledWith(reason);
  });
});

test('what others say is not stopped', () => {
  open().stop();
  expect(synthesis.cancel).not.toHaveBeenCalled();
});

test('what is stopped is not heard of again', () => {
  const speech = open();
  const events = heard();
  speech.speak(say('Bonjour'), events);
  speech.stop();
  const [utterance] = synthesis.spoken;
  expect([utterance?.onend, utterance?.onerror, utterance?.onboundary]).toEqual([null, null, null]);
  expect(synthesis.cancel).toHaveBeenCalledOnce();
});
