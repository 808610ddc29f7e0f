import {
  Archive,
  ArchiveRestore,
  ClipboardCopy,
  Download,
  ExternalLink,
  Headphones,
  Keyboard,
  Library,
  Maximize2,
  PanelRight,
  PenLine,
  Printer,
  Share,
  Star,
  Tag,
  TextSearch,
  Trash,
} from 'lucide-preact';
import { t } from '../../lib/i18n/i18n';
import type { CommandId } from '../../lib/shared/commands/commands';
import type { MenuItem } from '../controls/Menu';
import type { ReaderBarProps, ShelfActions } from './reader-bar-props';
import { linkable } from './site-of';

/** A tool of the bar, which is a button or a line of the menu. */
export type Tool = MenuItem & { command?: CommandId; filled?: boolean };

export const listenTool = ({ onListen }: ReaderBarProps): MenuItem[] =>
  onListen ? [{ action: 'listen', label: t('listen.title'), icon: Headphones, onSelect: onListen }] : [];

export const findTool = ({ onFind }: ReaderBarProps): MenuItem => ({
  action: 'find',
  command: 'find',
  label: t('find.title'),
  icon: TextSearch,
  onSelect: onFind,
});

export const markOnPageTool = ({ onMarkOnPage }: ReaderBarProps): MenuItem[] =>
  onMarkOnPage
    ? [
        {
          action: 'mark-on-page',
          command: 'markOnPage',
          label: t('livePage.action'),
          icon: PenLine,
          onSelect: onMarkOnPage,
        },
      ]
    : [];

export const keysTool = ({ onKeys }: ReaderBarProps): MenuItem => ({
  action: 'keys',
  command: 'keys',
  label: t('keys.title'),
  icon: Keyboard,
  onSelect: onKeys,
});

export const takeOutTools = ({ onExport, onExportAs }: ReaderBarProps): MenuItem[] => [
  { action: 'export', label: t('takeOut.download'), icon: Download, onSelect: () => onExport('download') },
  { action: 'copy-markdown', label: t('takeOut.copy'), icon: ClipboardCopy, onSelect: () => onExport('clipboard') },
  { action: 'export-as', command: 'takeOut', label: t('export.open'), icon: Share, onSelect: onExportAs },
  { action: 'print', label: t('takeOut.print'), icon: Printer, onSelect: () => window.print() },
];

/** What stands as buttons where there is room, else in the menu. */
export function toolsOf({ article, keep, shelf, onOpenLibrary, onOpenPanel, onOpenPage }: ReaderBarProps): Tool[] {
  const tools: Tool[] = [];
  if (shelf) tools.push(...shelfTools(shelf));
  if (onOpenLibrary) {
    const label = t('common.openLibrary');
    tools.push({ action: 'open-library', command: 'library', label, icon: Library, onSelect: onOpenLibrary });
  }
  if (onOpenPanel) {
    const label = t('reader.openPanel');
    tools.push({ action: 'open-panel', command: 'openPanel', label, icon: PanelRight, onSelect: onOpenPanel });
  }
  if (onOpenPage) {
    const label = t(keep === null || keep.kind === 'kept' ? 'reader.openPage' : 'reader.keepAndOpenPage');
    tools.push({ action: 'open-page', command: 'openPage', label, icon: Maximize2, onSelect: onOpenPage });
  }
  const original = linkable(article.url);
  // In the popup the original is the page behind it.
  if (shelf && original) {
    tools.push({ action: 'open-original', label: t('reader.original'), icon: ExternalLink, href: original });
  }
  return tools;
}

function shelfTools({ isArchived, isFavourite, onFavourite, onArchive, onDelete, onTags }: ShelfActions): Tool[] {
  return [
    ...(onTags
      ? [{ action: 'tags', command: 'tagArticle', label: t('tags.title'), icon: Tag, onSelect: onTags } as const]
      : []),
    {
      action: 'favourite',
      command: 'favourite',
      label: t(isFavourite ? 'reader.unfavourite' : 'reader.favourite'),
      icon: Star,
      filled: isFavourite,
      onSelect: onFavourite,
    },
    {
      action: 'archive',
      label: t(isArchived ? 'reader.unarchive' : 'reader.archive'),
      icon: isArchived ? ArchiveRestore : Archive,
      command: 'archive',
      onSelect: onArchive,
    },
    { action: 'delete', label: t('reader.delete'), icon: Trash, command: 'delete', onSelect: onDelete },
  ];
}
