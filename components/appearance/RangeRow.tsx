import { useId } from 'preact/hooks';
import styles from './rows.module.css';

interface RangeRowProps {
  label: string;
  value: number;
  /** The value as a person says it: `110 %`. */
  text: string;
  min: number;
  max: number;
  step: number;
  onChange: (value: number) => void;
}

/** A number by a slider, which arrows, Home and End move too. */
export function RangeRow({ label, value, text, min, max, step, onChange }: RangeRowProps) {
  const id = useId();
  return (
    <div class={styles.range}>
      <label for={id}>{label}</label>
      <output for={id}>{text}</output>
      <input
        id={id}
        type="range"
        {...{ min, max, step, value }}
        aria-valuetext={text}
        // Sums of steps such as 0.05 leave a trail of digits.
        onInput={({ currentTarget }) => onChange(Math.round(currentTarget.valueAsNumber * 100) / 100)}
      />
    </div>
  );
}
