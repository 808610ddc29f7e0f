import styles from './Minimap.module.css';
import type { ProseContent } from './prose/prose-content';
import { type MinimapMark, useMinimap } from './use-minimap';

interface MinimapProps {
  content: ProseContent;
  scroller: HTMLElement;
  /** Parts, highlights, what was searched for. Pictures it finds by itself. */
  marks: readonly MinimapMark[];
}

/**
 * The whole text as a strip beside its scroll bar: where its parts begin, its pictures, marks and matches are, and what
 * is in view. Pressing or dragging scrolls. For the eye and the pointer only: the outline says the same to everybody.
 */
export function Minimap({ content, scroller, marks }: MinimapProps) {
  const { strip, items, view, gutter, onPointerDown } = useMinimap({ content, scroller, marks });
  return (
    <div
      class={styles.minimap}
      style={{ '--gutter': `${gutter}px` }}
      ref={strip}
      aria-hidden="true"
      data-minimap
      onPointerDown={onPointerDown}
    >
      {items.map(({ kind, colour, top, height }, index) => (
        <i
          key={index}
          data-kind={kind}
          data-colour={colour}
          style={{ top: percent(top), height: height > 0 ? percent(height) : undefined }}
        />
      ))}
      <b style={{ top: percent(view.top), height: percent(view.height) }} />
    </div>
  );
}

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
