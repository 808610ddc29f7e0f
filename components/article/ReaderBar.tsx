import { ArrowLeft, Ellipsis, Highlighter, TableOfContents } from 'lucide-preact';
import { formatDate, formatNumber, plural, t } from '../../lib/i18n/i18n';
import { IconButton, IconLink } from '../controls/IconButton';
import { Menu } from '../controls/Menu';
import { findTool, keysTool, listenTool, markOnPageTool, type Tool, takeOutTools, toolsOf } from './bar-tools';
import { KeepButton } from './KeepButton';
import styles from './ReaderBar.module.css';
import type { ReaderBarProps } from './reader-bar-props';
import { roundedMinutes } from './rounded-minutes';
import { siteOf } from './site-of';

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
            ...takeOutTools(props),
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
