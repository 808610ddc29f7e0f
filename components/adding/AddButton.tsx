import { Plus } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/i18n';
import { Button } from '../controls/Button';
import { late } from '../controls/late';
import { useShortcuts } from '../controls/use-shortcuts';
import styles from './AddButton.module.css';
import type { AddSheetProps } from './AddSheet';

const AddSheet = late(async () => (await import('./AddSheet')).AddSheet);

/** Opens the window in which is added what is not open. */
export function AddButton(props: Omit<AddSheetProps, 'onClose'>) {
  const [isOpen, setOpen] = useState(false);
  const open = () => setOpen(true);
  useShortcuts({ add: open });
  return (
    <>
      <Button icon={Plus} action="add" title={t('adding.title')} onClick={open}>
        <span class={styles.word}>{t('adding.action')}</span>
      </Button>
      {isOpen && <AddSheet {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
