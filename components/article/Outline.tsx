import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { OutlineEntry } from '../../lib/article/outline';
import { plural, t } from '../../lib/i18n/i18n';
import type { HighlightColour } from '../../lib/notes/highlight';
import styles from './Outline.module.css';
import { headingId } from './prose/prepare';
import { roundedMinutes } from './rounded-minutes';

interface OutlineProps {
  entries: readonly OutlineEntry[];
  /** The language of the article, which is not always that of the page. */
  lang: string | undefined;
  /** The heading the reader is under, null above the first. */
  current: number | null;
  /** The colours marked in each part, by heading. */
  marks: ReadonlyMap<number, readonly HighlightColour[]>;
  onJump: (heading: number) => void;
  /** Time left and what else the foot says. */
  children: ComponentChildren;
}

/** The article's parts with their time and marks; the one being read is marked and kept in sight. */
export function Outline({ entries, lang, current, marks, onJump, children }: OutlineProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <nav class={styles.outline} aria-label={t('outline.title')} data-outline>
      <h2 class={styles.heading}>{t('outline.title')}</h2>
      <ol class={styles.list} ref={list}>
        {entries.map((entry) => (
          <li key={entry.heading}>
            <a
              class={`${styles.entry} ${styles[`level${entry.level}`]}`}
              href={`#${headingId(entry.heading)}`}
              aria-current={entry.heading === current ? 'location' : undefined}
              onClick={(event) => {
                event.preventDefault();
                onJump(entry.heading);
              }}
            >
              <span>
                <bdi lang={lang}>{entry.text}</bdi>
                <Marks colours={marks.get(entry.heading) ?? []} />
              </span>
              {entry.level === 1 && <small>{t('reader.minutes', [roundedMinutes(partMinutes(entries, entry))])}</small>}
            </a>
          </li>
        ))}
      </ol>
      <footer class={styles.foot}>{children}</footer>
    </nav>
  );
}

/** One square per colour used, however many marks there are of it. */
function Marks({ colours }: { colours: readonly HighlightColour[] }) {
  if (colours.length === 0) return null;
  const label = plural('outline.marks', colours.length);
  return (
    <span class={styles.marks} role="img" aria-label={label}>
      {[...new Set(colours)].map((colour) => (
        <i key={colour} data-colour={colour} />
      ))}
    </span>
  );
}

/** A part's time with that of the parts nested in it. */
function partMinutes(entries: readonly OutlineEntry[], entry: OutlineEntry): number {
  const from = entries.indexOf(entry);
  const after = entries.findIndex((other, index) => index > from && other.level <= entry.level);
  const part = entries.slice(from, after < 0 ? undefined : after);
  return part.reduce((minutes, each) => minutes + each.minutes, 0);
}
