import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { LibraryView } from '../../../../components/library/LibraryView';
import type { LibraryViewProps } from '../../../../components/library/library-view-props';
import { idOf, type ListedArticle } from '../../../../lib/article/kept-article';
import { findMarks, findPassages } from '../../../../lib/search/passages';
import { parseQuery } from '../../../../lib/search/query/parse-query';
import { holding, inList, listing, PLAIN } from '../library-props';
import { aKeptArticle } from '../sample-articles';

const SKY = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="900" height="500"><defs><linearGradient id="g" x2="0" y2="1"><stop stop-color="#22304a"/><stop offset=".6" stop-color="#6d5a66"/><stop offset=".8" stop-color="#d98b5f"/><stop offset="1" stop-color="#f2c48a"/></linearGradient></defs><rect width="900" height="500" fill="url(#g)"/></svg>')}`;

/** Articles as a library holds them: long and short titles, six scripts, one that is damaged. */
const ROWS: readonly ListedArticle[] = [
  aKeptArticle({ progress: 0.31, highlightCount: 3, tags: ['transports/nuit', 'économie'] }),
  aKeptArticle({
    id: 'two',
    title: 'Sous la Manche, vingt-neuf minutes et trente ans de disputes',
    siteName: 'Revue Passages',
    published: '2026-10-09',
    minutes: 14,
    excerpt:
      'Le tunnel devait rapprocher deux pays ; il a surtout appris à deux administrations à se parler tous les matins à six heures.',
    favourite: true,
    queuedAt: 1,
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
].map((article): ListedArticle => ({ kind: 'article', article }));
const MORE: readonly ListedArticle[] = [
  { kind: 'damaged', id: 'broken', title: 'Une vie de chef de gare', url: 'https://example.org/chef' },
  ...[
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
  ].map((article): ListedArticle => ({ kind: 'article', article })),
];
const ALL = [...ROWS, ...MORE];
const MANY = Array.from({ length: 400 }, (_, index): ListedArticle => {
  const one = ALL[index % ALL.length];
  return one?.kind === 'article'
    ? { kind: 'article', article: { ...one.article, id: `${one.article.id}-${index}` } }
    : { kind: 'damaged', id: `broken-${index}`, title: 'Une vie de chef de gare' };
});

/** What the rail says agrees with what the lists show. */
const COUNTS = { inbox: ALL.length, queue: 1, reading: 1, favourites: 41, archived: 2314, trashed: 1 };
const many = { ...holding(MANY), counts: { ...COUNTS, inbox: MANY.length } };

const library: LibraryViewProps = {
  ...PLAIN,
  ...holding(ALL),
  counts: COUNTS,
  storage: { persistent: true, usedBytes: 182_400_000 },
  tags: [
    { value: 'transports', count: 64 },
    { value: 'transports/nuit', count: 12 },
    { value: 'économie', count: 203 },
    { value: 'ia', count: 96 },
    { value: 'ia/modèles ouverts', count: 88 },
    { value: 'une étiquette dont le nom est vraiment trop long pour la place', count: 1 },
  ],
  colours: new Map([
    ['transports', 'green'],
    ['économie', 'yellow'],
    ['ia', 'purple'],
  ]),
  searches: [
    { id: 'a', name: 'Moins de dix minutes', query: 'shorter:10' },
    { id: 'b', name: 'Annotés cette semaine', query: 'has:note after:7d' },
  ],
  found: new Map([
    ['a', 37],
    ['b', 12],
  ]),
  sharedBy: (kind) =>
    kind === 'lang'
      ? [
          { value: 'fr', count: 1200 },
          { value: 'ja', count: 3 },
        ]
      : [{ value: 'Les Cahiers du Rail', count: 88 }],
  pictureOf: (id) => (/^(one|two|five|six)/.test(id) ? SKY : null),
};
const noCounts = { inbox: 0, queue: 0, reading: 0, favourites: 0, archived: 0, trashed: 0 };

/** Keeps what is done in memory, to play with. */
function PlayLibrary(props: LibraryViewProps) {
  const [list, setList] = useState(props.listing);
  const [query, setQuery] = useState(props.query);
  const [view, setView] = useState(props.view);
  const [selected, setSelected] = useState(props.selected);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const ids = props.articles.kind === 'ready' ? props.articles.value.ids.filter((id) => !gone.has(id)) : [];
  const leave = (left: readonly string[]) => setGone((before) => new Set([...before, ...left]));
  const { root } = parseQuery(query);
  return (
    <LibraryView
      {...props}
      listing={list}
      onShelf={(shelf) => setList({ ...list, shelf })}
      onListing={(changes) => setList({ ...list, ...changes })}
      query={query}
      onQuery={setQuery}
      view={view}
      onView={setView}
      selected={selected}
      onSelect={(id) =>
        setSelected((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]))
      }
      onSelectAll={() => setSelected(new Set(ids))}
      onSelectNone={() => setSelected(new Set())}
      articles={props.articles.kind === 'ready' ? { kind: 'ready', value: { ids, isWhole: true } } : props.articles}
      foundIn={(listed) => {
        if (!query || listed.kind !== 'article') return null;
        const [passage] = findPassages(listed.article.excerpt, root);
        return { titleMarks: findMarks(listed.article.title, root), passage: passage ?? null };
      }}
      onArchive={leave}
      onDelete={leave}
    />
  );
}

const trashed = ROWS.slice(0, 1).map(
  (row): ListedArticle => (row.kind === 'article' ? { ...row, article: { ...row.article, state: 'trashed' } } : row),
);

export const LIBRARY: Record<string, () => ComponentChild> = {
  library: () => <PlayLibrary {...library} />,
  'library-many': () => <PlayLibrary {...library} {...many} />,
  'library-one': () => (
    <PlayLibrary
      {...library}
      {...holding(ROWS.slice(0, 1))}
      counts={{ ...noCounts, inbox: 1, reading: 1 }}
      tags={[]}
      searches={[]}
    />
  ),
  'library-compact': () => <PlayLibrary {...library} {...many} view="compact" />,
  'library-headlines': () => <PlayLibrary {...library} {...many} view="headlines" />,
  'library-selected': () => <PlayLibrary {...library} selected={new Set(['one', 'three'])} />,
  'library-search': () => (
    <PlayLibrary
      {...library}
      query="trains gare"
      ignored={[{ text: 'before:soon', reason: 'not-a-date' }]}
      forgiven={[{ word: 'trians', instead: ['trains', 'train'] }]}
    />
  ),
  'library-tag': () => (
    <PlayLibrary
      {...library}
      {...holding(ROWS.slice(0, 1))}
      tags={[{ value: 'transports/nuit', count: 1 }]}
      listing={listing({ shelf: { kind: 'tag', value: 'transports/nuit' } })}
    />
  ),
  'library-queue': () => <PlayLibrary {...library} {...holding(ROWS.slice(1, 2))} listing={inList('queue')} />,
  'library-undo': () => <PlayLibrary {...library} done={{ number: 1, kind: 'archived', count: 12 }} failure="full" />,
  'library-empty': () => (
    <LibraryView
      {...library}
      {...holding([])}
      counts={noCounts}
      tags={[]}
      searches={[]}
      sharedBy={() => []}
      storage={undefined}
    />
  ),
  'library-done': () => <LibraryView {...library} {...holding([])} counts={{ ...noCounts, archived: 3 }} />,
  'library-none': () => <LibraryView {...library} {...holding([])} query="zeppelin" />,
  'library-fits': () => <LibraryView {...library} {...holding([])} listing={listing({ time: 5 })} />,
  'library-loading': () => <LibraryView {...library} articles={{ kind: 'loading' }} counts={null} />,
  'library-failed': () => <LibraryView {...library} articles={{ kind: 'failed', reason: 'newer' }} counts={null} />,
  'library-trash': () => <LibraryView {...library} {...holding(trashed)} listing={inList('trashed')} />,
};

/** What the palette finds. */
export const TITLES = ALL.map((row) => ({
  id: idOf(row),
  title: row.kind === 'article' ? row.article.title : (row.title ?? ''),
  site: row.kind === 'article' ? (row.article.siteName ?? '') : '',
}));
