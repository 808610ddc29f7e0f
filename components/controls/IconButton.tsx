import type { LucideIcon } from 'lucide-preact';
import type { Ref } from 'preact';
import type { CommandId } from '../../lib/shared/commands/commands';
import { Icon } from './Icon';
import styles from './IconButton.module.css';
import { Tooltip } from './Tooltip';
import { useCommandKeys } from './use-command-keys';

interface IconControlProps {
  /** What a screen reader says and the tooltip shows. */
  name: string;
  icon: LucideIcon;
  /** The command that does the same: its keys are told. */
  command?: CommandId | undefined;
  /** The key that does the same and is no command's, as the person would press it: `+`. */
  keys?: string | undefined;
  /** Becomes `data-action`. */
  action?: string;
  filled?: boolean;
  /** Where the tooltip may spread: towards the start when the control stands at the end of the window, above it at the foot. */
  tooltip?: 'middle' | 'end' | 'start' | 'above';
}

interface IconButtonProps extends IconControlProps {
  onClick: () => void;
  disabled?: boolean;
  /** Shown beside the icon. */
  count?: string | undefined;
  pressed?: boolean;
  /** For buttons that open something. */
  expanded?: boolean;
  hasMenu?: boolean;
  buttonRef?: Ref<HTMLButtonElement>;
}

/** A button that is an icon, with a name and a tooltip that tells its key. */
export function IconButton({ name, command, keys, action, tooltip, onClick, count, ...props }: IconButtonProps) {
  const told = useCommandKeys(command);
  return (
    <button
      type="button"
      ref={props.buttonRef ?? null}
      class={styles.control}
      data-action={action}
      aria-label={name}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-haspopup={props.hasMenu ? 'menu' : undefined}
      aria-keyshortcuts={keys ?? told.aria}
      // Still to be reached: who turns to the last page by it keeps the focus.
      aria-disabled={props.disabled}
      onClick={() => !props.disabled && onClick()}
    >
      <Icon of={props.icon} filled={props.filled ?? false} />
      {count !== undefined && <span class={styles.count}>{count}</span>}
      <Tooltip text={name} keys={keys ?? told.shown} place={tooltip ?? 'middle'} />
    </button>
  );
}

/** The same for what leads elsewhere: a link to another site, in a tab of its own. */
export function IconLink({ name, icon, action, filled, tooltip, href }: IconControlProps & { href: string }) {
  return (
    <a
      class={styles.control}
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      data-action={action}
      aria-label={name}
    >
      <Icon of={icon} filled={filled ?? false} />
      <Tooltip text={name} place={tooltip ?? 'middle'} />
    </a>
  );
}
