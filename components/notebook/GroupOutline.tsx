import { formatNumber, t } from '../../lib/i18n/i18n';
import type { Grouping, NotebookGroup } from '../../lib/notes/notebook/group-entries';
import { useColourNames } from '../notes/colour-naming';
import { groupName } from './GroupHead';
import styles from './GroupOutline.module.css';

interface GroupOutlineProps {
  groups: readonly NotebookGroup[];
  by: Grouping;
  onJump: (group: string) => void;
}

/** More than these nobody looks through; the search finds the others. */
const MOST = 200;

/** The groups beside the notebook, to go to. */
export function GroupOutline({ groups, by, onJump }: GroupOutlineProps) {
  const { nameOf } = useColourNames();
  return (
    <nav class={styles.outline} aria-label={t('notebook.groups')} data-groups>
      <ul>
        {groups.slice(0, MOST).map((group) => (
          <li key={group.key}>
            <button type="button" class={styles.group} data-go={group.key} onClick={() => onJump(group.key)}>
              <bdi class={styles.name}>{groupName(group, by, nameOf)}</bdi>
              <small>{formatNumber(group.entries.length)}</small>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
