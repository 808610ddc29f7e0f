import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { ColourNames } from '../../lib/notes/colour-names';
import { late } from '../controls/late';
import { useShortcuts } from '../controls/use-shortcuts';
import { ColourNaming } from './colour-naming';

const ColourNamesDialog = late(async () => (await import('./ColourNamesDialog')).ColourNamesDialog);

interface ColourNamingHostProps {
  /** Null until they are known. */
  names: ColourNames | null;
  onChange: (names: ColourNames) => void;
  children: ComponentChildren;
}

/** Calls the colours by their names in all that is in it, and lets them be named. */
export function ColourNamingHost({ names, onChange, children }: ColourNamingHostProps) {
  const [isOpen, setOpen] = useState(false);
  const onAsk = () => setOpen(true);
  useShortcuts({ nameColours: names ? onAsk : undefined });
  const choice = useMemo(() => names && { value: names, onAsk }, [names]);
  return (
    <ColourNaming.Provider value={choice}>
      {children}
      {names && isOpen && <ColourNamesDialog names={names} onChange={onChange} onClose={() => setOpen(false)} />}
    </ColourNaming.Provider>
  );
}
