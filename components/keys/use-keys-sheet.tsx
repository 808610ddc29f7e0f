import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { CommandScope } from '../../lib/shared/commands/commands';
import { liveCommands, useShortcuts } from '../controls/use-shortcuts';
import type * as Loaded from './KeysSheet';

/** The sheet of keys, loaded when it is first asked for. */
export function useKeysSheet(scope: CommandScope): { sheet: ComponentChildren; open: () => void } {
  const [code, setCode] = useState<typeof Loaded | null>(null);
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    setOpen(true);
    if (!code) import('./KeysSheet').then(setCode, (error: unknown) => console.error(error));
  };
  useShortcuts({ keys: open });
  return {
    open,
    sheet: code && isOpen && <code.KeysSheet scope={scope} live={liveCommands()} onClose={() => setOpen(false)} />,
  };
}
