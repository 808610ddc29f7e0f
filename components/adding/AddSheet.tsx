import { t } from '../../lib/i18n/i18n';
import type { AddedItem, LinksToFetch } from '../../lib/shared/adding';
import type { RestoreState } from '../../lib/shared/restore-state';
import { Modal } from '../controls/Modal';
import { ModalHead } from '../controls/ModalHead';
import { AddedList } from './AddedList';
import { AddressField } from './AddressField';
import styles from './AddSheet.module.css';
import { FileDrop } from './FileDrop';
import { RestorePart } from './RestorePart';
import { type ListedTab, TabChoice } from './TabChoice';
import { WaitingLinks } from './WaitingLinks';

export interface AddSheetProps {
  items: readonly AddedItem[];
  links: LinksToFetch;
  /** Null until they were asked for. */
  tabs: readonly ListedTab[] | 'refused' | null;
  /** Returns how many addresses the text held. */
  onText: (text: string) => number;
  onTabs: (ids: readonly number[]) => void;
  onShowTabs: () => void;
  onFiles: (files: readonly File[]) => void;
  onFetch: (which: 'these' | 'all') => void;
  /** A file that brings articles back, and what to do with it. */
  restore: { state: RestoreState; onBegin: () => void; onClose: () => void } | null;
  onClose: () => void;
}

/** The ways to add what is not open, and what has become of it. */
export function AddSheet({ items, links, tabs, restore, onClose, ...props }: AddSheetProps) {
  return (
    <Modal label={t('adding.title')} name="add" class={styles.sheet} isSheet onClose={onClose}>
      <div class={styles.content}>
        <ModalHead title={t('adding.title')} isWide onClose={onClose} />
        {restore && <RestorePart {...restore} />}
        <AddressField onText={props.onText} />
        <AddedList items={items} />
        <WaitingLinks links={links} onFetch={props.onFetch} />
        <FileDrop onFiles={props.onFiles} />
        <TabChoice tabs={tabs} onShow={props.onShowTabs} onAdd={props.onTabs} />
      </div>
    </Modal>
  );
}
