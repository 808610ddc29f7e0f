/** Keys that move the focus, and nothing else. */
const MOVES = /^(?:Tab|Arrow.*|Home|End)$/;
const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta']);

/**
 * Marks the document (`data-focus-moved`) while the focus is where a key has moved it. The names of controls show then,
 * and not where the focus was given back to one: `:focus-visible` holds there too, and the name of what opened a dialog
 * is no news to whoever has just closed it.
 */
export function followFocusKeys(root: HTMLElement): void {
  const mark = (hasMoved: boolean) => root.toggleAttribute('data-focus-moved', hasMoved);
  // On their way down: whatever the key does comes after.
  addEventListener('keydown', ({ key }) => MODIFIERS.has(key) || mark(MOVES.test(key)), true);
  addEventListener('pointerdown', () => mark(false), true);
}
