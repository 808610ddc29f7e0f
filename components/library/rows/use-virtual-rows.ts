import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface VirtualRowsOptions {
  /** What scrolls. */
  scroller: RefObject<HTMLElement | null>;
  /** What holds the rows, within it. */
  list: RefObject<HTMLElement | null>;
  count: number;
  /** Height of every row, in pixels. */
  height: number;
}

interface VirtualRows {
  /** The rows to be there: those in sight and some around them. */
  first: number;
  last: number;
  /** Brings a row into sight. */
  reveal: (index: number, block?: 'nearest' | 'center') => void;
  /** The first row that is wholly in sight. */
  top: () => number;
}

/** Rows kept ready above and below what is in sight. */
const AROUND = 6;

/**
 * Which rows of a long list have to be there. All are of one height, so where a row stands is a multiplication: nothing is
 * kept or measured per row, and a list of fifty thousand costs what one of fifty does.
 */
export function useVirtualRows({ scroller, list, count, height }: VirtualRowsOptions): VirtualRows {
  const [range, setRange] = useState(() => ({ first: 0, last: Math.ceil(innerHeight / height) - 1 }));
  const latest = useRef({ count, height });
  // What is first painted is what is in sight.
  const around = useRef(0);
  latest.current = { count, height };

  const look = () => {
    const box = scroller.current;
    if (!box || !list.current) return;
    const { count, height } = latest.current;
    const top = box.scrollTop - list.current.offsetTop;
    const first = Math.max(0, Math.min(Math.floor(top / height), count) - around.current);
    const last = Math.min(count - 1, Math.ceil((top + box.clientHeight) / height) + around.current);
    setRange((before) => {
      const isSame = before.first === first && before.last === last;
      const isEnough = around.current === 0 && before.first <= first && before.last >= last;
      return isSame || isEnough ? before : { first, last };
    });
  };
  useLayoutEffect(look, [count, height]);
  useEffect(() => {
    around.current = AROUND;
    look();
  }, []);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const observer = new ResizeObserver(look);
    observer.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, []);

  return {
    first: Math.min(range.first, Math.max(0, count - 1)),
    last: Math.min(range.last, count - 1),
    reveal(index, block = 'nearest') {
      const box = scroller.current;
      if (!box || !list.current) return;
      const head = headOf(box);
      const room = box.clientHeight - head;
      const start = list.current.offsetTop + index * height;
      const isAbove = start < box.scrollTop + head;
      const isBelow = start + height > box.scrollTop + box.clientHeight;
      if (block === 'center' && (isAbove || isBelow)) box.scrollTop = start - head - (room - height) / 2;
      else if (isAbove) box.scrollTop = start - head;
      else if (isBelow) box.scrollTop = start + height - box.clientHeight;
    },
    top() {
      const box = scroller.current;
      if (!box || !list.current) return 0;
      return Math.max(0, Math.ceil((box.scrollTop + headOf(box) - list.current.offsetTop) / height));
    },
  };
}

/** What stays over the rows at the top. */
const headOf = (box: HTMLElement): number => box.querySelector<HTMLElement>('[data-list-head]')?.offsetHeight ?? 0;
