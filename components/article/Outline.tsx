import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { OutlineEntry } from '../../lib/article/outline';
import { t } from '../../lib/i18n/i18n';
import styles from './Outline.module.css';
import { OutlineItem } from './OutlineItem';
import { outlineTree } from './outline-tree';
import type { PartMarks } from './prose/marks-by-part';
import { useFolded } from './use-folded';
import { useOutlineKeys } from './use-outline-keys';

interface OutlineProps {
  entries: readonly OutlineEntry[];
  /** The reader's time against most people's. */
  pace: number;
  /** The ids of the elements the entries jump to. */
  ids: readonly string[];
  /** Which article it is of, by its address: what is folded is remembered by it. */
  article: string;
  /** The language of the article, which is not always that of the page. */
  lang: string | undefined;
  /** The part being read, by its number, null above the first. */
  current: number | null;
  /** How much of the current part is read, 0 to 1. */
  currentProgress: number;
  marks: ReadonlyMap<number, PartMarks>;
  onJump: (part: number) => void;
  /** Time left and what else the foot says. */
  children: ComponentChildren;
}

/** The article's parts with their time and marks; the one being read is marked and kept in sight. */
export function Outline({ entries, pace, article, current, children, ...rest }: OutlineProps) {
  const list = useRef<HTMLOListElement>(null);
  const tree = useMemo(() => outlineTree(entries, pace), [entries, pace]);
  const [folded, onFold] = useFolded(article);
  const onKeyDown = useOutlineKeys(folded, onFold);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const note = derivedNote(entries);
  return (
    <nav class={styles.outline} aria-label={t('outline.title')} data-outline>
      <div class={styles.heading}>
        <h2>{t('outline.title')}</h2>
        {note && <p data-derived>{note}</p>}
      </div>
      <ol class={styles.list} ref={list} onKeyDown={onKeyDown}>
        {tree.map((node) => (
          <OutlineItem key={node.part} {...rest} node={node} current={current} folded={folded} onFold={onFold} />
        ))}
      </ol>
      <footer class={styles.foot}>{children}</footer>
    </nav>
  );
}

/** What must be said of an outline that the author did not write. */
function derivedNote(entries: readonly OutlineEntry[]): string | null {
  if (entries.some(({ kind }) => kind === 'key-sentence')) return t('outline.keySentences');
  if (entries.some(({ kind }) => kind !== 'heading')) return t('outline.derived');
  return null;
}
