/**
 * Keys within the outline, beside Tab and Enter: up and down, Home and End go from part to part, the arrow that points
 * inwards unfolds what is nested in a part, the one that points outwards folds it, or goes to the part it is nested in.
 */
export function useOutlineKeys(folded: ReadonlySet<number>, onFold: (part: number, isFolded: boolean) => void) {
  return (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!(event.currentTarget instanceof HTMLElement) || !(event.target instanceof HTMLElement)) return;
    const item = event.target.closest<HTMLElement>('[data-part]');
    if (!item) return;
    const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a')];
    const at = links.findIndex((link) => item.contains(link));
    const isRtl = getComputedStyle(item).direction === 'rtl';
    const [inwards, outwards] = isRtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    const part = Number(item.dataset.part);
    const canFold = item.querySelector('[data-action=fold]') !== null;
    const steps: Record<string, () => void> = {
      ArrowDown: () => links[at + 1]?.focus(),
      ArrowUp: () => links[at - 1]?.focus(),
      Home: () => links[0]?.focus(),
      End: () => links.at(-1)?.focus(),
      [inwards]: () => {
        if (folded.has(part) && canFold) onFold(part, false);
        else if (canFold) links[at + 1]?.focus();
      },
      [outwards]: () => {
        if (canFold && !folded.has(part)) onFold(part, true);
        else item.parentElement?.closest('[data-part]')?.querySelector('a')?.focus();
      },
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    step();
  };
}
