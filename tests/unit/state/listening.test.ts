// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ReadingPosition } from '../../../lib/article/kept-article';
import type { Beginning, ListenableText, OpenListening } from '../../../lib/listen/controls';
import { planListening } from '../../../lib/listen/plan-listening';
import { type ListeningSettings, USUAL_LISTENING } from '../../../lib/listen/settings';
import type { MediaDeeds, Voice } from '../../../lib/listen/speech';
import { createTextMap } from '../../../lib/notes/text-map';
import { createListening, type ListeningCollaborators } from '../../../lib/state/listening';
import { aVoice, FakeClock, FakeSpeech } from '../../support/fake-speech';

const ANNA = aVoice('Anna', 'en-GB');
const THOMAS = aVoice('Thomas', 'fr-FR');
const CLOUD = aVoice('Cloud', 'en-US', { isLocal: false });
const HTML =
  '<p>First one here. Second one here.</p><figure><figcaption>A caption.</figcaption></figure><h2>Next</h2><p>Third <i lang="fr">bonjour</i> there. Fourth.</p><h2>Last</h2><p>Fifth.</p>';

function aText(html = HTML, lang = 'en', key = 'a'): ListenableText {
  const root = document.createElement('div');
  root.innerHTML = html;
  const words = { lang: 'en', code: 'code', formula: 'formula', notes: 'notes', table: () => 'table' };
  const { text } = createTextMap(root);
  return { key, title: 'Title', source: 'Site', lang, text, plan: planListening(root, { lang, words }) };
}

let places: Map<string, ReadingPosition>;
let stored: ListeningSettings;
let speech: FakeSpeech;
let clock: FakeClock;
const keys = { take: vi.fn(), tell: vi.fn(), release: vi.fn() };

beforeEach(() => {
  places = new Map();
  stored = USUAL_LISTENING;
  speech = new FakeSpeech([ANNA, THOMAS, CLOUD]);
  clock = new FakeClock();
  vi.clearAllMocks();
});

function aModel(overrides: Partial<ListeningCollaborators> = {}) {
  const model = createListening({
    speech,
    keys,
    clock,
    settings: {
      load: async () => stored,
      store: async (settings) => {
        stored = settings;
      },
    },
    places: {
      recall: async (key) => places.get(key) ?? null,
      remember: async (key, place) => {
        if (place) places.set(key, place);
        else places.delete(key);
      },
    },
    preferred: ['en-GB'],
    ...overrides,
  });
  const view = (): OpenListening => {
    const now = model.view.peek();
    if (now.kind !== 'open') throw new Error('closed');
    return now;
  };
  return { model, view };
}
const FROM_THE_TOP: Beginning = { visible: null };

async function reading(overrides?: Partial<ListeningCollaborators>, text = aText(), beginning = FROM_THE_TOP) {
  const made = aModel(overrides);
  await made.model.open(text, beginning);
  return made;
}
const saidTexts = () => speech.said.map(({ text }) => text);

describe('reading', () => {
  test('goes from sentence to sentence, each by the voice of its language', async () => {
    const { view } = await reading();
    speech.end(20);
    expect(speech.said.map(({ text, voice }) => [voice, text])).toEqual([
      ['Anna', 'First one here.'],
      ['Anna', 'Second one here.'],
      ['Anna', 'A caption.'],
      ['Anna', 'Next'],
      ['Anna', 'Third '],
      ['Thomas', 'bonjour'],
      ['Anna', ' there.'],
      ['Anna', 'Fourth.'],
      ['Anna', 'Last'],
      ['Anna', 'Fifth.'],
    ]);
    expect(view().activity).toBe('finished');
  });

  test('tells the word as a place in the text', async () => {
    const text = aText();
    const { model, view } = await reading({}, text);
    speech.word(6);
    const word = model.word.peek();
    expect(word && text.text.slice(word.start, word.end)).toBe('one');
    expect(view().tellsWords).toBe(true);
    speech.end();
    expect(model.word.peek()).toBeNull();
  });

  test('knows a voice that does not tell its words', async () => {
    const { view } = await reading({}, aText(`<p>${'A rather long sentence '.repeat(4)}.</p><p>End.</p>`));
    speech.end();
    expect(view().tellsWords).toBe(false);
  });

  test('a passage no voice is for is left to the voice of the article, in one go', async () => {
    speech = new FakeSpeech([ANNA]);
    await reading({}, aText('<p>Third <i lang="fr">bonjour</i> there.</p>'));
    expect(speech.said).toEqual([{ text: 'Third bonjour there.', lang: 'en-GB', voice: 'Anna', rate: 1 }]);
  });

  test('leaves captions out where they are not wanted', async () => {
    stored = { ...USUAL_LISTENING, captions: false };
    await reading();
    speech.end(20);
    expect(saidTexts()).not.toContain('A caption.');
  });

  test('from the network goes in short breaths', async () => {
    stored = { ...USUAL_LISTENING, voices: { en: 'Cloud' } };
    await reading({}, aText(`<p>${'so it went on, '.repeat(30)}until it ended.</p>`));
    speech.end(20);
    expect(speech.said.length).toBeGreaterThan(2);
    expect(Math.max(...saidTexts().map(({ length }) => length))).toBeLessThan(200);
  });
});

describe('where it begins', () => {
  test('is where one stopped', async () => {
    const { model } = await reading();
    speech.end(4);
    model.close();
    await model.open(aText(), FROM_THE_TOP);
    expect(speech.saying).toBe('Third ');
  });

  test('is what is in sight, when one has read on since', async () => {
    const text = aText();
    const { model } = await reading({}, text);
    model.close();
    const start = text.text.indexOf('Fourth');
    await model.open(text, { visible: { start, end: text.text.length } });
    expect(speech.saying).toBe('Fourth.');
  });

  test('is what was selected, before all', async () => {
    const text = aText();
    await reading({}, text, { visible: null, from: text.text.indexOf('Last') });
    expect(speech.saying).toBe('Last');
  });

  test('is the beginning, once it was read to the end', async () => {
    const { model } = await reading();
    speech.end(20);
    expect(places.size).toBe(0);
    model.toggle();
    expect(speech.saying).toBe('First one here.');
  });
});

describe('a pause', () => {
  test('stops the voice, and the sentence is said again after it', async () => {
    const { model, view } = await reading();
    speech.end();
    speech.word(4);
    model.toggle();
    expect([speech.saying, view().activity, model.word.peek()]).toEqual([null, 'paused', null]);
    model.toggle();
    expect(speech.saying).toBe('Second one here.');
  });

  test('is not ended by what an engine still tells of what was stopped', async () => {
    const { model, view } = await reading();
    const { late } = speech;
    model.pause();
    late?.onEnd();
    late?.onFailure('interrupted');
    late?.onWord(2);
    expect([view().activity, view().sentence, view().trouble, speech.said.length]).toEqual(['paused', 0, null, 1]);
  });
});

describe('steps', () => {
  test.each([
    ['sentence', 1, 'Second one here.', 'A caption.'],
    ['paragraph', 1, 'A caption.', 'Next'],
    ['section', 1, 'Next', 'Last'],
  ] as const)('by %s lead on', async (unit, direction, first, second) => {
    const { model } = await reading();
    model.step(unit, direction);
    expect(speech.saying).toBe(first);
    model.step(unit, direction);
    expect(speech.saying).toBe(second);
  });

  test.each([
    ['sentence', ['Last', 'Fourth.', 'Third ']],
    ['paragraph', ['Last', 'Third ', 'Next']],
    ['section', ['Last', 'Next', 'First one here.']],
  ] as const)('by %s lead back, to beginnings first', async (unit, expected) => {
    const { model } = await reading();
    for (let i = 0; i < 8; i++) model.step('sentence', 1);
    expect(speech.saying).toBe('Fifth.');
    const back = () => {
      model.step(unit, -1);
      return speech.saying;
    };
    expect(expected.map(back)).toEqual(expected);
  });

  test('in a pause say nothing', async () => {
    const { model, view } = await reading();
    model.pause();
    model.step('section', 1);
    expect([view().sentence, speech.saying]).toEqual([3, null]);
    model.toggle();
    expect(speech.saying).toBe('Next');
  });

  test('end at the ends', async () => {
    const { model, view } = await reading();
    model.step('section', -1);
    expect(view().sentence).toBe(0);
    for (let i = 0; i < 30; i++) model.step('sentence', 1);
    expect(speech.saying).toBe('Fifth.');
  });
});

describe('voices', () => {
  test('that come late are waited for', async () => {
    speech = new FakeSpeech([]);
    const { view } = await reading();
    expect(view().activity).toBe('preparing');
    clock.pass(300);
    expect(view().trouble).toBeNull();
    speech.tellVoices([ANNA]);
    expect(speech.saying).toBe('First one here.');
  });

  test('that are late are said to be missing within the second, and are heard when they come', async () => {
    speech = new FakeSpeech([]);
    const { view } = await reading();
    clock.pass(1000);
    expect([view().activity, view().trouble]).toEqual(['preparing', 'noVoices']);
    speech.tellVoices([ANNA]);
    expect([view().trouble, speech.saying]).toEqual([null, 'First one here.']);
  });

  test('that are missing are looked for anew when it is tried again', async () => {
    speech = new FakeSpeech([]);
    const { model, view } = await reading();
    clock.pass(1000);
    model.toggle();
    expect([view().activity, view().trouble]).toEqual(['preparing', null]);
    clock.pass(1000);
    expect(view().trouble).toBe('noVoices');
  });

  test('that come when nobody waits for them any more say nothing by themselves', async () => {
    speech = new FakeSpeech([]);
    const { model, view } = await reading();
    clock.pass(600);
    clock.pass(10_000);
    expect([view().activity, view().trouble]).toEqual(['paused', 'noVoices']);
    speech.tellVoices([ANNA]);
    expect([view().activity, view().trouble, speech.saying]).toEqual(['paused', null, null]);
    model.toggle();
    expect(speech.saying).toBe('First one here.');
  });

  test.each([
    ['noVoiceForLanguage', [THOMAS]],
    ['onlyNetworkVoices', [THOMAS, CLOUD]],
  ] as [string, Voice[]][])('that do not do: %s', async (trouble, voices) => {
    speech = new FakeSpeech(voices);
    const { view } = await reading();
    expect([view().trouble, speech.said.length]).toEqual([trouble, 0]);
  });

  test('from the network read once they are chosen, and are remembered', async () => {
    speech = new FakeSpeech([CLOUD]);
    const { model, view } = await reading();
    model.chooseVoice('en-US', 'Cloud');
    expect([view().trouble, speech.said.at(-1)?.voice, stored.voices]).toEqual([null, 'Cloud', { en: 'Cloud' }]);
  });

  test('where there is no way to speak, that is said', async () => {
    const { view } = await reading({ speech: null });
    expect(view().trouble).toBe('unsupported');
  });
});

describe('what goes wrong', () => {
  test('what the engine breaks off is said once more', async () => {
    const { view } = await reading();
    speech.fail('engine');
    expect([saidTexts(), view().activity]).toEqual([['First one here.', 'First one here.'], 'playing']);
    speech.fail('engine');
    expect([view().activity, view().trouble]).toEqual(['paused', 'engine']);
  });

  test.each(['notAllowed', 'voice', 'network'] as const)('%s is told of at once', async (reason) => {
    const { view } = await reading();
    speech.fail(reason);
    expect([view().activity, view().trouble, speech.said.length]).toEqual(['paused', reason, 1]);
  });

  test('whoever takes the voice has it', async () => {
    const { view } = await reading();
    speech.fail('interrupted');
    expect([view().activity, view().trouble]).toEqual(['paused', null]);
  });

  test('an engine that never tells that it is done is known to be', async () => {
    await reading();
    speech.start();
    speech.drop();
    clock.pass(5000);
    expect(speech.saying).toBe('Second one here.');
  });

  test('an engine that loses what it was to say is told again', async () => {
    await reading();
    speech.drop();
    clock.pass(5000);
    expect(saidTexts()).toEqual(['First one here.', 'First one here.']);
  });

  test('an engine that claims to speak for ever is stopped', async () => {
    const { view } = await reading();
    speech.start();
    clock.pass(60_000);
    expect([view().activity, view().trouble]).toEqual(['paused', 'engine']);
  });
});

describe('settings', () => {
  test('a new speed holds from the sentence that is being said, once it rests', async () => {
    const { model } = await reading();
    for (const speed of [1.1, 1.2, 1.3]) model.setSpeed(speed);
    clock.pass(1000);
    expect(speech.said.map(({ rate }) => rate)).toEqual([1, 1.3]);
    expect(stored.speed).toBe(1.3);
  });

  test('stored ones hold from the start', async () => {
    stored = { ...USUAL_LISTENING, speed: 2 };
    await reading();
    expect(speech.said[0]?.rate).toBe(2);
  });

  test('it reads even if they can neither be read nor stored', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const fail = () => Promise.reject(new Error('full'));
    await reading({ settings: { load: fail, store: fail }, places: { recall: fail, remember: fail } });
    expect(speech.saying).toBe('First one here.');
  });
});

describe('sleep', () => {
  test('counts the minutes down', async () => {
    const { model, view } = await reading();
    model.pause();
    model.setSleep(5);
    expect(view().sleepMinutes).toBe(5);
    clock.pass(200_000);
    expect(view().sleepMinutes).toBe(2);
    clock.pass(100_000);
    expect([view().sleep, view().sleepMinutes]).toEqual([null, null]);
  });

  test('lets the sentence be read to its end', async () => {
    const { model, view } = await reading();
    model.setSleep(0.1);
    clock.pass(7000);
    expect([view().activity, view().sleepMinutes]).toEqual(['playing', 0]);
    speech.end();
    expect([view().activity, view().sentence, view().sleep]).toEqual(['paused', 1, null]);
  });

  test('comes at the end of the section', async () => {
    const { model, view } = await reading();
    model.setSleep('section');
    speech.end(3);
    expect([view().activity, view().sentence, view().sleep]).toEqual(['paused', 3, null]);
  });

  test('at the end of the article keeps the next one from being read', async () => {
    const next = vi.fn(() => true);
    const { model, view } = await reading({ next });
    model.setSleep('article');
    speech.end(20);
    expect([view().activity, next.mock.calls.length]).toEqual(['finished', 0]);
  });
});

test('asks for the next text at the end, and reads it when it is there', async () => {
  const { model, view } = await reading({ next: () => true });
  speech.end(20);
  expect(view().activity).toBe('waiting');
  await model.open(aText('<p>Another.</p>', 'en', 'b'), FROM_THE_TOP);
  expect(speech.saying).toBe('Another.');
});

test('closed, it is silent and gives the keys back', async () => {
  const { model } = await reading();
  model.setSleep(5);
  model.close();
  clock.pass(600_000);
  speech.tellVoices([ANNA]);
  expect([speech.saying, model.view.peek().kind, keys.release.mock.calls.length]).toEqual([null, 'closed', 1]);
});

test('closed before it could begin, it does not', async () => {
  const { model } = aModel();
  const opening = model.open(aText(), FROM_THE_TOP);
  model.close();
  await opening;
  expect(speech.said).toEqual([]);
});

test('the keys of the keyboard do what the buttons do', async () => {
  const { view } = await reading();
  expect(keys.tell).toHaveBeenLastCalledWith(true);
  // The mock was called with them.
  const deeds = keys.take.mock.lastCall?.[1] as MediaDeeds;
  deeds.forward();
  expect(speech.saying).toBe('Second one here.');
  deeds.next();
  expect(speech.saying).toBe('A caption.');
  deeds.previous();
  expect(speech.saying).toBe('First one here.');
  deeds.pause();
  expect([view().activity, speech.saying]).toEqual(['paused', null]);
  expect(keys.tell).toHaveBeenLastCalledWith(false);
  deeds.play();
  expect(speech.saying).toBe('First one here.');
});
