import { Archive, ArchiveRestore, CheckCheck, ListPlus, Share, Star, Tag, Trash, X } from 'lucide-preact';
import { plural, t } from '../../../lib/i18n/i18n';
import { Button } from '../../controls/Button';
import { IconButton } from '../../controls/IconButton';
import styles from './ListHead.module.css';

export interface SelectionBarProps {
  count: number;
  /** How many the list holds. */
  total: number;
  /** Whether these are in the archive or the trash already, so that they go back from there. */
  isAway: boolean;
  isTrash: boolean;
  onArchive: () => void;
  onFavourite: () => void;
  onTags: () => void;
  onQueue: () => void;
  onExport: () => void;
  onDelete: () => void;
  onAll: () => void;
  onClear: () => void;
}

/** What is selected, and what may be done with all of it at once. */
export function SelectionBar(props: SelectionBarProps) {
  const { count, total, isAway, isTrash } = props;
  return (
    <div class={styles.selection} role="toolbar" aria-label={t('lists.selection')} data-selection>
      <IconButton name={t('lists.selectNone')} icon={X} action="select-none" tooltip="start" onClick={props.onClear} />
      <h1>{t('lists.selected', [plural('library.count', count)])}</h1>
      {count < total && (
        <Button icon={CheckCheck} action="select-all" onClick={props.onAll}>
          {t('lists.selectAll', [total])}
        </Button>
      )}
      <span class={styles.deeds}>
        <IconButton
          name={t(isAway ? 'library.restore' : 'library.archive')}
          icon={isAway ? ArchiveRestore : Archive}
          command="archive"
          action="archive-selected"
          onClick={props.onArchive}
        />
        {!isTrash && (
          <>
            <IconButton
              name={t('lists.queue')}
              icon={ListPlus}
              command="queue"
              action="queue-selected"
              onClick={props.onQueue}
            />
            <IconButton
              name={t('tags.title')}
              icon={Tag}
              command="tagRows"
              action="tag-selected"
              onClick={props.onTags}
            />
            <IconButton
              name={t('library.favourite')}
              icon={Star}
              command="favourite"
              action="favourite-selected"
              onClick={props.onFavourite}
            />
            <IconButton name={t('lists.takeOut')} icon={Share} action="export-selected" onClick={props.onExport} />
            <IconButton
              name={t('library.delete')}
              icon={Trash}
              command="delete"
              action="delete-selected"
              tooltip="end"
              onClick={props.onDelete}
            />
          </>
        )}
      </span>
    </div>
  );
}
