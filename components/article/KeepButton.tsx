import { Bookmark } from 'lucide-preact';
import { t } from '../../lib/i18n/i18n';
import type { KeepState } from '../../lib/shared/keep-state';
import { Icon } from '../controls/Icon';
import { Tooltip } from '../controls/Tooltip';
import { useCommandKeys } from '../controls/use-command-keys';
import styles from './KeepButton.module.css';

interface KeepButtonProps {
  state: KeepState;
  onKeep: () => void;
}

const WORDS = { 'not-kept': 'notKept', keeping: 'keeping', kept: 'kept', failed: 'failed' } as const;

/** The one primary action of the reader, and afterwards the sign that it was done. */
export function KeepButton({ state, onKeep }: KeepButtonProps) {
  const word = WORDS[state.kind];
  const keys = useCommandKeys('keep');
  const canKeep = state.kind === 'not-kept' || state.kind === 'failed';
  return (
    <button
      type="button"
      class={styles.keep}
      data-action="keep"
      data-state={state.kind}
      aria-disabled={!canKeep}
      aria-keyshortcuts={keys.aria}
      onClick={() => canKeep && onKeep()}
    >
      <Icon of={Bookmark} filled={state.kind === 'kept'} />
      <span class={styles.word}>{t(`keep.${word}`)}</span>
      <Tooltip text={titleOf(state)} keys={canKeep ? keys.shown : undefined} place="end" />
    </button>
  );
}

function titleOf(state: KeepState): string {
  if (state.kind === 'kept' && state.pictures.waiting > 0) {
    return t('keep.picturesWaiting', [state.pictures.kept, state.pictures.total]);
  }
  return t(`keep.title.${WORDS[state.kind]}`);
}
