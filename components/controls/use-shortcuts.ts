import { useLayoutEffect, useRef } from 'preact/hooks';
import { COMMAND_IDS, type CommandId } from '../../lib/shared/commands/commands';
import { keyOf } from '../../lib/shared/commands/key';
import { useBindings } from './keys-choice';

type Deed = (event?: KeyboardEvent) => void;

/** What each command does here; what is left out, or undefined, can't be done now. */
export type Shortcuts = Readonly<Partial<Record<CommandId, Deed | undefined>>>;

/** What can be done on the page as it is, by whoever offers it. */
const offered: { readonly current: Shortcuts }[] = [];

/** The commands that can be given now, in the order they are declared. */
export const liveCommands = (): CommandId[] => COMMAND_IDS.filter((id) => offered.some(({ current }) => current[id]));

/** Gives a command as its key would. */
export function giveCommand(id: CommandId): void {
  offered.find(({ current }) => current[id])?.current[id]?.();
}

/**
 * Offers commands while the component lives, and does them when their keys are pressed. What types something is left to
 * whoever is typing; combinations and function keys work everywhere. What an inner handler has already taken
 * (`preventDefault`) is left alone.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const bindings = useBindings();
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  const keys = useRef(bindings);
  keys.current = bindings;
  // Before paint: what can be seen can be pressed.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const key = keyOf(event);
      if (key === null || isLeftTo(event.target, key)) return;
      const id = COMMAND_IDS.find((one) => latest.current[one] && keys.current[one].includes(key));
      const act = id && latest.current[id];
      if (!act) return;
      event.preventDefault();
      act(event);
    };
    offered.push(latest);
    window.addEventListener('keydown', onKeyDown);
    return () => {
      offered.splice(offered.indexOf(latest), 1);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}

const COMBINATION = /(?:^|\+)(?:Mod|Alt)\+|^(?:Shift\+)?F\d/;
/** Taking back what was typed is the field's own. */
const EDITS = /^Mod\+(?:Shift\+)?z$/;
const MOVES = /^(?:Shift\+)?(?:Arrow|Page|Home|End)/;

/** Whether a key means something to the control that has the focus, or what it means lies behind a dialog. */
function isLeftTo(target: EventTarget | null, key: string): boolean {
  if (COMBINATION.test(key) && !EDITS.test(key)) return false;
  if (document.querySelector('dialog[open]')) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches(TYPED_INTO)) return true;
  if (key.endsWith('Space')) return target.matches(PRESSED);
  return MOVES.test(key) && target.closest(MOVED_IN) !== null;
}

const TYPED_INTO = 'textarea, select, input:not([type=checkbox], [type=radio])';
const PRESSED = 'button, summary, input, a[href], audio, video, [role=menuitem], [role=option]';
const MOVED_IN = 'input, audio, video, [role=menu], [role=listbox], [role=dialog]';
