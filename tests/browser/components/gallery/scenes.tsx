import '../../../../components/theme/theme.css';
import { type ComponentChild, render } from 'preact';
import { useState } from 'preact/hooks';
import { Reader } from '../../../../components/article/Reader';
import { ReaderSkeleton } from '../../../../components/article/ReaderSkeleton';
import { Refusal } from '../../../../components/article/Refusal';
import type { ReaderProps } from '../../../../components/article/reader-props';
import { Keys } from '../../../../components/controls/keys-choice';
import { LibraryView, type LibraryViewProps } from '../../../../components/library/LibraryView';
import { PaletteHost } from '../../../../components/palette/PaletteHost';
import { NO_PACE } from '../../../../lib/article/pace/pace';
import type { Highlight } from '../../../../lib/notes/highlight';
import { createTextMap } from '../../../../lib/notes/text-map';
import { parseAppearance } from '../../../../lib/shared/appearance/parse-appearance';
import { USUAL_KEYS } from '../../../../lib/shared/commands/bindings';
import { TOOLBAR_CLICKS, type ToolbarClick } from '../../../../lib/shared/toolbar-click';
import { INTERVIEW, SHORT_NEWS, TOOL_LIBRARY } from '../../../fixtures/plain-texts';
import { ARABIC, aHighlight, aKeptArticle, anArticle, FRENCH, JAPANESE, safe } from '../sample-articles';
import { ADDING_SCENES } from './adding-scenes';
import { BY_LANGUAGE } from './by-language';
import { ENDS } from './end-scenes';
import { EXPORTS } from './export-scenes';
import { LISTENING } from './listening-scenes';
import { NOTEBOOK } from './notebook-scenes';
import { REVIEWS } from './review-scenes';

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
          pictures: { total: 3, kept: 3, waiting: 0, failed: 0, refused: 0, refusedHosts: [] },
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
  refused: 3,
  refusedHosts: ['cdn.lescahiersdurail.example', 'img.example'],
};

const rows = [
  aKeptArticle({ progress: 0.31, highlightCount: 3 }),
  aKeptArticle({
    id: 'two',
    title: 'Sous la Manche, vingt-neuf minutes et trente ans de disputes',
    siteName: 'Revue Passages',
    published: '2026-10-09',
    minutes: 14,
    excerpt:
      'Le tunnel devait rapprocher deux pays ; il a surtout appris à deux administrations à se parler tous les matins à six heures.',
    favourite: true,
  }),
  aKeptArticle({
    id: 'three',
    lang: 'en',
    title: 'What the sleeper car remembers',
    siteName: 'The Slow Desk',
    published: '2026-10-02',
    minutes: 22,
    highlightCount: 11,
    excerpt:
      'An oral history of the attendants who worked the Paris–Nice line, told by the people who still have their keys.',
  }),
  { id: 'broken', title: 'Une vie de chef de gare', url: 'https://example.org/chef' },
  aKeptArticle({
    id: 'four',
    lang: 'ja',
    title: '夜行列車はなぜ消え、なぜ戻るのか',
    siteName: '鉄路通信',
    published: '2025-09-21',
    minutes: 9,
    excerpt:
      '最後の寝台特急が走り終えてから十年。各地の小さな会社が、古い客車を手で直しながら、もう一度夜を走らせようとしている。',
  }),
  aKeptArticle({
    id: 'five',
    lang: 'ar',
    dir: 'rtl',
    title: 'القطار الليلي يعود من جديد إلى المدن الصغيرة',
    siteName: 'مجلة السكة',
    published: '2026-09-12',
    minutes: 5,
    excerpt: 'في الساعة العاشرة واثنتي عشرة دقيقة، كان الرصيف الثالث في المحطة الصغيرة شبه ممتلئ.',
  }),
  aKeptArticle({
    id: 'six',
    title:
      'Ein außergewöhnlich langer Titel über die Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung und alles, was in den letzten hundertfünfzig Jahren aus ihr geworden ist, mit Anhang',
    lang: 'de',
    siteName: 'Streckenblatt mit einem sehr langen Namen, den niemand kürzen wollte',
    progress: 1,
  }),
];
const library: LibraryViewProps = {
  list: 'inbox',
  articles: {
    kind: 'ready',
    value: rows.map((row) => ('savedAt' in row ? { kind: 'article', article: row } : { kind: 'damaged', ...row })),
  },
  hasMore: false,
  counts: { inbox: 128, queue: 4, reading: 9, favourites: 41, archived: 2314, trashed: 2 },
  query: '',
  undo: null,
  failure: null,
  storage: { persistent: true, usedBytes: 182_400_000 },
  pictureOf: (id) => (['one', 'two', 'five', 'six'].includes(id) ? SKY : null),
  hrefOf: (id) => `#/read/${id}`,
  onList: nothing,
  onQuery: nothing,
  onMore: nothing,
  onEmptyTrash: nothing,
  onExportAll: nothing,
  onUndo: nothing,
  onUndoExpired: nothing,
  onTryAgain: nothing,
  onOpen: nothing,
  onFavourite: nothing,
  onArchive: nothing,
  onDelete: nothing,
};
const noCounts = { inbox: 0, queue: 0, reading: 0, favourites: 0, archived: 0, trashed: 0 };
const refusal = { onOpenLibrary: nothing, onTryAgain: nothing };

function PlayLibrary(props: LibraryViewProps) {
  const [list, setList] = useState(props.list);
  const [query, setQuery] = useState(props.query);
  const [gone, setGone] = useState<readonly string[]>([]);
  const articles =
    props.articles.kind !== 'ready'
      ? props.articles
      : {
          kind: 'ready' as const,
          value: props.articles.value.filter(
            (row) => row.kind === 'damaged' || (!gone.includes(row.article.id) && row.article.title.includes(query)),
          ),
        };
  const last = gone.at(-1);
  const leave = (id: string) => setGone((before) => [...before, id]);
  return (
    <LibraryView
      {...props}
      list={list}
      onList={setList}
      query={query}
      onQuery={setQuery}
      articles={articles}
      onArchive={leave}
      onDelete={leave}
      undo={last ? { id: last, kind: 'archived' } : props.undo}
    />
  );
}

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
      <PaletteHost
        findArticles={async () =>
          rows.map(({ id, title, ...row }) => ({ id, title, site: ('siteName' in row && row.siteName) || '' }))
        }
        onOpenArticle={nothing}
      />
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
  library: () => <PlayLibrary {...library} />,
  'library-undo': () => <PlayLibrary {...library} undo={{ id: 'x', kind: 'archived' }} failure="full" />,
  'library-empty': () => (
    <LibraryView {...library} articles={{ kind: 'ready', value: [] }} counts={noCounts} storage={undefined} />
  ),
  'library-done': () => (
    <LibraryView {...library} articles={{ kind: 'ready', value: [] }} counts={{ ...noCounts, archived: 3 }} />
  ),
  ...ADDING_SCENES,
  'library-none': () => <LibraryView {...library} articles={{ kind: 'ready', value: [] }} query="zeppelin" />,
  'library-loading': () => <LibraryView {...library} articles={{ kind: 'loading' }} counts={null} />,
  'library-failed': () => <LibraryView {...library} articles={{ kind: 'failed', reason: 'newer' }} counts={null} />,
  'library-trash': () => (
    <LibraryView
      {...library}
      list="trashed"
      articles={{
        kind: 'ready',
        value: rows
          .slice(0, 1)
          .flatMap((row) =>
            'savedAt' in row ? [{ kind: 'article' as const, article: { ...row, state: 'trashed' as const } }] : [],
          ),
      }}
    />
  ),
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
