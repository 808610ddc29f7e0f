import { useLayoutEffect } from 'preact/hooks';
import type { ArticleMetadata } from '../../../../lib/article/article';
import { late } from '../../../controls/late';
import type { PictureSource } from '../../picture-source';
import { useLightbox } from '../lightbox/use-lightbox';
import type { ProseContent } from '../prose-content';
import { selectWhole } from '../select-whole';
import { nameStructure } from './name-structure';
import { useCodeColours } from './use-code-colours';
import { useCodeTools } from './use-code-tools';
import { useFootnotes } from './use-footnotes';
import { useTables } from './use-tables';

const FootnotePopover = late(async () => (await import('./FootnotePopover')).FootnotePopover);
const Lightbox = late(async () => (await import('../lightbox/Lightbox')).Lightbox);

interface ProseToolsProps {
  content: ProseContent | null;
  article: Pick<ArticleMetadata, 'lang' | 'dir'>;
  /** The same as the text's: when it changes, pictures may have come or gone. */
  pictures: PictureSource;
  onOpenHighlight: (id: string) => void;
}

/**
 * What one can do with the pictures, code, tables and footnotes of a text. Nothing of it changes the text: names go into
 * attributes, buttons are elements the text's map skips, colours are highlights of the browser's.
 */
export function ProseTools({ content, article, pictures, onOpenHighlight }: ProseToolsProps) {
  const root = content?.root ?? null;
  useLayoutEffect(() => {
    if (root) nameStructure(root);
  }, [content]);
  useTables(root, content);
  useCodeColours(root, content);
  useCodeTools(root, content);
  const lightbox = useLightbox(root, content, pictures);
  const footnotes = useFootnotes(root);
  return (
    <>
      {lightbox.shown && (
        <Lightbox
          {...lightbox.shown}
          article={article}
          textRoot={root}
          onMove={lightbox.move}
          onMark={(picture, marked) => {
            lightbox.close();
            if (marked) onOpenHighlight(marked);
            else selectWhole(picture);
          }}
          onClose={lightbox.close}
        />
      )}
      {footnotes.open && (
        <FootnotePopover
          key={footnotes.open.note.id}
          {...footnotes.open}
          article={article}
          onJump={footnotes.jump}
          onClose={footnotes.close}
        />
      )}
    </>
  );
}
