import {
  Archive,
  ArchiveRestore,
  ArrowLeft,
  ClipboardCopy,
  Download,
  ExternalLink,
  Highlighter,
  Library,
  Maximize2,
  Share,
  Star,
  TableOfContents,
  Trash,
} from 'lucide-preact';
import type { ArticleMetadata } from '../../lib/article/article';
import { formatDate, formatNumber, plural, t } from '../../lib/i18n/i18n';
import type { KeepState } from '../../lib/shared/keep-state';
import { Icon } from '../controls/Icon';
import { IconButton } from '../controls/IconButton';
import { Menu } from '../controls/Menu';
import { Tooltip } from '../controls/Tooltip';
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
}

interface ReaderBarProps {
  article: ArticleMetadata;
  minutes: number;
  progress: number;
  /** Null where the article is known to be kept. */
  keep: KeepState | null;
  noteCount: number;
  notesShown: boolean;
  shelf?: ShelfActions | undefined;
  onKeep: () => void;
  onToggleNotes: () => void;
  /** Present where the outline does not stand beside the text. */
  onShowOutline?: (() => void) | undefined;
  onExport: (to: 'download' | 'clipboard') => void;
  onOpenPage?: (() => void) | undefined;
  onOpenLibrary?: (() => void) | undefined;
  onBack?: (() => void) | undefined;
}

/** The strip above the text: what it is, how far it is read, what can be done with it. */
export function ReaderBar(props: ReaderBarProps) {
  const { article, minutes, progress, keep, noteCount, notesShown, shelf } = props;
  const { onKeep, onToggleNotes, onShowOutline, onExport, onOpenPage, onOpenLibrary, onBack } = props;
  const date = article.published ? formatDate(article.published) : '';
  const original = linkable(article.url);
  return (
    <header class={styles.bar}>
      {onBack && <IconButton name={t('reader.back')} icon={ArrowLeft} action="back" tooltip="start" onClick={onBack} />}
      <p class={styles.facts}>
        <b>{siteOf(article)}</b>{' '}
        <span>{[date, t('reader.minutes', [roundedMinutes(minutes)])].filter(Boolean).join(' · ')}</span>
      </p>
      <div class={styles.tools}>
        {onShowOutline && (
          <IconButton name={t('outline.show')} icon={TableOfContents} action="show-outline" onClick={onShowOutline} />
        )}
        <IconButton
          name={noteCount > 0 ? plural('notes.toggle', noteCount) : t(notesShown ? 'notes.hide' : 'notes.show')}
          icon={Highlighter}
          keys="N"
          action="toggle-notes"
          {...(noteCount > 0 ? { count: formatNumber(noteCount) } : {})}
          pressed={notesShown}
          onClick={onToggleNotes}
        />
        <Menu
          name={t('takeOut.title')}
          icon={Share}
          items={[
            { action: 'export', label: t('takeOut.download'), icon: Download, onSelect: () => onExport('download') },
            {
              action: 'copy-markdown',
              label: t('takeOut.copy'),
              icon: ClipboardCopy,
              onSelect: () => onExport('clipboard'),
            },
          ]}
        />
        {shelf && <Shelf {...shelf} />}
        {onOpenLibrary && (
          <IconButton name={t('common.openLibrary')} icon={Library} action="open-library" onClick={onOpenLibrary} />
        )}
        {onOpenPage && (
          <IconButton
            name={t('reader.openPage')}
            icon={Maximize2}
            action="open-page"
            tooltip="end"
            onClick={onOpenPage}
          />
        )}
        {!onOpenPage && original && (
          <a
            class={styles.link}
            href={original}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={t('reader.original')}
          >
            <Icon of={ExternalLink} />
            <Tooltip text={t('reader.original')} place="end" />
          </a>
        )}
      </div>
      {keep && <KeepButton state={keep} onKeep={onKeep} />}
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

function Shelf({ isArchived, isFavourite, onArchive, onFavourite, onDelete }: ShelfActions) {
  return (
    <>
      <IconButton
        name={t(isFavourite ? 'reader.unfavourite' : 'reader.favourite')}
        icon={Star}
        filled={isFavourite}
        action="favourite"
        onClick={onFavourite}
      />
      <IconButton
        name={t(isArchived ? 'reader.unarchive' : 'reader.archive')}
        icon={isArchived ? ArchiveRestore : Archive}
        keys="E"
        action="archive"
        onClick={onArchive}
      />
      <IconButton name={t('reader.delete')} icon={Trash} keys="#" action="delete" onClick={onDelete} />
    </>
  );
}
