import { BookMarked, HardDrive, type LucideIcon, Repeat, Search, Tag } from 'lucide-preact';
import type { Shelf } from '../../lib/article/listing';
import { t } from '../../lib/i18n/i18n';
import { NOTEBOOK_HASH, REVIEW_HASH, STORAGE_HASH } from '../../lib/shared/library-route';
import { Button } from '../controls/Button';
import { Icon } from '../controls/Icon';
import { Dialog } from './Dialog';
import styles from './GoTo.module.css';
import { LIST_ICONS } from './list-icons';

interface GoToProps {
  tags: readonly { value: string; count: number }[];
  onShelf: (shelf: Shelf) => void;
  onSearch: () => void;
  onClose: () => void;
}

interface Place {
  key: string;
  /** Becomes `data-go`. */
  name: string;
  icon: LucideIcon;
  label: string;
  go: () => void;
}

const LISTS = { i: 'inbox', q: 'queue', r: 'reading', f: 'favourites', a: 'archived', t: 'trashed' } as const;

/** Where one may go from anywhere in the lists: a letter after `g`, as in mail; a figure for the tags used most. */
export function GoTo({ tags, onShelf, onSearch, onClose }: GoToProps) {
  const page = (key: string, name: string, icon: LucideIcon, label: string, hash: string): Place => ({
    ...{ key, name, icon, label },
    go() {
      location.hash = hash;
    },
  });
  const places: readonly Place[] = [
    ...Object.entries(LISTS).map(
      ([key, name]): Place => ({
        ...{ key, name, icon: LIST_ICONS[name], label: t(`library.list.${name}`) },
        go: () => onShelf({ kind: 'list', name }),
      }),
    ),
    page('n', 'notebook', BookMarked, t('notebook.title'), NOTEBOOK_HASH),
    page('v', 'review', Repeat, t('review.title'), REVIEW_HASH),
    page('o', 'storage', HardDrive, t('storage.title'), STORAGE_HASH),
    { key: 's', name: 'search', icon: Search, label: t('search.placeholder'), go: onSearch },
    ...mostUsed(tags).map(
      (value, index): Place => ({
        ...{ key: String(index + 1), name: `tag:${value}`, icon: Tag, label: value },
        go: () => onShelf({ kind: 'tag', value }),
      }),
    ),
  ];
  const go = (place: Place) => {
    onClose();
    place.go();
  };
  return (
    <Dialog
      title={t('lists.goTo')}
      name="go-to"
      onClose={onClose}
      foot={
        <Button action="cancel" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      }
    >
      <ul
        class={styles.places}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          const place = places.find(({ key }) => key === event.key.toLowerCase());
          if (!place) return;
          event.preventDefault();
          go(place);
        }}
      >
        {places.map((place, index) => (
          <li key={place.key}>
            <button type="button" autofocus={index === 0 || undefined} data-go={place.name} onClick={() => go(place)}>
              <Icon of={place.icon} />
              <bdi class={styles.name}>{place.label}</bdi>
              <kbd>{place.key.toUpperCase()}</kbd>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** As many as there are figures. */
function mostUsed(tags: GoToProps['tags']): string[] {
  return [...tags]
    .sort((one, other) => other.count - one.count)
    .slice(0, 9)
    .map(({ value }) => value);
}
