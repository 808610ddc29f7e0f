import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import styles from './Button.module.css';
import { Icon } from './Icon';

interface ButtonProps {
  children: ComponentChildren;
  onClick: () => void;
  /** `primary` is the one thing a screen is for; at most one of them shows at a time. */
  variant?: 'primary' | 'outline' | 'plain';
  icon?: LucideIcon;
  /** What it does, for tests and styles: becomes `data-action`. */
  action?: string;
  title?: string;
  disabled?: boolean;
}

/** A button with words. */
export function Button({ children, onClick, variant = 'plain', icon, action, title, disabled }: ButtonProps) {
  return (
    <button
      type="button"
      class={`${styles.button} ${styles[variant]}`}
      data-action={action}
      title={title}
      disabled={disabled}
      onClick={() => onClick()}
    >
      {icon && <Icon of={icon} />}
      {children}
    </button>
  );
}
