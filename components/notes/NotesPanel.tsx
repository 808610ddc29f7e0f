import { Highlighter, X } from 'lucide-preact';
import { useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/i18n';
import type { Highlight } from '../../lib/notes/highlight';
import { Icon } from '../controls/Icon';
import { IconButton } from '../controls/IconButton';
import { ArticleNote, type ArticleNoteChoice } from './ArticleNote';
import { type HighlightActions, HighlightCard } from './HighlightCard';
import { LivePageFoot } from './live/LivePageFoot';
import type { LivePageChoice } from './live/live-page-choice';
import { NameColoursButton } from './NameColoursButton';
import styles from './NotesPanel.module.css';
import type { OrphanActions } from './OrphanPlaces';
import { type LineOf, useBesideLines } from './use-beside-lines';

interface NotesPanelProps extends HighlightActions {
  /** Those in the text, in its order. */
  placed: readonly Highlight[];
  /** Those whose words are no longer in the text. */
  orphans: readonly Highlight[];
  active: { id: string; writing: boolean } | null;
  /** The note on the whole article, where it can have one, and how often it was asked for. */
  articleNote?: (ArticleNoteChoice & { asked: number }) | undefined;
  /** The page the article came from, where marks can be made on it. */
  livePage?: LivePageChoice | undefined;
  onJump: (id: string) => void;
  /** How to find marks a place that have none. */
  orphan?: OrphanActions | undefined;
  /** Where there is a margin to stand in: the cards stand beside their lines. */
  lineOf?: LineOf | undefined;
  /** Absent where the panel is a sheet with a way out of its own. */
  onClose?: (() => void) | undefined;
}

/** Everything marked in an article, beside its text. */
export function NotesPanel({
  placed,
  orphans,
  active,
  articleNote,
  livePage,
  onJump,
  orphan,
  lineOf,
  onClose,
  ...actions
}: NotesPanelProps) {
  const cards = useRef<HTMLDivElement>(null);
  useBesideLines(cards, lineOf, active?.id, placed);
  const card = (highlight: Highlight, jump?: (id: string) => void, lost?: OrphanActions) => (
    <HighlightCard
      key={highlight.id}
      highlight={highlight}
      active={active?.id !== highlight.id ? 'no' : active.writing ? 'writing' : 'shown'}
      onJump={jump}
      orphan={lost}
      {...actions}
    />
  );
  return (
    <aside class={`${styles.panel} ${lineOf ? styles.beside : ''}`} aria-label={t('notes.title')} data-notes>
      {onClose && (
        <header class={styles.header}>
          <h2>{t('notes.title')}</h2>
          <span>
            <NameColoursButton />
            <IconButton name={t('notes.hide')} icon={X} command="notes" tooltip="end" onClick={onClose} />
          </span>
        </header>
      )}
      <div class={styles.scroller} ref={cards}>
        {articleNote && <ArticleNote {...articleNote} />}
        {placed.length === 0 && orphans.length === 0 && <NoMarks />}
        <ul>{placed.map((highlight) => card(highlight, onJump))}</ul>
        {orphans.length > 0 && (
          <section class={styles.orphans} data-orphans>
            <h3>{t('notes.orphans.title')}</h3>
            <p>{t('notes.orphans.text')}</p>
            <ul>{orphans.map((highlight) => card(highlight, undefined, orphan))}</ul>
          </section>
        )}
      </div>
      {livePage && <LivePageFoot {...livePage} />}
    </aside>
  );
}

function NoMarks() {
  return (
    <div class={styles.empty}>
      <Icon of={Highlighter} size={22} />
      <h3>{t('notes.empty.title')}</h3>
      <p>{t('notes.empty.text')}</p>
    </div>
  );
}
