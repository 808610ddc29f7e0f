import type { ComponentChildren } from 'preact';
import type { Marks } from './found-text';

/** A text with what was found in it marked. */
export function Marked({ text, marks = [] }: { text: string; marks?: Marks | undefined }) {
  const parts: ComponentChildren[] = [];
  let from = 0;
  for (const { start, end } of marks) {
    if (start < from || end > text.length) continue;
    parts.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>);
    from = end;
  }
  return <>{[...parts, text.slice(from)]}</>;
}
