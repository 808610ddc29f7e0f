import { BookMarked, HardDrive, Library, Repeat } from 'lucide-preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/i18n';
import { Icon } from '../controls/Icon';
import styles from './Places.module.css';

export type PlaceName = 'library' | 'notebook' | 'review' | 'storage';

interface PlacesProps {
  /** Where one is. */
  current: PlaceName;
  /** Where each link leads. */
  hrefs: Readonly<Record<PlaceName, string>>;
}

const ICONS = { library: Library, notebook: BookMarked, review: Repeat, storage: HardDrive };
const NAMES: readonly PlaceName[] = ['library', 'notebook', 'review', 'storage'];

/** The parts of the library page. */
export function Places({ current, hrefs }: PlacesProps) {
  const list = useRef<HTMLUListElement>(null);
  // In a narrow window they are one line that scrolls.
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  return (
    <nav class={styles.places} aria-label={t('notebook.places')} data-places>
      <ul ref={list}>
        {NAMES.map((name) => (
          <li key={name}>
            <a class={styles.place} href={hrefs[name]} aria-current={name === current ? 'page' : undefined}>
              <Icon of={ICONS[name]} />
              <span>{t(name === 'library' ? 'library.title' : `${name}.title`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
