import { afterEach, expect, test, vi } from 'vitest';
import { browserMediaKeys } from '../../../lib/browser/media-keys';

const deed = vi.fn();
const DEEDS = { play: deed, pause: deed, stop: deed, previous: deed, next: deed, back: deed, forward: deed };

afterEach(() => vi.restoreAllMocks());

test('the keys are taken with the name of what is read, and given back', () => {
  const handlers = vi.spyOn(navigator.mediaSession, 'setActionHandler');
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
  const keys = browserMediaKeys();
  keys.take({ title: 'Night trains', source: 'The Slow Desk' }, DEEDS);
  keys.tell(true);
  expect(navigator.mediaSession.metadata).toMatchObject({ title: 'Night trains', artist: 'The Slow Desk' });
  expect(navigator.mediaSession.playbackState).toBe('playing');
  expect(handlers.mock.calls.map(([action]) => action)).toEqual([
    ...['play', 'pause', 'stop', 'previoustrack', 'nexttrack', 'seekbackward', 'seekforward'],
  ]);
  keys.tell(false);
  expect(navigator.mediaSession.playbackState).toBe('paused');
  keys.release();
  expect([navigator.mediaSession.metadata, navigator.mediaSession.playbackState]).toEqual([null, 'none']);
  expect(handlers.mock.calls.slice(-7).every(([, act]) => act === null)).toBe(true);
});

test('what is played beside the voice is silence, long enough to be given keys', async () => {
  const made = vi.spyOn(URL, 'createObjectURL');
  const keys = browserMediaKeys();
  keys.take({ title: 'a', source: 'b' }, DEEDS);
  const [blob] = made.mock.lastCall ?? [];
  if (!(blob instanceof Blob)) throw new Error('no sound');
  const sound = await new OfflineAudioContext(1, 1, 8000).decodeAudioData(await blob.arrayBuffer());
  expect(sound.duration).toBeGreaterThanOrEqual(5);
  expect(Math.max(...sound.getChannelData(0).map(Math.abs))).toBeLessThan(0.01);
  keys.release();
});
