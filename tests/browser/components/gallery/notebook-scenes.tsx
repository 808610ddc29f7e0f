import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { NotebookView, type NotebookViewProps } from '../../../../components/notebook/NotebookView';
import { ColourNamingHost } from '../../../../components/notes/ColourNamingHost';
import type { ColourNames } from '../../../../lib/notes/colour-names';
import type { Highlight } from '../../../../lib/notes/highlight';
import { type Grouping, groupEntries } from '../../../../lib/notes/notebook/group-entries';
import type { NotebookEntry } from '../../../../lib/notes/notebook/notebook-entry';
import { passageContext } from '../../../../lib/notes/notebook/passage-context';
import { searchEntries } from '../../../../lib/notes/notebook/search-entries';
import { createTextMap } from '../../../../lib/notes/text-map';
import { parseQuery } from '../../../../lib/search/query/parse-query';
import { ARABIC, aHighlight, aKeptArticle, FRENCH } from '../sample-articles';

const nothing = () => {};

function textOf(html: string): string {
  const root = document.createElement('div');
  root.innerHTML = html;
  return createTextMap(root).text;
}

const french = aKeptArticle({ tags: ['transports/trains'] });
const arabic = aKeptArticle({
  id: 'ar',
  lang: 'ar',
  dir: 'rtl',
  title: 'القطار الليلي يعود من جديد إلى المدن الصغيرة',
  siteName: 'مجلة السكة',
});
const inFrench = textOf(FRENCH);
const inArabic = textOf(ARABIC);

const marks: readonly Highlight[] = [
  aHighlight(inFrench, '« On ne vend pas un trajet, on vend une nuit », résume la cheffe de bord', {
    note: 'La phrase de l’article. À reprendre dans l’introduction, avec la date.',
    tags: ['citation', 'à vérifier'],
  }),
  aHighlight(inFrench, 'l’arrivée au cœur des villes', { colour: 'green' }),
  aHighlight(inFrench, 'Une part vaut cent euros', { colour: 'blue', note: 'Vérifier.' }),
  { ...aHighlight(inFrench, 'elles sont dix-neuf', { colour: 'pink' }), id: 'gone', createdAt: Date.UTC(2026, 9, 16) },
  aHighlight(inArabic, 'القطار الليلي فندق يتقدّم بأدب بينما أنت نائم.', { articleId: 'ar', colour: 'purple' }),
];

const entries: readonly NotebookEntry[] = [
  {
    kind: 'note',
    id: 'note:one',
    article: { ...french, note: 'Le meilleur texte sur le sujet depuis des années.' },
    note: 'Le meilleur texte sur le sujet depuis des années.',
    at: Date.UTC(2026, 9, 15),
  },
  ...marks.map((highlight) => ({
    kind: 'highlight' as const,
    id: highlight.id,
    article: highlight.articleId === 'ar' ? arabic : french,
    highlight,
    at: highlight.createdAt,
  })),
];

const contexts = new Map(
  marks.map(({ id, selectors, articleId }) => {
    const { start, end } = selectors.position;
    const text = articleId === 'ar' ? inArabic : inFrench;
    return [id, id === 'gone' ? null : passageContext(text, { start, end }, articleId === 'ar' ? 'ar' : 'fr')];
  }),
);

const hrefs = { library: '#/', notebook: '#/notebook', review: '#/review', storage: '#/storage' };

export const notebook: NotebookViewProps = {
  groups: { kind: 'ready', value: groupEntries(entries, 'article', 'en') },
  counts: { all: entries.length, found: entries.length },
  query: parseQuery(''),
  grouping: 'article',
  isReading: false,
  contexts,
  failure: null,
  undo: null,
  hrefs,
  drafts: [{ id: 'd1', title: 'Les trains de nuit, pour la revue' }],
  initialRow: undefined,
  onQuery: nothing,
  onGrouping: nothing,
  onReading: nothing,
  onInHand: nothing,
  onShown: nothing,
  onNote: async () => true,
  onRecolour: nothing,
  onRemove: nothing,
  onDraft: nothing,
  onUndo: nothing,
  onUndoExpired: nothing,
  onTryAgain: nothing,
};

/** Searches and groups as the page does. */
function LiveNotebook(props: Partial<NotebookViewProps> & { all?: readonly NotebookEntry[] }) {
  const [typed, setTyped] = useState('');
  const [grouping, setGrouping] = useState<Grouping>(props.grouping ?? 'article');
  const [isReading, setReading] = useState(props.isReading ?? false);
  const { all = entries } = props;
  const query = parseQuery(typed);
  const found = searchEntries(all, query.root);
  return (
    <NotebookView
      {...notebook}
      counts={{ all: all.length, found: found.length }}
      groups={{ kind: 'ready', value: groupEntries(found, grouping, 'en') }}
      {...props}
      query={query}
      grouping={grouping}
      isReading={isReading}
      onQuery={setTyped}
      onGrouping={setGrouping}
      onReading={setReading}
    />
  );
}

/** Two of the colours have a name. */
function NamedNotebook() {
  const [names, setNames] = useState<ColourNames>({ yellow: 'To quote', blue: 'To check' });
  return (
    <ColourNamingHost names={names} onChange={setNames}>
      <LiveNotebook grouping="colour" />
    </ColourNamingHost>
  );
}

/** So many that they can't all be on the page. */
const many = Array.from({ length: 5000 }, (_, index): NotebookEntry => {
  const article = aKeptArticle({ id: `article-${index % 200}`, title: `Article ${index % 200}` });
  const highlight = { ...aHighlight(inFrench, 'Une part vaut cent euros'), id: `h${index}`, articleId: article.id };
  return { kind: 'highlight', id: highlight.id, article, highlight, at: Date.UTC(2026, 0, 1) + index * 60_000 };
});

export const NOTEBOOK: Record<string, () => ComponentChild> = {
  notebook: () => <LiveNotebook />,
  'notebook-reading': () => <LiveNotebook isReading failure="full" undo={{ number: 1, kind: 'removed' }} />,
  'notebook-colour': () => <NamedNotebook />,
  'notebook-many': () => <LiveNotebook all={many} />,
  'notebook-empty': () => <LiveNotebook all={[]} />,
  'notebook-loading': () => <NotebookView {...notebook} groups={{ kind: 'loading' }} counts={null} />,
  'notebook-failed': () => (
    <NotebookView {...notebook} groups={{ kind: 'failed', reason: 'unavailable' }} counts={null} />
  ),
};
