import styles from './rows.module.css';

interface SwitchRowProps {
  label: string;
  value: boolean;
  onChange: (value: boolean) => void;
}

/** Something that is on or off. */
export function SwitchRow({ label, value, onChange }: SwitchRowProps) {
  return (
    <label class={styles.switch}>
      {label}
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says itself whether it is on
        role="switch"
        checked={value}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
    </label>
  );
}
