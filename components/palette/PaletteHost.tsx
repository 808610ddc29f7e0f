import { useState } from 'preact/hooks';
import { useShortcuts } from '../controls/use-shortcuts';
import type * as Loaded from './Palette';
import type { PaletteArticle } from './palette-items';

interface PaletteHostProps {
  /** Everything kept, by title. */
  findArticles: () => Promise<readonly PaletteArticle[]>;
  onOpenArticle: (id: string) => void;
}

/** The palette behind Mod+K, loaded when it is first asked for. */
export function PaletteHost({ findArticles, onOpenArticle }: PaletteHostProps) {
  const [code, setCode] = useState<typeof Loaded | null>(null);
  const [articles, setArticles] = useState<readonly PaletteArticle[]>([]);
  const [isOpen, setOpen] = useState(false);
  const complain = (error: unknown) => console.error(error);
  useShortcuts({
    palette: () => {
      if (document.querySelector('dialog[open]')) return;
      setOpen(true);
      // Anew each time: other pages keep articles, too.
      findArticles().then(setArticles, complain);
      if (!code) import('./Palette').then(setCode, complain);
    },
  });
  if (!code || !isOpen) return null;
  return <code.Palette articles={articles} onOpenArticle={onOpenArticle} onClose={() => setOpen(false)} />;
}
