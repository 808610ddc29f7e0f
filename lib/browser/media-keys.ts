import type { MediaDeeds, MediaKeys } from '../listen/speech';

const KEYS: readonly (readonly [MediaSessionAction, keyof MediaDeeds])[] = [
  ['play', 'play'],
  ['pause', 'pause'],
  ['stop', 'stop'],
  ['previoustrack', 'previous'],
  ['nexttrack', 'next'],
  ['seekbackward', 'back'],
  ['seekforward', 'forward'],
];
/** Chrome gives no keys to what is shorter than five seconds. */
const SECONDS = 10;
const SAMPLES_A_SECOND = 8000;

/**
 * The keys of keyboards and headsets. Browsers give them to playing media only, and a voice is none to them: silence is
 * played beside it. In Chrome that suffices; Firefox gives keys to what can be heard, so they may not come there.
 * @see https://support.mozilla.org/kb/control-audio-or-video-playback-your-keyboard
 */
export function browserMediaKeys(): MediaKeys {
  const session = navigator.mediaSession as MediaSession | undefined;
  let audio: HTMLAudioElement | null = null;

  const set = (action: MediaSessionAction, act: (() => void) | null) => {
    try {
      session?.setActionHandler(action, act);
    } catch {
      // A key this browser does not know.
    }
  };
  return {
    take({ title, source }, deeds) {
      if (!session) return;
      session.metadata = new MediaMetadata({ title, artist: source });
      for (const [action, deed] of KEYS) set(action, deeds[deed]);
      audio ??= silentAudio();
    },
    tell(isPlaying) {
      if (!session || !audio) return;
      session.playbackState = isPlaying ? 'playing' : 'paused';
      if (!isPlaying) audio.pause();
      // Refused where nobody has pressed anything yet: then the keys do not work, and the voice does.
      else audio.play().catch((error: unknown) => console.info('The media keys are not to be had.', error));
    },
    release() {
      if (!session || !audio) return;
      for (const [action] of KEYS) set(action, null);
      session.metadata = null;
      session.playbackState = 'none';
      audio.pause();
      URL.revokeObjectURL(audio.src);
      audio.removeAttribute('src');
      audio = null;
    },
  };
}

function silentAudio(): HTMLAudioElement {
  const audio = new Audio(URL.createObjectURL(new Blob([silentWave()], { type: 'audio/wav' })));
  audio.loop = true;
  return audio;
}

/** Silence as a WAVE file: one channel of 8 bits, where 128 is silence. */
function silentWave(): ArrayBuffer {
  const samples = SECONDS * SAMPLES_A_SECOND;
  const bytes = new Uint8Array(44 + samples).fill(128, 44);
  const header = new DataView(bytes.buffer);
  const name = (at: number, letters: string) => bytes.set(new TextEncoder().encode(letters), at);
  name(0, 'RIFF');
  header.setUint32(4, 36 + samples, true);
  name(8, 'WAVEfmt ');
  header.setUint32(16, 16, true);
  header.setUint16(20, 1, true);
  header.setUint16(22, 1, true);
  header.setUint32(24, SAMPLES_A_SECOND, true);
  header.setUint32(28, SAMPLES_A_SECOND, true);
  header.setUint16(32, 1, true);
  header.setUint16(34, 8, true);
  name(36, 'data');
  header.setUint32(40, samples, true);
  return bytes.buffer;
}
