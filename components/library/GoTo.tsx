import { Search } from 'lucide-preact';
import type { ListName } from '../../lib/article/kept-article';
import { t } from '../../lib/i18n/i18n';
import { Button } from '../controls/Button';
import { Icon } from '../controls/Icon';
import { Dialog } from './Dialog';
import styles from './GoTo.module.css';
import { LIST_ICONS } from './list-icons';

interface GoToProps {
  onList: (name: ListName) => void;
  onSearch: () => void;
  onClose: () => void;
}

const LETTERS = { i: 'inbox', q: 'queue', r: 'reading', f: 'favourites', a: 'archived', t: 'trashed' } as const;

/** Where one may go from anywhere in the lists: a letter after `g`, as in mail. */
export function GoTo({ onList, onSearch, onClose }: GoToProps) {
  const go = (letter: string): boolean => {
    const name = Object.entries(LETTERS).find(([one]) => one === letter)?.[1];
    if (!name && letter !== 's') return false;
    onClose();
    if (name) onList(name);
    else onSearch();
    return true;
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
          if (go(event.key.toLowerCase())) event.preventDefault();
        }}
      >
        {Object.entries(LETTERS).map(([letter, name], index) => (
          <li key={letter}>
            <button type="button" autofocus={index === 0 || undefined} data-go={name} onClick={() => go(letter)}>
              <Icon of={LIST_ICONS[name]} />
              <span>{t(`library.list.${name}`)}</span>
              <kbd>{letter.toUpperCase()}</kbd>
            </button>
          </li>
        ))}
        <li>
          <button type="button" data-go="search" onClick={() => go('s')}>
            <Icon of={Search} />
            <span>{t('search.placeholder')}</span>
            <kbd>S</kbd>
          </button>
        </li>
      </ul>
    </Dialog>
  );
}
