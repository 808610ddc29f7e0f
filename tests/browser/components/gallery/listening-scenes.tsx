import type { ReaderProps } from '../../../../components/article/reader-props';
import { aListening, VOICES } from '../listening';
import { ARABIC, anArticle, safe } from '../sample-articles';

/** Readers to listen in: press Listen. The engine says nothing; it has come to the second word of the third sentence. */
function listening(voices = VOICES, settings = {}): Partial<ReaderProps> {
  const { speech, clock, controls, listenAloud } = aListening(voices, settings);
  controls.view.subscribe((view) => {
    if (view.kind !== 'open') return;
    // Nobody waits for voices that never come.
    if (view.activity === 'preparing') queueMicrotask(() => clock.pass(5000));
    if (view.activity !== 'playing') return;
    // After the view is drawn, as an engine would tell it.
    if (view.sentence < 4) queueMicrotask(() => speech.end());
    else queueMicrotask(() => speech.word(speech.saying?.indexOf(' ') ?? 0));
  });
  return { listenAloud };
}

const page = { place: 'page', keep: null, onOpenPage: undefined, onOpenLibrary: undefined, onBack: () => {} } as const;

export const LISTENING: Readonly<Record<string, () => Partial<ReaderProps>>> = {
  'popup-listen': () => listening(),
  'popup-listen-network': () => listening(VOICES, { voices: { fr: 'Google français' }, speed: 1.4 }),
  'popup-listen-only-network': () => listening(VOICES.filter(({ isLocal, lang }) => !isLocal || lang === 'en-GB')),
  'popup-listen-no-voices': () => listening([]),
  'popup-listen-rtl': () => ({
    ...listening(),
    highlights: [],
    html: safe(ARABIC),
    article: anArticle({
      lang: 'ar',
      dir: 'rtl',
      title: 'القطار الليلي يعود من جديد إلى المدن الصغيرة',
      description: 'تعاونيات من المسافرين تشتري عربات النوم.',
    }),
  }),
  'page-listen': () => ({ ...listening(), ...page }),
};
