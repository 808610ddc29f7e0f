import styles from './Tooltip.module.css';

interface TooltipProps {
  text: string;
  keys?: string | undefined;
  place: 'middle' | 'end' | 'start' | 'above';
}

/**
 * The name of the control it stands in, for eyes: shows on hover, and where a key has moved the focus, by style alone
 * (`followFocusKeys` marks how it was moved). The keys are no part of the name, so they are no text of the control either.
 */
export function Tooltip({ text, keys, place }: TooltipProps) {
  return (
    <span class={`${styles.tooltip} ${styles[place]}`} aria-hidden="true">
      {text}
      {keys && <kbd class={styles.keys} data-keys={keys} />}
    </span>
  );
}
