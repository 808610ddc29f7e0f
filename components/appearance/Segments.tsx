import { useId } from 'preact/hooks';
import styles from './rows.module.css';

interface SegmentsProps<T extends string> {
  label: string;
  choices: readonly (readonly [choice: T, name: string])[];
  value: T;
  disabled?: boolean;
  onChange: (choice: T) => void;
}

/** One of two or three, side by side. */
export function Segments<T extends string>({ label, choices, value, disabled = false, onChange }: SegmentsProps<T>) {
  const name = useId();
  return (
    <fieldset class={styles.segments} disabled={disabled}>
      <legend>{label}</legend>
      <div>
        {choices.map(([choice, text]) => (
          <label key={choice}>
            <input
              type="radio"
              name={name}
              value={choice}
              checked={choice === value}
              onChange={() => onChange(choice)}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
