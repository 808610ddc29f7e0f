import { plural, t } from '../../lib/i18n/i18n';
import type { Grade } from '../../lib/notes/review/schedule';
import { useCommandKeys } from '../controls/use-command-keys';
import styles from './ReviewView.module.css';

interface GradeButtonProps {
  grade: Grade;
  /** In how many days it would be met again. */
  days: number;
  onGrade: (grade: Grade) => void;
}

const COMMANDS = { again: 'gradeAgain', hard: 'gradeHard', good: 'gradeGood', easy: 'gradeEasy' } as const;

/** How well it came back to mind: FSRS’s name, plain words, and when it comes again. */
export function GradeButton({ grade, days, onGrade }: GradeButtonProps) {
  const keys = useCommandKeys(COMMANDS[grade]);
  return (
    <button
      type="button"
      class={styles.grade}
      data-grade={grade}
      aria-keyshortcuts={keys.aria}
      onClick={() => onGrade(grade)}
    >
      <b>{t(`review.grade.${grade}`)}</b>
      {keys.shown !== undefined && <i aria-hidden="true">{keys.shown}</i>}
      <span>{t(`review.plain.${grade}`)}</span>
      <small>{plural('review.inDays', days)}</small>
    </button>
  );
}
