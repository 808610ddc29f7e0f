import type { CommandId } from '../../lib/shared/commands/commands';
import { ariaKey, keyName } from './key-names';
import { useBindings } from './keys-choice';

/** The keys of a command for its control: the first for eyes, all for screen readers. Undefined where it has none. */
export function useCommandKeys(id: CommandId | undefined): { shown: string | undefined; aria: string | undefined } {
  const bindings = useBindings();
  const keys = id ? bindings[id] : [];
  const [first] = keys;
  return {
    shown: first === undefined ? undefined : keyName(first),
    aria: keys.map(ariaKey).join(' ') || undefined,
  };
}
