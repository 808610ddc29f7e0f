import { plural, t, uiLocale } from '../../../lib/i18n/i18n';
import type { Forgiven } from '../../../lib/search/forgive';
import type { Ignored } from '../../../lib/search/query/query';
import styles from './SearchNotes.module.css';

interface SearchNotesProps {
  ignored: readonly Ignored[];
  forgiven: readonly Forgiven[];
  unread: number;
}

/** What one should know of an answer: what was not understood, what was forgiven, what is still to be read. */
export function SearchNotes({ ignored, forgiven, unread }: SearchNotesProps) {
  if (ignored.length + forgiven.length + unread === 0) return null;
  return (
    <div class={styles.notes} data-search-notes>
      {forgiven.some(({ instead }) => instead.length === 0) && <p data-forgiven="some">{t('search.someWords')}</p>}
      {forgiven
        .filter(({ instead }) => instead.length > 0)
        .map(({ word, instead, isBeside }) => (
          <p key={word} data-forgiven={word}>
            {t(isBeside ? 'search.beside' : 'search.forgiven', [word, listed(instead)])}
          </p>
        ))}
      {ignored.map(({ text, reason }) => (
        <p key={`${text} ${reason}`} data-ignored={reason}>
          {t('search.ignored', [text, t(`search.reasons.${REASONS[reason]}`)])}
        </p>
      ))}
      {unread > 0 && <p>{t('search.unread', [plural('library.count', unread)])}</p>}
    </div>
  );
}

const listed = (words: readonly string[]) => new Intl.ListFormat(uiLocale(), { type: 'disjunction' }).format(words);

/** Names of messages hold no hyphens. */
const REASONS = {
  'no-value': 'noValue',
  'unknown-value': 'unknownValue',
  'not-a-date': 'notADate',
  'not-a-number': 'notANumber',
  'unclosed-quote': 'unclosedQuote',
  'nothing-to-join': 'nothingToJoin',
  'no-words': 'noWords',
} as const;
