import { Archive, ArchiveRestore, Ellipsis, ListMinus, ListPlus, Star, Tag, Trash } from 'lucide-preact';
import type { ListedArticle } from '../../../lib/article/kept-article';
import { t } from '../../../lib/i18n/i18n';
import { IconButton } from '../../controls/IconButton';
import { Menu, type MenuItem } from '../../controls/Menu';
import type { RowDeeds } from './use-row-keys';

interface RowActionsProps extends Pick<RowDeeds, 'onArchive' | 'onFavourite' | 'onDelete' | 'onTags' | 'onQueue'> {
  id: string;
  listed: ListedArticle;
  /** Whether they are lines of one menu: on a touch screen there is no pointer to show buttons to. */
  isMenu: boolean;
}

/** What can be done with the article of a row. */
export function RowActions({ isMenu, ...props }: RowActionsProps) {
  const items = actionsOf(props);
  if (isMenu) return items.length > 0 ? <Menu name={t('takeOut.more')} icon={Ellipsis} items={items} /> : null;
  return (
    <>
      {items.map(({ label, icon, command, action, filled, onSelect }, index) => (
        <IconButton
          key={action}
          name={label}
          icon={icon}
          command={command}
          action={action}
          filled={filled ?? false}
          tooltip={index === items.length - 1 ? 'end' : 'middle'}
          onClick={onSelect}
        />
      ))}
    </>
  );
}

type Action = Extract<MenuItem, { onSelect: () => void }> & { filled?: boolean };

function actionsOf({ id, listed, ...deeds }: Omit<RowActionsProps, 'isMenu'>): Action[] {
  const { onDelete } = deeds;
  const remove: Action[] = onDelete
    ? [{ action: 'delete', command: 'delete', label: t('library.delete'), icon: Trash, onSelect: () => onDelete([id]) }]
    : [];
  if (listed.kind === 'damaged') return remove;
  const { favourite, state, queuedAt } = listed.article;
  const isInbox = state === 'inbox';
  const archive: Action = {
    action: 'archive',
    command: 'archive',
    label: t(isInbox ? 'library.archive' : 'library.restore'),
    icon: isInbox ? Archive : ArchiveRestore,
    onSelect: () => deeds.onArchive([id]),
  };
  if (state === 'trashed') return [archive];
  return [
    {
      action: 'queue',
      command: 'queue',
      label: t(queuedAt === undefined ? 'lists.queue' : 'lists.unqueue'),
      icon: queuedAt === undefined ? ListPlus : ListMinus,
      onSelect: () => deeds.onQueue([id]),
    },
    { action: 'tags', command: 'tagRows', label: t('tags.title'), icon: Tag, onSelect: () => deeds.onTags([id]) },
    {
      action: 'favourite',
      command: 'favourite',
      label: t(favourite ? 'library.unfavourite' : 'library.favourite'),
      icon: Star,
      filled: favourite,
      onSelect: () => deeds.onFavourite([id]),
    },
    archive,
    ...remove,
  ];
}
