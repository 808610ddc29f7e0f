import { ChevronDown, ChevronUp, Search, X } from 'lucide-preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { formatNumber, t } from '../../lib/i18n/i18n';
import { createFinder, type Match } from '../../lib/search/find-in-text';
import { firstVisible } from '../article/prose/first-visible';
import type { ProseContent } from '../article/prose/prose-content';
import { flowOf } from '../article/prose/reading-flow';
import type { MinimapMark } from '../article/use-minimap';
import { Icon } from '../controls/Icon';
import { IconButton } from '../controls/IconButton';
import { LiveRegion } from '../controls/LiveRegion';
import { useShortcuts } from '../controls/use-shortcuts';
import styles from './FindBar.module.css';
import { minimapMarksOf } from './minimap-marks';
import { showMatch } from './show-match';
import { useFoundMarks } from './use-found-marks';

interface FindBarProps {
  content: ProseContent;
  scroller: HTMLElement;
  /** Changes when the reader's marks are painted anew. */
  painted: unknown;
  query: string;
  /** Counts how often it was asked for: each time the field takes the focus. */
  asked: number;
  onQuery: (query: string) => void;
  onMarks: (marks: readonly MinimapMark[]) => void;
  onClose: () => void;
}

/** Finds words in the article: all are marked, one after the other is shown. */
export function FindBar({ content, scroller, painted, query, asked, onQuery, onMarks, onClose }: FindBarProps) {
  const field = useRef<HTMLInputElement>(null);
  const find = useMemo(() => createFinder(content.map.text), [content]);
  const matches = useMemo(() => find(query), [find, query]);
  /** Where in the text one looks from: what is typed next is searched from there, not from the beginning. */
  const origin = useRef(0);
  const [chosen, setChosen] = useState<Match | null>(null);
  const index = chosen ? matches.findIndex(({ start }) => start === chosen.start) : -1;
  const current = matches[index] ?? null;

  useLayoutEffect(() => {
    origin.current = firstVisible(content.map, flowOf(scroller), 4);
    field.current?.focus();
    field.current?.select();
  }, [asked]);

  const choose = (match: Match | undefined) => {
    setChosen(match ?? null);
    if (match) showMatch(content, scroller, match);
  };
  useLayoutEffect(() => {
    choose(matches.find(({ start }) => start >= origin.current) ?? matches[0]);
  }, [matches]);

  useFoundMarks(content, matches, current, painted);
  useEffect(() => onMarks(minimapMarksOf(matches, current, content.map.text.length)), [matches, current]);
  useEffect(() => () => onMarks([]), []);

  const step = (by: 1 | -1) => {
    const next = matches[(index + by + matches.length) % matches.length];
    if (next) origin.current = next.start;
    choose(next);
  };
  useShortcuts({ findNext: () => step(1), findPrevious: () => step(-1) });

  const onKeyDown = (event: KeyboardEvent) => {
    // While a word is being composed, Enter and Escape belong to the input method.
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      // In a popup, Escape also closes the whole window unless it is stopped here.
      event.preventDefault();
      event.stopPropagation();
      onClose();
    } else if (event.key === 'Enter' && event.target === field.current) {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    }
  };

  const count = countOf(query, matches.length, index);
  return (
    <search class={styles.bar} aria-label={t('find.title')} onKeyDown={onKeyDown} data-find>
      <Icon of={Search} size={15} />
      <input
        ref={field}
        type="text"
        class={styles.field}
        value={query}
        placeholder={t('find.placeholder')}
        aria-label={t('find.placeholder')}
        spellcheck={false}
        autocomplete="off"
        enterkeyhint="search"
        dir="auto"
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
      <span class={styles.count} data-none={query.trim() !== '' && matches.length === 0} data-find-count>
        {count}
      </span>
      <IconButton
        name={t('find.previous')}
        icon={ChevronUp}
        command="findPrevious"
        action="find-previous"
        onClick={() => step(-1)}
      />
      <IconButton
        name={t('find.next')}
        icon={ChevronDown}
        command="findNext"
        action="find-next"
        onClick={() => step(1)}
      />
      <IconButton name={t('common.close')} icon={X} action="find-close" tooltip="end" onClick={onClose} />
      <LiveRegion message={count} />
    </search>
  );
}

function countOf(query: string, count: number, index: number): string {
  if (!query.trim()) return '';
  return count === 0 ? t('find.none') : t('find.count', [formatNumber(index + 1), formatNumber(count)]);
}
