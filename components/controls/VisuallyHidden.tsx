import type { ComponentChildren } from 'preact';
import styles from './VisuallyHidden.module.css';

/** Words only a screen reader gets. */
export function VisuallyHidden({ children }: { children: ComponentChildren }) {
  return <span class={styles.hidden}>{children}</span>;
}
