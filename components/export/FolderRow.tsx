import { FolderSync } from 'lucide-preact';
import { plural, t } from '../../lib/i18n/i18n';
import type { FolderState } from '../../lib/shared/export-state';
import { Button } from '../controls/Button';
import { Icon } from '../controls/Icon';
import styles from './FolderRow.module.css';

export interface FolderRowProps {
  state: FolderState;
  onChoose: () => void;
  onAllow: () => void;
  onLetGo: () => void;
}

/** The folder that is kept up to date: chosen, asked for again, let go. */
export function FolderRow({ state, onChoose, onAllow, onLetGo }: FolderRowProps) {
  return (
    <section class={styles.row} aria-label={t('export.folder.title')} data-export-folder={state.kind}>
      <Icon of={FolderSync} />
      <p role="status">
        <b dir="auto">{state.kind === 'none' ? t('export.folder.title') : state.name}</b>
        <span>{sentence(state)}</span>
      </p>
      {state.kind === 'asking' && (
        <Button variant="outline" action="folder-allow" onClick={onAllow}>
          {t('export.folder.allow')}
        </Button>
      )}
      {state.kind === 'none' || state.kind === 'failed' ? (
        <Button variant="outline" action="folder-choose" onClick={onChoose}>
          {t('export.folder.choose')}
        </Button>
      ) : (
        <Button action="folder-let-go" onClick={onLetGo}>
          {t('export.folder.letGo')}
        </Button>
      )}
    </section>
  );
}

function sentence(state: FolderState): string {
  switch (state.kind) {
    case 'none':
      return t('export.folder.why');
    case 'asking':
      return t('export.folder.asking');
    case 'writing':
      return t('export.folder.writing');
    case 'failed':
      return t('export.folder.failed');
    case 'current':
      return state.theirs > 0
        ? plural('export.folder.theirs', state.theirs)
        : plural('export.folder.current', state.count);
  }
}
