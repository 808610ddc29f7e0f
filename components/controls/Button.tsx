import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import styles from './Button.module.css';
import { Icon } from './Icon';

interface ButtonProps {
  children: ComponentChildren;
  /** Not needed where it sends its form. */
  onClick?: () => void;
  /** Sends the form it is in, which Enter in a field then does too. */
  isSubmit?: boolean;
  /** `primary` is the one thing a screen is for; at most one of them shows at a time. */
  variant?: 'primary' | 'outline' | 'plain';
  icon?: LucideIcon;
  /** What it does, for tests and styles: becomes `data-action`. */
  action?: string;
  title?: string;
  disabled?: boolean;
}

/** A button with words. */
export function Button({ children, onClick, isSubmit, variant = 'plain', icon, action, ...props }: ButtonProps) {
  return (
    <button
      {...props}
      type={isSubmit ? 'submit' : 'button'}
      class={`${styles.button} ${styles[variant]}`}
      data-action={action}
      onClick={() => onClick?.()}
    >
      {icon && <Icon of={icon} />}
      {children}
    </button>
  );
}
