import type { LucideIcon } from 'lucide-preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CommandId } from '../../lib/shared/commands/commands';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import styles from './Menu.module.css';
import { useCommandKeys } from './use-command-keys';

/** A line of the menu: something to do, or a link to another site. */
export type MenuItem = {
  /** Becomes `data-action`. */
  action: string;
  label: string;
  icon: LucideIcon;
  /** The command that does the same: its key is told. */
  command?: CommandId;
} & ({ onSelect: () => void } | { href: string });

interface MenuProps {
  name: string;
  icon: LucideIcon;
  items: readonly MenuItem[];
}

/** A button that opens a short list of deeds. Arrows move, Enter chooses, Escape and a click elsewhere close. */
export function Menu({ name, icon, items }: MenuProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useLayoutEffect(() => {
    if (!open) return;
    itemsIn(root.current)[0]?.focus();
    const closeFromOutside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeFromOutside);
    document.addEventListener('focusin', closeFromOutside);
    return () => {
      document.removeEventListener('pointerdown', closeFromOutside);
      document.removeEventListener('focusin', closeFromOutside);
    };
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    if (event.key === 'Escape') {
      // In a popup, Escape also closes the whole window unless it is stopped here.
      event.preventDefault();
      event.stopPropagation();
      close();
      return;
    }
    const next = neighbour(itemsIn(root.current), event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the button and of the lines in it
    <div class={styles.root} ref={root} onKeyDown={onKeyDown}>
      <IconButton
        name={name}
        icon={icon}
        hasMenu
        expanded={open}
        buttonRef={button}
        onClick={() => setOpen((isOpen) => !isOpen)}
      />
      {open && (
        <div class={styles.list} role="menu" aria-label={name} tabIndex={-1}>
          {items.map((item) => (
            <Line key={item.action} item={item} onDone={close} />
          ))}
        </div>
      )}
    </div>
  );
}

function Line({ item, onDone }: { item: MenuItem; onDone: () => void }) {
  const keys = useCommandKeys(item.command);
  const content = [
    <Icon key="icon" of={item.icon} />,
    <span key="label">{item.label}</span>,
    keys.shown !== undefined && (
      <span key="keys" class={styles.keys} aria-hidden="true">
        {keys.shown}
      </span>
    ),
  ];
  const shared = {
    role: 'menuitem',
    tabIndex: -1,
    class: styles.item,
    'data-action': item.action,
    'aria-keyshortcuts': keys.aria,
  } as const;
  if ('href' in item) {
    return (
      <a {...shared} href={item.href} target="_blank" rel="noopener noreferrer" onClick={onDone}>
        {content}
      </a>
    );
  }
  const { onSelect } = item;
  return (
    <button
      {...shared}
      type="button"
      onClick={() => {
        onDone();
        onSelect();
      }}
    >
      {content}
    </button>
  );
}

const itemsIn = (root: HTMLElement | null) => [...(root?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];

/** The item an arrow, Home or End leads to. */
function neighbour(items: HTMLElement[], key: string): HTMLElement | undefined {
  const at = items.findIndex((item) => item.matches(':focus'));
  if (key === 'ArrowDown') return items[(at + 1) % items.length];
  if (key === 'ArrowUp') return items[(at - 1 + items.length) % items.length];
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  return undefined;
}
