import type { ComponentChild } from 'preact';
import { DraftView, type DraftViewProps } from '../../../../components/notebook/draft/DraftView';
import { ReviewView, type ReviewViewProps } from '../../../../components/review/ReviewView';
import { inText } from '../../../../lib/notes/draft/cite';
import type { Draft } from '../../../../lib/notes/draft/draft';
import { passageAddress } from '../../../../lib/notes/draft/text-fragment';
import { aHighlight, aKeptArticle } from '../sample-articles';

const nothing = () => {};
const WORDS = '« On ne vend pas un trajet, on vend une nuit », résume la cheffe de bord';
const hrefs = { library: '#/', notebook: '#/notebook', review: '#/review', storage: '#/storage' };
const article = aKeptArticle();

export const review: ReviewViewProps = {
  settings: { isOn: true, perDay: 5 },
  cards: {
    kind: 'ready',
    value: {
      current: {
        highlight: aHighlight(WORDS, WORDS, { colour: 'green', note: 'La phrase de l’article.' }),
        article,
        days: { again: 1, hard: 2, good: 5, easy: 14 },
      },
      left: 4,
    },
  },
  undo: null,
  failure: null,
  hrefs,
  onSettings: nothing,
  onGrade: nothing,
  onSkip: nothing,
  onNever: nothing,
  onUndo: nothing,
  onUndoExpired: nothing,
  onOpen: nothing,
  onTryAgain: nothing,
};

const passage = (id: string, exact: string, text: string): Draft['passages'][number] => ({
  id,
  highlightId: id,
  quote: { exact, prefix: 'avant ', suffix: ' après' },
  source: { ...article, articleId: article.id },
  text,
});

export const draft: DraftViewProps = {
  draft: {
    kind: 'ready',
    value: {
      id: 'd1',
      title: 'Les trains de nuit, pour la revue',
      opening: 'Ce que les voyageurs achètent n’est pas ce que les compagnies vendent.',
      passages: [
        passage('p1', WORDS, 'À reprendre dans l’introduction, avec la date.'),
        passage('p2', 'Une part vaut cent euros', ''),
      ],
      createdAt: 0,
      updatedAt: 0,
    },
  },
  failure: null,
  news: null,
  hrefs,
  citationOf: ({ source }) => inText(source, { undated: 'n.d.', others: 'et al.' }),
  originalOf: ({ source, quote }) => passageAddress(source.url, quote),
  copyOf: ({ source, highlightId }) => `#/article/${source.articleId}/${highlightId}`,
  onTitle: async () => true,
  onOpening: async () => true,
  onText: async () => true,
  onMove: nothing,
  onTakeOut: nothing,
  onExport: nothing,
  onDelete: nothing,
  onUndo: nothing,
  onNewsExpired: nothing,
  onBack: nothing,
  onTryAgain: nothing,
};

export const REVIEWS: Record<string, () => ComponentChild> = {
  'notebook-draft': () => <DraftView {...draft} />,
  'notebook-draft-gone': () => <DraftView {...draft} draft={{ kind: 'ready', value: null }} />,
  'notebook-review': () => <ReviewView {...review} />,
  'notebook-review-off': () => <ReviewView {...review} settings={{ isOn: false, perDay: 5 }} />,
  'notebook-review-done': () => (
    <ReviewView
      {...review}
      cards={{ kind: 'ready', value: { current: null, left: 0 } }}
      undo={{ number: 1, kind: 'graded' }}
    />
  ),
};
