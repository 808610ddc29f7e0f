import { vi } from 'vitest';
import type { ReadingPosition } from '../../../../lib/article/kept-article';
import type { Beginning, ListenableText, OpenListening } from '../../../../lib/listen/controls';
import { planListening } from '../../../../lib/listen/plan-listening';
import { type ListeningSettings, USUAL_LISTENING } from '../../../../lib/listen/settings';
import type { Voice } from '../../../../lib/listen/speech';
import { createTextMap } from '../../../../lib/notes/text-map';
import { createListening, type ListeningCollaborators } from '../../../../lib/state/listening';
import { aVoice, FakeClock, FakeSpeech } from '../../../support/fake-speech';

export const ANNA = aVoice('Anna', 'en-GB');
export const THOMAS = aVoice('Thomas', 'fr-FR');
export const CLOUD = aVoice('Cloud', 'en-US', { isLocal: false });
export const FROM_THE_TOP: Beginning = { visible: null };

const HTML =
  '<p>First one here. Second one here.</p><figure><figcaption>A caption.</figcaption></figure><h2>Next</h2><p>Third <i lang="fr">bonjour</i> there. Fourth.</p><h2>Last</h2><p>Fifth.</p>';

/** A text to listen to, planned as the reader plans it. */
export function aText(html = HTML, lang = 'en', key = 'a'): ListenableText {
  const root = document.createElement('div');
  root.innerHTML = html;
  const words = { lang: 'en', code: 'code', formula: 'formula', notes: 'notes', table: () => 'table' };
  const { text } = createTextMap(root);
  return { key, title: 'Title', source: 'Site', lang, text, plan: planListening(root, { lang, words }) };
}

interface World {
  voices?: readonly Voice[];
  settings?: Partial<ListeningSettings>;
  overrides?: Partial<ListeningCollaborators>;
}

/** The model over an engine, a clock and stores that the test plays. */
export function aListening({ voices = [ANNA, THOMAS, CLOUD], settings = {}, overrides = {} }: World = {}) {
  const speech = new FakeSpeech(voices);
  const clock = new FakeClock();
  const keys = { take: vi.fn(), tell: vi.fn(), release: vi.fn() };
  const places = new Map<string, ReadingPosition>();
  const stored = { settings: { ...USUAL_LISTENING, ...settings } };
  const model = createListening({
    speech,
    keys,
    clock,
    settings: {
      load: async () => stored.settings,
      store: async (changed) => {
        stored.settings = changed;
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
  return {
    ...{ model, speech, clock, keys, places, stored },
    view(): OpenListening {
      const now = model.view.peek();
      if (now.kind !== 'open') throw new Error('closed');
      return now;
    },
    saidTexts: () => speech.said.map(({ text }) => text),
  };
}

/** The same with a text open, from its beginning where nothing else is said. */
export async function reading(world?: World, text = aText(), beginning = FROM_THE_TOP) {
  const made = aListening(world);
  await made.model.open(text, beginning);
  return made;
}
