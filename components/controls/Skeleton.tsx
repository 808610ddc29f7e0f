import styles from './Skeleton.module.css';

interface SkeletonProps {
  /** Widths of the lines, in percent. */
  lines: readonly number[];
  /** How tall they stand: text, a title, or a picture. */
  kind?: 'text' | 'title' | 'picture';
}

/** Where something will be. Stays unseen for the first 150 ms, in which most things have come. */
export function Skeleton({ lines, kind = 'text' }: SkeletonProps) {
  return (
    <div class={`${styles.skeleton} ${styles[kind]}`} aria-hidden="true">
      {lines.map((width, index) => (
        <span key={`${index}-${width}`} style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
