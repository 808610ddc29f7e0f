import '../../../../components/theme/theme.css';
import { type ComponentChild, render } from 'preact';
import { useState } from 'preact/hooks';
import { Reader } from '../../../../components/article/Reader';
import { ReaderSkeleton } from '../../../../components/article/ReaderSkeleton';
import { Refusal } from '../../../../components/article/Refusal';
import type { ReaderProps } from '../../../../components/article/reader-props';
import { Keys } from '../../../../components/controls/keys-choice';
import { PaletteHost } from '../../../../components/palette/PaletteHost';
import { NO_PACE } from '../../../../lib/article/pace/pace';
import type { Highlight } from '../../../../lib/notes/highlight';
import { createTextMap } from '../../../../lib/notes/text-map';
import { parseAppearance } from '../../../../lib/shared/appearance/parse-appearance';
import { USUAL_KEYS } from '../../../../lib/shared/commands/bindings';
import { TOOLBAR_CLICKS, type ToolbarClick } from '../../../../lib/shared/toolbar-click';
import { INTERVIEW, SHORT_NEWS, TOOL_LIBRARY } from '../../../fixtures/plain-texts';
import { ARABIC, aHighlight, anArticle, FRENCH, JAPANESE, safe } from '../sample-articles';
import { ADDING_SCENES } from './adding-scenes';
import { BY_LANGUAGE } from './by-language';
import { ENDS } from './end-scenes';
import { EXPORTS } from './export-scenes';
import { LIBRARY, TITLES } from './library-scenes';
import { LISTENING } from './listening-scenes';
import { NOTEBOOK } from './notebook-scenes';
import { REVIEWS } from './review-scenes';
import { STORAGES } from './storage-scenes';

const nothing = () => {};

const SKY = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="900" height="500"><defs><linearGradient id="g" x2="0" y2="1"><stop stop-color="#22304a"/><stop offset=".6" stop-color="#6d5a66"/><stop offset=".8" stop-color="#d98b5f"/><stop offset="1" stop-color="#f2c48a"/></linearGradient></defs><rect width="900" height="500" fill="url(#g)"/></svg>')}`;

function textOf(html: string): string {
  const root = document.createElement('div');
  root.innerHTML = html;
  return createTextMap(root).text;
}

const text = textOf(FRENCH);
const some: Highlight[] = [
  aHighlight(text, '« On ne vend pas un trajet, on vend une nuit », résume la cheffe de bord', {
    note: 'La phrase de l’article. À reprendre dans l’introduction, avec la date.',
  }),
  aHighlight(text, 'l’arrivée au cœur des villes', { colour: 'green' }),
  aHighlight(text, 'Une part vaut cent euros', { colour: 'blue', note: 'Vérifier.' }),
  aHighlight(text, 'quatorze lignes ont disparu', { colour: 'pink' }),
  aHighlight(text, 'elles sont dix-neuf', { colour: 'purple' }),
  {
    ...aHighlight(text, 'elles sont dix-neuf'),
    id: 'gone',
    selectors: {
      quote: {
        type: 'TextQuoteSelector',
        exact: 'Les contrôleurs passent avec une lampe sourde',
        prefix: 'x',
        suffix: 'y',
      },
      position: { type: 'TextPositionSelector', start: 40, end: 85 },
    },
    note: 'Où est-ce passé ?',
  },
];

const reader: ReaderProps = {
  article: anArticle(),
  html: safe(FRENCH.replace('/sky.svg', 'https://pictures.example/sky.jpg')),
  pictures: { kind: 'kept', urlOf: (src) => (src.includes('sky') ? SKY : null) },
  place: 'popup',
  keep: { kind: 'not-kept' },
  highlights: some.slice(0, 3),
  usualColour: 'yellow',
  onKeep: nothing,
  onAllowPictures: nothing,
  onRetryPictures: nothing,
  onHighlight: nothing,
  onNote: async () => true,
  onRecolour: nothing,
  onRemoveHighlight: nothing,
  onPosition: nothing,
  onExport: nothing,
  onExportAs: nothing,
  onUndo: nothing,
  onUndoExpired: nothing,
  onUpdateCopy: nothing,
  onOpenPage: nothing,
  onOpenLibrary: nothing,
};

/** How it is to look at first: `?type={"font":"sans"}`. */
const firstLook = () => {
  const wanted = new URLSearchParams(location.search);
  return parseAppearance({ theme: wanted.get('theme'), everywhere: JSON.parse(wanted.get('type') ?? '{}') });
};

/** Keeps what is done in memory, to play with. */
function LiveReader(props: ReaderProps) {
  const [highlights, setHighlights] = useState(props.highlights);
  const [keep, setKeep] = useState(props.keep);
  const [appearance, setAppearance] = useState(firstLook);
  const [pace, setPace] = useState(NO_PACE);
  return (
    <Reader
      {...props}
      highlights={highlights}
      keep={keep}
      appearance={{
        value: appearance,
        onChange: (next) => {
          document.documentElement.dataset.theme = next.theme === 'system' ? '' : next.theme;
          setAppearance(next);
        },
      }}
      pace={{
        value: pace,
        onAllow: (isAllowed) =>
          setPace(isAllowed ? { isAllowed, samples: { fr: [{ ratio: 0.8, minutes: 30 }] } } : NO_PACE),
        onForget: () => setPace({ ...pace, samples: {} }),
        onLearn: nothing,
      }}
      onKeep={() =>
        setKeep({
          kind: 'kept',
          pictures: { total: 3, kept: 3, waiting: 0, failed: 0, undecided: 0, refused: 0, refusedHosts: [] },
        })
      }
      onHighlight={(selectors, colour) =>
        setHighlights((before) => [...before, { ...aHighlight('', ''), id: String(Math.random()), selectors, colour }])
      }
    />
  );
}

const shelf = { isArchived: false, isFavourite: true, onArchive: nothing, onFavourite: nothing, onDelete: nothing };
const inLibrary = {
  place: 'page',
  keep: null,
  shelf,
  onOpenPage: undefined,
  onOpenLibrary: undefined,
  onBack: nothing,
} as const;
const kept = {
  total: 7,
  kept: 4,
  waiting: 0,
  failed: 0,
  undecided: 0,
  refused: 3,
  refusedHosts: ['cdn.lescahiersdurail.example', 'img.example'],
};

const refusal = { onOpenLibrary: nothing, onTryAgain: nothing };

/** Texts without headings. */
const plain = {
  article: anArticle({ lang: 'en', title: 'A river town and its eleven pumps', description: '' }),
  highlights: [],
} satisfies Partial<ReaderProps>;

export const SCENES: Record<string, () => ComponentChild> = {
  ...EXPORTS,
  popup: () => <LiveReader {...reader} />,
  'popup-kept': () => <LiveReader {...reader} highlights={some} keep={{ kind: 'kept', pictures: kept }} />,
  'popup-failed': () => <LiveReader {...reader} keep={{ kind: 'failed', reason: 'full' }} />,
  'popup-missing': () => (
    <LiveReader {...reader} highlights={[]} pictures={{ kind: 'kept', urlOf: () => null }} keep={{ kind: 'keeping' }} />
  ),
  'popup-changed': () => (
    <LiveReader
      {...reader}
      changed
      keep={{ kind: 'kept', pictures: { ...kept, refused: 0 } }}
      undo={{ id: 'u', kind: 'highlight' }}
    />
  ),
  'popup-rtl': () => (
    <LiveReader
      {...reader}
      highlights={[]}
      html={safe(ARABIC)}
      article={anArticle({
        lang: 'ar',
        dir: 'rtl',
        title: 'القطار الليلي يعود من جديد إلى المدن الصغيرة',
        description: 'تعاونيات من المسافرين تشتري عربات النوم.',
        authors: ['ليلى حداد'],
        siteName: 'مجلة السكة',
        section: 'نقل',
      })}
    />
  ),
  'popup-cjk': () => (
    <LiveReader
      {...reader}
      highlights={[]}
      html={safe(JAPANESE)}
      article={anArticle({
        lang: 'ja',
        title: '夜行列車はなぜ消え、なぜ戻るのか',
        authors: ['佐藤 ゆき'],
        siteName: '鉄路通信',
        section: '鉄道',
      })}
    />
  ),
  'popup-plain': () => (
    <LiveReader
      {...reader}
      highlights={[]}
      html={safe('<p>Une dépêche de deux phrases. Elle n’a pas d’intertitre, pas d’image, pas d’auteur.</p>')}
      article={{
        url: 'https://www.example.org/x',
        title:
          'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung: une dépêche au titre vraiment très long que rien n’arrête et qui continue encore',
        authors: [],
        keywords: [],
        dir: 'ltr',
        lang: 'fr',
      }}
    />
  ),
  'popup-derived': () => <LiveReader {...reader} {...plain} html={safe(TOOL_LIBRARY)} />,
  'popup-interview': () => <LiveReader {...reader} {...plain} html={safe(INTERVIEW)} />,
  'popup-key-sentences': () => <LiveReader {...reader} {...plain} html={safe(SHORT_NEWS)} />,
  page: () => (
    <LiveReader
      {...reader}
      place="page"
      keep={null}
      highlights={some}
      shelf={shelf}
      onOpenPage={undefined}
      onOpenLibrary={undefined}
      onBack={nothing}
      article={anArticle({ image: { url: 'https://pictures.example/sky.jpg' } })}
    />
  ),
  ...Object.fromEntries(
    Object.entries(BY_LANGUAGE).flatMap(([lang, read]) => [
      [`popup-${lang}`, () => <LiveReader {...reader} {...read} highlights={[]} />],
      [`page-${lang}`, () => <LiveReader {...reader} {...read} {...inLibrary} highlights={[]} />],
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(LISTENING).map(([name, listening]) => [name, () => <LiveReader {...reader} {...listening()} />]),
  ),
  ...Object.fromEntries(Object.entries(ENDS).map(([name, end]) => [name, () => <LiveReader {...reader} {...end} />])),
  'page-palette': () => (
    <>
      <LiveReader {...reader} {...inLibrary} />
      <PaletteHost findArticles={async () => TITLES} onOpenArticle={nothing} />
    </>
  ),
  loading: () => <ReaderSkeleton />,
  'refused-not-an-article': () => <Refusal reason="not-an-article" {...refusal} />,
  'refused-forbidden': () => <Refusal reason="forbidden" {...refusal} />,
  'refused-still-loading': () => <Refusal reason="still-loading" {...refusal} />,
  'refused-failed': () => (
    <Refusal reason="failed" detail="TypeError: cannot read properties of undefined (reading 'body')" {...refusal} />
  ),
  ...NOTEBOOK,
  ...REVIEWS,
  ...STORAGES,
  ...LIBRARY,
  ...ADDING_SCENES,
};

/** Keys that can be changed, and are forgotten. */
function LiveKeys({ children }: { children: ComponentChild }) {
  const [value, onChange] = useState(USUAL_KEYS);
  const [click, setClick] = useState<ToolbarClick>('popup');
  return (
    <Keys.Provider
      value={{ value, onChange, toolbarClick: { value: click, choices: TOOLBAR_CLICKS, onChange: setClick } }}
    >
      {children}
    </Keys.Provider>
  );
}

export function show(scene: string): void {
  const app = document.getElementById('app');
  if (app) render(<LiveKeys>{SCENES[scene]?.() ?? <p>{Object.keys(SCENES).join(', ')}</p>}</LiveKeys>, app);
}
