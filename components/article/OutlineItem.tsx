import { ChevronRight } from 'lucide-preact';
import { plural, t } from '../../lib/i18n/i18n';
import { Icon } from '../controls/Icon';
import styles from './Outline.module.css';
import { OutlineMarks } from './OutlineMarks';
import { holds, type OutlineNode } from './outline-tree';
import type { PartMarks } from './prose/marks-by-part';
import { roundedMinutes } from './rounded-minutes';
import { SetText } from './SetText';

interface OutlineItemProps {
  node: OutlineNode;
  ids: readonly string[];
  lang: string | undefined;
  current: number | null;
  currentProgress: number;
  marks: ReadonlyMap<number, PartMarks>;
  folded: ReadonlySet<number>;
  onFold: (part: number, isFolded: boolean) => void;
  onJump: (part: number) => void;
}

/** One part, and those nested in it unless they are folded away. */
export function OutlineItem({ node, ...rest }: OutlineItemProps) {
  const { ids, lang, current, marks, folded, onFold, onJump } = rest;
  const { part, entry, children } = node;
  const isFolded = children.length > 0 && folded.has(part);
  // Where the part being read is folded away, the one it is folded into stands for it.
  const isCurrent = isFolded ? holds(node, current) : part === current;
  return (
    <li class={styles.item} data-part={part}>
      <div class={styles.row} data-level={entry.level}>
        {children.length > 0 && (
          <button
            type="button"
            class={styles.fold}
            aria-expanded={!isFolded}
            aria-label={t('outline.nested', [entry.text])}
            data-action="fold"
            onClick={() => onFold(part, !isFolded)}
          >
            <Icon of={ChevronRight} size={13} />
          </button>
        )}
        <a
          class={styles.entry}
          href={`#${ids[part] ?? ''}`}
          aria-current={isCurrent ? 'location' : undefined}
          data-kind={entry.kind}
          onClick={(event) => {
            event.preventDefault();
            onJump(part);
          }}
        >
          <span>
            <bdi lang={lang}>
              <SetText text={entry.text} lang={lang} />
            </bdi>
            <OutlineMarks marks={marksOf(node, marks, isFolded)} />
          </span>
          {entry.level === 1 && entry.kind !== 'key-sentence' && <PartTime {...rest} node={node} />}
        </a>
      </div>
      {children.length > 0 && !isFolded && (
        <ol class={styles.nested}>
          {children.map((child) => (
            <OutlineItem key={child.part} {...rest} node={child} />
          ))}
        </ol>
      )}
    </li>
  );
}

/** How long a part takes; of the one being read, how long it still takes. A minute at most is not worth the telling. */
function PartTime({ node, current, currentProgress }: Pick<OutlineItemProps, 'node' | 'current' | 'currentProgress'>) {
  if (roundedMinutes(node.minutes) < 2) return null;
  if (!holds(node, current)) return <small>{t('reader.minutes', [roundedMinutes(node.minutes)])}</small>;
  const left = minutesLeft(node, current, currentProgress);
  return <small>{plural('outline.minutesLeft', roundedMinutes(left))}</small>;
}

function minutesLeft({ part, entry, children }: OutlineNode, current: number | null, progress: number): number {
  const own = current === null || part > current ? 1 : part === current ? 1 - progress : 0;
  return entry.minutes * own + children.reduce((sum, child) => sum + minutesLeft(child, current, progress), 0);
}

/** The marks of a part; with those of what is folded into it. */
function marksOf(
  { part, children }: OutlineNode,
  marks: ReadonlyMap<number, PartMarks>,
  isFolded: boolean,
): PartMarks | undefined {
  const own = marks.get(part);
  if (!isFolded) return own;
  const all = [own, ...children.map((child) => marksOf(child, marks, true))].filter((each) => each !== undefined);
  return all.length > 0
    ? { colours: all.flatMap(({ colours }) => colours), notes: all.reduce((sum, { notes }) => sum + notes, 0) }
    : undefined;
}
