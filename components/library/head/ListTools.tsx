import { ArrowDownUp, LayoutList, List, Rows3 } from 'lucide-preact';
import { type Listing, SORT_NAMES, type SortName, TIME_CHOICES } from '../../../lib/article/listing';
import { t } from '../../../lib/i18n/i18n';
import { LIST_VIEWS, type ListView } from '../../../lib/shared/library-look';
import { IconButton } from '../../controls/IconButton';
import { Choice } from './Choice';
import styles from './ListHead.module.css';

export interface ListToolsProps {
  listing: Listing;
  view: ListView;
  /** Whether it is what a search has found: then the best come first, unless one wants another order. */
  order: 'relevance' | SortName;
  isSearch: boolean;
  onListing: (changes: Partial<Omit<Listing, 'shelf'>>) => void;
  onOrder: (order: 'relevance' | SortName) => void;
  onView: (view: ListView) => void;
}

const VIEW_ICONS = { cards: LayoutList, compact: Rows3, headlines: List };

/** How a list is narrowed, sorted and shown. */
export function ListTools({ listing, view, order, isSearch, onListing, onOrder, onView }: ListToolsProps) {
  const { shelf, time, notes, reversed } = listing;
  const isQueue = shelf.kind === 'list' && shelf.name === 'queue' && !isSearch;
  return (
    <div class={styles.tools}>
      {!isSearch && (
        <>
          <Choice
            name={t('lists.time.label')}
            action="time"
            value={String(time ?? 'any')}
            choices={[
              ['any', t('lists.time.any')],
              ...TIME_CHOICES.map(
                (one) => [String(one), one === 'long' ? t('lists.time.long') : t('lists.time.upTo', [one])] as const,
              ),
            ]}
            onChoose={(chosen) => onListing({ time: TIME_CHOICES.find((one) => String(one) === chosen) ?? null })}
          />
          <Choice
            name={t('lists.notes.label')}
            action="notes"
            value={notes ?? 'any'}
            choices={[
              ['any', t('lists.notes.any')],
              ['with', t('lists.notes.with')],
              ['without', t('lists.notes.without')],
            ]}
            onChoose={(chosen) => onListing({ notes: chosen === 'with' || chosen === 'without' ? chosen : null })}
          />
        </>
      )}
      {!isQueue && (
        <>
          <Choice
            name={t('lists.sort.label')}
            action="sort"
            value={isSearch ? order : listing.sort}
            choices={[
              ...(isSearch ? [['relevance', t('lists.sort.relevance')] as const] : []),
              ...SORT_NAMES.map((one) => [one, t(`lists.sort.${one}`)] as const),
            ]}
            onChoose={(chosen) => {
              const sort = SORT_NAMES.find((one) => one === chosen);
              if (isSearch) onOrder(sort ?? 'relevance');
              else if (sort) onListing({ sort, reversed: false });
            }}
          />
          <IconButton
            name={t('lists.reverse')}
            icon={ArrowDownUp}
            action="reverse"
            pressed={reversed}
            onClick={() => onListing({ reversed: !reversed })}
          />
        </>
      )}
      <fieldset class={styles.views} aria-label={t('lists.view.label')}>
        {LIST_VIEWS.map((one) => (
          <IconButton
            key={one}
            name={t(`lists.view.${one}`)}
            icon={VIEW_ICONS[one]}
            action={`view-${one}`}
            pressed={view === one}
            tooltip="end"
            onClick={() => onView(one)}
          />
        ))}
      </fieldset>
    </div>
  );
}
