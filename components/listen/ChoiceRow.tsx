import { useId } from 'preact/hooks';
import styles from './Player.module.css';

/** A value and what it is called. */
type Choice = readonly [value: string, name: string];

interface ChoiceRowProps {
  label: string;
  /** The first may go without a name; groups without choices are left out. */
  groups: readonly { name?: string; choices: readonly Choice[] }[];
  value: string;
  onChange: (value: string) => void;
}

/** One of a long list. */
export function ChoiceRow({ label, groups, value, onChange }: ChoiceRowProps) {
  const id = useId();
  return (
    <div class={styles.choice}>
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {groups
          .filter(({ choices }) => choices.length > 0)
          .map(({ name, choices }) => {
            const options = choices.map(([choice, text]) => (
              <option key={choice} value={choice}>
                {text}
              </option>
            ));
            return name === undefined ? (
              options
            ) : (
              <optgroup key={name} label={name}>
                {options}
              </optgroup>
            );
          })}
      </select>
    </div>
  );
}
