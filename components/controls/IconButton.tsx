import type { LucideIcon } from 'lucide-preact';
import type { Ref } from 'preact';
import { Icon } from './Icon';
import styles from './IconButton.module.css';
import { Tooltip } from './Tooltip';

interface IconButtonProps {
  /** What a screen reader says and the tooltip shows. */
  name: string;
  icon: LucideIcon;
  onClick: () => void;
  /** The key that does the same, as the person would press it: `N`, `Alt+Shift+H`. */
  keys?: string;
  /** Becomes `data-action`. */
  action?: string;
  /** Shown beside the icon. */
  count?: string;
  filled?: boolean;
  pressed?: boolean;
  /** For buttons that open something. */
  expanded?: boolean;
  hasMenu?: boolean;
  /** Where the tooltip may spread: towards the start when the button stands at the end of the window. */
  tooltip?: 'middle' | 'end' | 'start' | 'above';
  buttonRef?: Ref<HTMLButtonElement>;
}

/** A button that is an icon, with a name and a tooltip that tells its key. */
export function IconButton(props: IconButtonProps) {
  const { name, icon, onClick, keys, action, count, filled, pressed, expanded, hasMenu, tooltip, buttonRef } = props;
  return (
    <button
      type="button"
      ref={buttonRef ?? null}
      class={styles.button}
      data-action={action}
      aria-label={name}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-haspopup={hasMenu ? 'menu' : undefined}
      aria-keyshortcuts={keys}
      onClick={() => onClick()}
    >
      <Icon of={icon} filled={filled ?? false} />
      {count !== undefined && <span class={styles.count}>{count}</span>}
      <Tooltip text={name} keys={keys} place={tooltip ?? 'middle'} />
    </button>
  );
}
