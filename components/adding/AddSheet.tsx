import { X } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/i18n';
import type { AddedItem, LinksToFetch } from '../../lib/shared/adding';
import { IconButton } from '../controls/IconButton';
import { AddedList } from './AddedList';
import { AddressField } from './AddressField';
import styles from './AddSheet.module.css';
import { FileDrop } from './FileDrop';
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
  onClose: () => void;
}

/** The ways to add what is not open, and what has become of it. */
export function AddSheet({ items, links, tabs, onClose, ...props }: AddSheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element?.isConnected || element.open) return;
    element.showModal();
    return () => element.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself; the click is on the backdrop
    <dialog
      ref={dialog}
      class={styles.sheet}
      aria-label={t('adding.title')}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
      data-add-sheet
    >
      <div class={styles.content}>
        <header class={styles.header}>
          <h2>{t('adding.title')}</h2>
          <IconButton name={t('common.close')} icon={X} tooltip="end" onClick={onClose} />
        </header>
        <AddressField onText={props.onText} />
        <AddedList items={items} />
        <WaitingLinks links={links} onFetch={props.onFetch} />
        <FileDrop onFiles={props.onFiles} />
        <TabChoice tabs={tabs} onShow={props.onShowTabs} onAdd={props.onTabs} />
      </div>
    </dialog>
  );
}
