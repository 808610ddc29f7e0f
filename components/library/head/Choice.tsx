import { ChevronDown } from 'lucide-preact';
import { Icon } from '../../controls/Icon';
import styles from './ListHead.module.css';

interface ChoiceProps {
  name: string;
  /** Becomes `data-action`. */
  action: string;
  value: string;
  choices: readonly (readonly [value: string, label: string])[];
  onChoose: (value: string) => void;
}

/** One of a few: the browser's own list, which every keyboard and screen reader knows. */
export function Choice({ name, action, value, choices, onChoose }: ChoiceProps) {
  return (
    <span class={styles.choice} data-chosen={value !== choices[0]?.[0]}>
      <select
        aria-label={name}
        title={name}
        data-action={action}
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {choices.map(([one, label]) => (
          <option key={one} value={one}>
            {label}
          </option>
        ))}
      </select>
      <Icon of={ChevronDown} size={14} />
    </span>
  );
}
