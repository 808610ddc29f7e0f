import type { Speech, SpeechFailure, Voice } from '../listen/speech';

/**
 * Between stopping and speaking, in milliseconds. Chromium over speech-dispatcher, and some versions elsewhere, stop
 * what is spoken right after `cancel()` along with what was.
 * @see https://github.com/votingworks/bmd/pull/1106
 */
const PAUSE_AFTER_CANCEL = 80;

const FAILURES: Readonly<Partial<Record<SpeechSynthesisErrorCode, SpeechFailure>>> = {
  'not-allowed': 'notAllowed',
  'voice-unavailable': 'voice',
  'language-unavailable': 'voice',
  network: 'network',
  interrupted: 'interrupted',
  canceled: 'interrupted',
};

/**
 * The browser's voices. Pausing is not part of it: on Android `pause()` stops for good, in Firefox it does nothing with
 * some voices, in Chrome it is never heard of again with others. Who wants a pause stops, and remembers where.
 * @see https://github.com/HadrienGardeur/read-aloud-best-practices/issues
 * @returns null where the browser can't speak
 */
export function browserSpeech(synthesis: SpeechSynthesis | undefined = globalThis.speechSynthesis): Speech | null {
  if (!synthesis || typeof SpeechSynthesisUtterance === 'undefined') return null;
  // Held here: Chrome forgets an utterance nobody holds, and never tells that it has ended.
  let utterance: SpeechSynthesisUtterance | null = null;
  let beginning: ReturnType<typeof setTimeout> | undefined;
  let stoppedAt = Number.NEGATIVE_INFINITY;

  const voiceOf = (id: string) => synthesis.getVoices().find((voice) => voice.voiceURI === id) ?? null;
  const stop = () => {
    clearTimeout(beginning);
    beginning = undefined;
    // The voice belongs to all pages: what others say is not stopped without need.
    if (!utterance) return;
    silence(utterance);
    utterance = null;
    stoppedAt = performance.now();
    synthesis.cancel();
  };

  return {
    voices: () => synthesis.getVoices().map(describe),
    onVoices(callback) {
      // Some have the handler only.
      if (typeof synthesis.addEventListener !== 'function') {
        synthesis.onvoiceschanged = callback;
        return () => {
          synthesis.onvoiceschanged = null;
        };
      }
      synthesis.addEventListener('voiceschanged', callback);
      return () => synthesis.removeEventListener('voiceschanged', callback);
    },
    speak({ text, lang, voice, rate }, events) {
      stop();
      const next = new SpeechSynthesisUtterance(text);
      next.voice = voiceOf(voice.id);
      next.lang = next.voice?.lang ?? lang;
      next.rate = rate;
      next.onstart = events.onStart;
      next.onboundary = ({ name, charIndex }) => {
        // Firefox leaves the name empty with some voices; sentences are known already.
        if (name !== 'sentence') events.onWord(charIndex);
      };
      next.onend = () => {
        utterance = null;
        events.onEnd();
      };
      next.onerror = ({ error }) => {
        utterance = null;
        events.onFailure(FAILURES[error] ?? 'engine');
      };
      const begin = () => {
        beginning = undefined;
        utterance = next;
        // Without its voice the browser would take any, one from the network too.
        if (!next.voice) {
          utterance = null;
          events.onFailure('voice');
          return;
        }
        // Left paused by another page, it would wait for ever.
        if (synthesis.paused) synthesis.resume();
        synthesis.speak(next);
      };
      const wait = PAUSE_AFTER_CANCEL - (performance.now() - stoppedAt);
      if (wait > 0) beginning = setTimeout(begin, wait);
      else begin();
    },
    stop,
    isSpeaking: () => beginning !== undefined || synthesis.speaking || synthesis.pending,
  };
}

function silence(utterance: SpeechSynthesisUtterance): void {
  utterance.onstart = null;
  utterance.onboundary = null;
  utterance.onend = null;
  utterance.onerror = null;
}

const describe = ({ voiceURI, name, lang, localService, default: isDefault }: SpeechSynthesisVoice): Voice => ({
  ...{ id: voiceURI, name, lang, isLocal: localService, isDefault },
});
