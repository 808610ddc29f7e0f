import { useEffect, useRef } from 'preact/hooks';

/** A part of the open article that can be gone to. */
export interface ArticlePart {
  label: string;
  lang?: string | undefined;
  go: () => void;
}

const offered: { readonly current: readonly ArticlePart[] }[] = [];

/** The parts of the article that is open, in its order; none where none is. */
export const liveParts = (): readonly ArticlePart[] => offered.flatMap(({ current }) => current);

/** Lets the palette lead to parts of the article while the component lives. */
export function useParts(parts: readonly ArticlePart[]): void {
  const latest = useRef(parts);
  latest.current = parts;
  useEffect(() => {
    offered.push(latest);
    return () => void offered.splice(offered.indexOf(latest), 1);
  }, []);
}
