import { Keyboard } from 'lucide-preact';
import type { ComponentChildren, Ref } from 'preact';
import { t } from '../../lib/i18n/i18n';
import { IconButton } from '../controls/IconButton';
import { Brand } from '../library/Brand';
import styles from './Page.module.css';
import { type PlaceName, Places } from './Places';

/** Where the parts of the library page are. */
export type PlaceHrefs = Readonly<Record<PlaceName, string>>;

interface PageProps {
  /** Which page this is, for tests: becomes `data-page`. */
  name: 'notebook' | 'draft' | 'review' | 'storage';
  place: PlaceName;
  hrefs: PlaceHrefs;
  /** In the bar at the top. */
  search?: ComponentChildren;
  /** In the rail at the side, below the places; not shown in narrow windows. */
  side?: ComponentChildren;
  mainRef?: Ref<HTMLElement>;
  onKeys: () => void;
  children: ComponentChildren;
}

/** The frame of the pages beside the lists: the library’s own, so that one does not leave it. */
export function Page({ name, place, hrefs, search, side, mainRef, onKeys, children }: PageProps) {
  return (
    <div class={styles.page} data-page={name}>
      <header class={styles.header}>
        <div class={styles.brand}>
          <Brand />
        </div>
        {search}
        <div class={styles.headerEnd}>
          <IconButton
            name={t('keys.title')}
            icon={Keyboard}
            command="keys"
            action="keys"
            tooltip="end"
            onClick={onKeys}
          />
        </div>
      </header>
      <div class={styles.rail}>
        <Places current={place} hrefs={hrefs} />
        {side && <div class={styles.side}>{side}</div>}
      </div>
      <main class={styles.main} ref={mainRef ?? null} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
