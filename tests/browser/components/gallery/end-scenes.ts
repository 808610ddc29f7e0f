import type { ReaderProps } from '../../../../components/article/reader-props';
import type { ListedLeftOut } from '../../../../lib/article/left-out/left-out';

const leftOut = (one: Partial<ListedLeftOut>): ListedLeftOut => ({
  id: one.text ?? '',
  reason: 'related',
  text: 'À lire aussi : le plus petit buffet de gare',
  html: '<aside>À lire aussi : le plus petit buffet de gare</aside>',
  after: 'draps pliés au carré.',
  ahead: 'Une ligne oubliée',
  kind: 'aside.related',
  isBack: false,
  isAlways: false,
  ...one,
});

const nothing = () => {};

/** What stands under a text: the pages it goes on at, and what it is shown without. */
export const ENDS: Readonly<Record<string, Partial<ReaderProps>>> = {
  'popup-end': {
    morePages: { state: { kind: 'offered', page: 2, pages: 1 }, onAdd: nothing, onStop: nothing },
    trim: {
      site: 'lescahiersdurail.example',
      leftOut: [
        leftOut({}),
        leftOut({ reason: 'own', text: 'Karim B., il y a deux heures', isAlways: true }),
        leftOut({ text: 'La lettre du quai', isBack: true, isAlways: null }),
      ],
      onPutBack: nothing,
      onLeaveOut: nothing,
      onAlways: nothing,
      onTake: nothing,
    },
  },
  'popup-end-failed': {
    morePages: {
      state: { kind: 'offered', page: 3, pages: 2, failure: 'unreachable' },
      onAdd: nothing,
      onStop: nothing,
    },
    trim: {
      site: '',
      leftOut: null,
      onPutBack: nothing,
      onLeaveOut: nothing,
      onAlways: nothing,
      onTake: nothing,
    },
  },
};
