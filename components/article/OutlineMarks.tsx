import { plural } from '../../lib/i18n/i18n';
import styles from './Outline.module.css';
import type { PartMarks } from './prose/marks-by-part';

/** One square per colour used, however many marks there are of it; a round one where there are notes. */
export function OutlineMarks({ marks }: { marks: PartMarks | undefined }) {
  if (!marks || marks.colours.length === 0) return null;
  const label = [
    plural('outline.marks', marks.colours.length),
    ...(marks.notes > 0 ? [plural('outline.notes', marks.notes)] : []),
  ].join(', ');
  return (
    <span class={styles.marks} role="img" aria-label={label}>
      {[...new Set(marks.colours)].map((colour) => (
        <i key={colour} data-colour={colour} />
      ))}
      {marks.notes > 0 && <i data-noted />}
    </span>
  );
}
