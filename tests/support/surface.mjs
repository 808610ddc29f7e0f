import { waitUntil } from './wait-until.mjs';

/** @typedef {import('./driver').Surface} Surface */
/** @typedef {import('./driver').Point} Point */

/**
 * What a browser must be able to do with a document; the rest of a surface is made of it.
 * @typedef {Pick<Surface, 'evaluate' | 'type' | 'press' | 'screenshot' | 'complaints' | 'isOpen' | 'close'> & {
 *   mouse: (event: 'down' | 'move' | 'up', point: Point) => Promise<void>,
 * }} Primitives
 */

/**
 * @param {Primitives} primitives
 * @returns {Surface}
 */
export function createSurface({ mouse, ...primitives }) {
  const { evaluate } = primitives;

  /** @param {string} selector */
  async function settledPoint(selector) {
    let last = '';
    return await waitUntil(
      async () => {
        const point = await evaluate(pointOf, selector);
        const isSettled = point !== null && JSON.stringify(point) === last;
        last = JSON.stringify(point);
        return isSettled ? point : null;
      },
      { what: () => inContext(`something to click at ${selector}`) },
    );
  }

  /** @param {string} what */
  async function inContext(what) {
    const seen = await evaluate(describeDocument).catch((error) => `a document that does not answer (${error})`);
    const complaints = await primitives.complaints().catch(() => []); // what is gone has no console
    return [`${what} in ${seen}`, ...complaints].join('\n  ');
  }

  return {
    ...primitives,
    waitFor: (condition, ...args) =>
      waitUntil(() => evaluate(condition, ...args), { what: () => inContext(String(condition)) }),
    async click(selector) {
      const point = await settledPoint(selector);
      await mouse('move', point);
      await mouse('down', point);
      await mouse('up', point);
    },
    async drag(from, to) {
      await mouse('move', from);
      await mouse('down', from);
      // In steps, as a hand does: of moves that come too fast the browser drops some.
      for (const part of [0.25, 0.5, 0.75, 1, 1]) {
        await mouse('move', { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part });
      }
      await mouse('up', to);
    },
  };
}

/**
 * An expression that calls the function in a document and gives a promise of its outcome as text.
 * @param {(...args: never[]) => unknown} run
 * @param {unknown[]} args
 */
export function inDocument(run, args) {
  return `(async () => {
    try {
      return JSON.stringify({ value: await (${run})(...${JSON.stringify(args)}) });
    } catch (error) {
      return JSON.stringify({ error: String(error) });
    }
  })()`;
}

/**
 * The other end of `inDocument()`.
 * @param {string} text
 */
export function fromDocument(text) {
  const { value, error } = JSON.parse(text);
  if (error !== undefined) throw new Error(error);
  return value;
}

/**
 * Runs in the document: the middle of the first matching element that can be seen and is not covered, or null.
 * @param {string} selector
 * @returns {Point | null}
 */
function pointOf(selector) {
  for (const element of document.querySelectorAll(selector)) {
    const middle = () => {
      const box = element.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2, isEmpty: box.width === 0 || box.height === 0 };
    };
    let { x, y, isEmpty } = middle();
    if (isEmpty || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      ({ x, y } = middle());
    }
    const top = document.elementFromPoint(x, y);
    if (top && (element.contains(top) || top.contains(element))) return { x, y };
  }
  return null;
}

/** Runs in the document: what a failed wait should say of it. */
function describeDocument() {
  const state = document.querySelector('main')?.dataset.state ?? 'no state';
  return `${location.href} (${state}): ${document.body?.textContent.replace(/\s+/g, ' ').slice(0, 600)}`;
}
