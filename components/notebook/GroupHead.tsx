import { formatDate, formatNumber, plural, t } from '../../lib/i18n/i18n';
import { HIGHLIGHT_COLOURS, type HighlightColour } from '../../lib/notes/highlight';
import type { Grouping, NotebookGroup } from '../../lib/notes/notebook/group-entries';
import { siteOf } from '../article/site-of';
import { Button } from '../controls/Button';
import { VisuallyHidden } from '../controls/VisuallyHidden';
import { useColourNames } from '../notes/colour-naming';
import styles from './GroupHead.module.css';

/** What a group is called. @param nameOf says what a colour is called */
export function groupName(
  { key, entries }: NotebookGroup,
  by: Grouping,
  nameOf: (colour: HighlightColour) => string,
): string {
  switch (by) {
    case 'article':
      return entries[0]?.article.title ?? '';
    case 'tag':
      return key || t('notebook.noTag');
    case 'colour': {
      const colour = HIGHLIGHT_COLOURS.find((known) => known === key);
      return colour ? nameOf(colour) : t('notebook.noColour');
    }
    case 'day':
      return formatDate(key);
  }
}

interface GroupHeadProps {
  group: NotebookGroup;
  by: Grouping;
  /** Absent where nothing of it can be chosen. */
  onSelectAll: (() => void) | undefined;
  isAllSelected: boolean;
}

/** What a group is called, how much it holds, and a way to choose all of it. */
export function GroupHead({ group, by, onSelectAll, isAllSelected }: GroupHeadProps) {
  const name = groupName(group, by, useColourNames().nameOf);
  const [first] = group.entries;
  return (
    <header class={styles.head} data-group={group.key}>
      <div class={styles.words}>
        <h2
          class={styles.name}
          data-colour={by === 'colour' ? group.key : undefined}
          lang={by === 'article' ? first?.article.lang : undefined}
          dir="auto"
        >
          {name}
        </h2>
        {by === 'article' && first && <span class={styles.site}>{siteOf(first.article)}</span>}
        <span class={styles.count}>
          <span aria-hidden="true">{formatNumber(group.entries.length)}</span>
          <VisuallyHidden>{plural('notebook.count', group.entries.length)}</VisuallyHidden>
        </span>
      </div>
      {onSelectAll && (
        <span class={styles.all}>
          <Button action="select-group" title={t('notebook.selectGroup', [name])} onClick={onSelectAll}>
            {t(isAllSelected ? 'notebook.selectNone' : 'notebook.selectAll')}
            <VisuallyHidden>{name}</VisuallyHidden>
          </Button>
        </span>
      )}
    </header>
  );
}
