import type { ListenAloud } from '../../../lib/listen/controls';
import type { ListeningSettings } from '../../../lib/listen/settings';
import { USUAL_LISTENING } from '../../../lib/listen/settings';
import type { Voice } from '../../../lib/listen/speech';
import { createListening, type ListeningCollaborators } from '../../../lib/state/listening';
import { aVoice, FakeClock, FakeSpeech } from '../../support/fake-speech';

export const VOICES: readonly Voice[] = [
  aVoice('Thomas', 'fr-FR'),
  aVoice('Amélie', 'fr-CA'),
  aVoice('Google français', 'fr-FR', { isLocal: false }),
  aVoice('Daniel', 'en-GB'),
  aVoice('Majed', 'ar-001'),
  aVoice('Kyoko', 'ja-JP'),
];

/** The real model over an engine that is played by the test. */
export function aListening(
  voices: readonly Voice[] = VOICES,
  settings: Partial<ListeningSettings> = {},
  collaborators: Partial<ListeningCollaborators> = {},
) {
  const speech = new FakeSpeech(voices);
  const clock = new FakeClock();
  const nothing = () => {};
  const controls = createListening({
    speech,
    clock,
    keys: { take: nothing, tell: nothing, release: nothing },
    settings: { load: async () => ({ ...USUAL_LISTENING, ...settings }), store: async () => {} },
    places: { recall: async () => null, remember: async () => {} },
    preferred: ['en-GB'],
    ...collaborators,
  });
  const listenAloud: ListenAloud = { load: async () => controls, loaded: () => controls };
  return { speech, clock, controls, listenAloud };
}
