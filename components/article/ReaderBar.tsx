import {
  Archive,
  ArchiveRestore,
  ArrowLeft,
  ClipboardCopy,
  Download,
  Ellipsis,
  ExternalLink,
  Headphones,
  Highlighter,
  Keyboard,
  Library,
  Maximize2,
  PanelRight,
  PenLine,
  Printer,
  Share,
  Star,
  TableOfContents,
  Tag,
  TextSearch,
  Trash,
} from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { ArticleMetadata } from '../../lib/article/article';
import { formatDate, formatNumber, plural, t } from '../../lib/i18n/i18n';
import type { CommandId } from '../../lib/shared/commands/commands';
import type { KeepState } from '../../lib/shared/keep-state';
import { IconButton, IconLink } from '../controls/IconButton';
import { Menu, type MenuItem } from '../controls/Menu';
import { KeepButton } from './KeepButton';
import styles from './ReaderBar.module.css';
import { roundedMinutes } from './rounded-minutes';
import { linkable, siteOf } from './site-of';

/** What may be done with a kept article as a whole; only where it stands in a list of the library. */
export interface ShelfActions {
  isArchived: boolean;
  isFavourite: boolean;
  onArchive: () => void;
  onFavourite: () => void;
  onDelete: () => void;
  onTags?: (() => void) | undefined;
  /** More lines of the menu. */
  more?: readonly MenuItem[];
}

interface ReaderBarProps {
  article: ArticleMetadata;
  minutes: number;
  progress: number;
  /** Null where the article is known to be kept. */
  keep: KeepState | null;
  noteCount: number;
  notesShown: boolean;
  /** Whether there is room for little more than the text: all but the first tools move into the menu. */
  isNarrow: boolean;
  shelf?: ShelfActions | undefined;
  /** The button for how the text looks. */
  appearance?: ComponentChildren;
  /** The button for reading aloud; on a narrow window it is a line of the menu. */
  listen?: ComponentChildren;
  onListen?: (() => void) | undefined;
  onFind: () => void;
  onKeys: () => void;
  onKeep: () => void;
  onToggleNotes: () => void;
  /** Present where the outline does not stand beside the text. */
  onShowOutline?: (() => void) | undefined;
  onMarkOnPage?: (() => void) | undefined;
  onExport: (to: 'download' | 'clipboard') => void;
  onExportAs: () => void;
  onOpenPanel?: (() => void) | undefined;
  onOpenPage?: (() => void) | undefined;
  onOpenLibrary?: (() => void) | undefined;
  onBack?: (() => void) | undefined;
}

/** A tool of the bar, which is a button or a line of the menu. */
type Tool = MenuItem & { command?: CommandId; filled?: boolean };

/** The strip above the text: what it is, how far it is read, what can be done with it. */
export function ReaderBar(props: ReaderBarProps) {
  const { article, minutes, progress, keep, noteCount, notesShown, isNarrow, onBack, onShowOutline } = props;
  const date = article.published ? formatDate(article.published) : '';
  const tools = toolsOf(props);
  return (
    <header class={styles.bar}>
      {onBack && (
        <IconButton
          name={t('reader.back')}
          icon={ArrowLeft}
          command="back"
          action="back"
          tooltip="start"
          onClick={onBack}
        />
      )}
      <p class={styles.facts}>
        <b dir="auto">{siteOf(article)}</b>{' '}
        <span>{[date, t('reader.minutes', [roundedMinutes(minutes)])].filter(Boolean).join(' · ')}</span>
      </p>
      <div class={styles.tools}>
        {onShowOutline && (
          <IconButton
            name={t('outline.show')}
            icon={TableOfContents}
            command="outline"
            action="show-outline"
            onClick={onShowOutline}
          />
        )}
        <IconButton
          name={noteCount > 0 ? plural('notes.toggle', noteCount) : t(notesShown ? 'notes.hide' : 'notes.show')}
          icon={Highlighter}
          command="notes"
          action="toggle-notes"
          count={noteCount > 0 ? formatNumber(noteCount) : undefined}
          pressed={notesShown}
          onClick={props.onToggleNotes}
        />
        {props.listen}
        {props.appearance}
        <Menu
          name={t('takeOut.more')}
          icon={Ellipsis}
          items={[
            ...(isNarrow ? listenTool(props) : []),
            findTool(props),
            ...markOnPageTool(props),
            ...takeOut(props),
            ...(isNarrow ? tools : []),
            ...(props.shelf?.more ?? []),
            keysTool(props),
          ]}
        />
        {!isNarrow &&
          tools.map((tool, index) => <ToolButton key={tool.action} tool={tool} isLast={index === tools.length - 1} />)}
      </div>
      {keep && <KeepButton state={keep} onKeep={props.onKeep} />}
      <div
        class={styles.progress}
        role="progressbar"
        aria-label={t('reader.progress')}
        aria-valuenow={Math.round(progress * 100)}
        style={{ scale: `${progress} 1` }}
      />
    </header>
  );
}

function ToolButton({ tool, isLast }: { tool: Tool; isLast: boolean }) {
  const shared = {
    name: tool.label,
    icon: tool.icon,
    action: tool.action,
    filled: tool.filled ?? false,
    tooltip: isLast ? 'end' : 'middle',
  } as const;
  if ('href' in tool) return <IconLink {...shared} href={tool.href} />;
  return <IconButton {...shared} command={tool.command} onClick={tool.onSelect} />;
}

const listenTool = ({ onListen }: ReaderBarProps): MenuItem[] =>
  onListen ? [{ action: 'listen', label: t('listen.title'), icon: Headphones, onSelect: onListen }] : [];

const findTool = ({ onFind }: ReaderBarProps): MenuItem => ({
  action: 'find',
  command: 'find',
  label: t('find.title'),
  icon: TextSearch,
  onSelect: onFind,
});

const markOnPageTool = ({ onMarkOnPage }: ReaderBarProps): MenuItem[] =>
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

const keysTool = ({ onKeys }: ReaderBarProps): MenuItem => ({
  action: 'keys',
  command: 'keys',
  label: t('keys.title'),
  icon: Keyboard,
  onSelect: onKeys,
});

const takeOut = ({ onExport, onExportAs }: ReaderBarProps): MenuItem[] => [
  { action: 'export', label: t('takeOut.download'), icon: Download, onSelect: () => onExport('download') },
  { action: 'copy-markdown', label: t('takeOut.copy'), icon: ClipboardCopy, onSelect: () => onExport('clipboard') },
  { action: 'export-as', command: 'takeOut', label: t('export.open'), icon: Share, onSelect: onExportAs },
  { action: 'print', label: t('takeOut.print'), icon: Printer, onSelect: () => window.print() },
];

function toolsOf({ article, keep, shelf, onOpenLibrary, onOpenPanel, onOpenPage }: ReaderBarProps): Tool[] {
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
