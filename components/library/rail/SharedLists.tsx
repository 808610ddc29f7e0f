import { ChevronRight } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { SharedKind, Shelf } from '../../../lib/article/listing';
import { formatNumber, t, uiLocale } from '../../../lib/i18n/i18n';
import { Icon } from '../../controls/Icon';
import { languageName } from '../language-name';
import styles from './Rail.module.css';

type OtherKind = Exclude<SharedKind, 'tag'>;

export interface SharedListsProps {
  current: Shelf | null;
  /** What articles share, with how many do; null until it is known. Asked for when somebody opens it. */
  sharedBy: (kind: OtherKind) => readonly { value: string; count: number }[] | null;
  onShelf: (shelf: Shelf) => void;
}

const KINDS: readonly OtherKind[] = ['site', 'author', 'lang'];
/** So many are shown at first: those with most articles. */
const FEW = 12;

/** Lists by site, by author and by language, folded away until one wants them. */
export function SharedLists(props: SharedListsProps) {
  return (
    <>
      {KINDS.map((kind) => (
        <SharedList key={kind} kind={kind} {...props} />
      ))}
    </>
  );
}

function SharedList({ kind, current, sharedBy, onShelf }: SharedListsProps & { kind: OtherKind }) {
  const [isOpen, setOpen] = useState(current?.kind === kind);
  const [isWhole, setWhole] = useState(false);
  const known = isOpen ? sharedBy(kind) : null;
  const sorted = (known ?? []).toSorted((a, b) => b.count - a.count || a.value.localeCompare(b.value, uiLocale()));
  const shown = isWhole ? sorted : sorted.slice(0, FEW);
  return (
    <section class={styles.section} data-shared={kind}>
      <h2>
        <button type="button" class={styles.heading} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(`lists.by.${kind}`)}
          <Icon of={ChevronRight} size={14} />
        </button>
      </h2>
      {isOpen && known && (
        <ul>
          {shown.map(({ value, count }) => (
            <li key={value}>
              <button
                type="button"
                class={styles.list}
                aria-current={current?.kind === kind && current.value === value ? 'page' : undefined}
                onClick={() => onShelf({ kind, value })}
              >
                <bdi class={styles.name}>{kind === 'lang' ? languageName(value) : value}</bdi>
                <small>{formatNumber(count)}</small>
              </button>
            </li>
          ))}
          {sorted.length > shown.length && (
            <li>
              <button type="button" class={styles.list} onClick={() => setWhole(true)}>
                {t('lists.by.all', [sorted.length])}
              </button>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}
