// Each of these runs in the library's page by itself: what it uses stands in it.

/** Notes when the first rows are on the screen, from the beginning of the navigation on. */
export function watchFirstScreen() {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[data-article-row] h2')) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      // After the frame is painted.
      port1.onmessage = () => {
        const painted = performance.now();
        const paints = performance.getEntriesByName('first-contentful-paint');
        Reflect.set(globalThis, 'firstScreen', { painted, contentful: paints[0]?.startTime ?? painted });
      };
      port2.postMessage(null);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** Notes after every letter how long it took until the rows stopped changing, painted; nothing where they did not change. */
export function recordKeystrokes() {
  const note = (/** @type {string} */ name, /** @type {unknown} */ value) => Reflect.set(globalThis, name, value);
  let pressed = 0;
  let before = '';
  const rows = () =>
    [...document.querySelectorAll('main [data-article-row], main [data-coming], main h1')]
      .map((row) => row.getAttribute('data-article-row') ?? row.textContent)
      .join();
  // Letters no keyboard has come without a key.
  addEventListener(
    'beforeinput',
    (event) => {
      pressed = event.timeStamp;
      before = rows();
      note('lastChange', performance.now());
    },
    true,
  );
  note('lastChange', performance.now());
  new MutationObserver(() => {
    note('lastChange', performance.now());
    const now = rows();
    if (now === before) return;
    before = now;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => note('keystroke', { painted: performance.now() - pressed });
      port2.postMessage(null);
    });
  }).observe(document.querySelector('main') ?? document.body, { childList: true, subtree: true, characterData: true });
}

/** From the top of the list to its end in so many jumps, a frame each. */
export async function scrollThrough() {
  const JUMPS = 240;
  const LONG = 50;
  const main = document.querySelector('main');
  if (!main) throw new Error('There is no list.');
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  let last = performance.now();
  let long = 0;
  let longest = 0;
  const end = main.scrollHeight - main.clientHeight;
  for (let jump = 0; jump <= JUMPS; jump++) {
    main.scrollTop = (end * jump) / JUMPS;
    await frame();
    const now = performance.now();
    if (now - last > LONG) long++;
    longest = Math.max(longest, now - last);
    last = now;
  }
  return { long, longest };
}
