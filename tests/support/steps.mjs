import { waitUntil } from './wait-until.mjs';

/**
 * What a person does with Lectern, step by step; `npm start` and the end-to-end tests walk with the same feet.
 * @typedef {import('./driver').Driver} Driver
 * @typedef {import('./driver').Surface} Surface
 */

/**
 * Waits until an article is on screen, and says what is seen of it.
 * @param {Surface} surface
 */
export function article(surface) {
  return surface.waitFor(() => {
    const main = document.querySelector('main[data-state=article]');
    const prose = main?.querySelector('[data-prose]');
    const title = main?.querySelector('h1')?.textContent?.trim();
    if (!main || !prose?.textContent?.trim() || !title) return null;
    return {
      title,
      text: prose.textContent,
      words: prose.textContent.split(/\s+/).length,
      /** All there is to see around the text, too, but for what is said below it to be left out. */
      everything: (main.textContent ?? '').replace(main.querySelector('[data-article-end]')?.textContent ?? '', ''),
    };
  });
}

/**
 * Opens the popup on the page in front and waits for its article.
 * @param {Driver} driver
 */
export async function read(driver) {
  const popup = await driver.clickToolbarButton();
  await article(popup);
  return popup;
}

/**
 * Keeps the article that is on screen; done when the library has said that it has it.
 * @param {Surface} surface
 */
export async function keep(surface) {
  await surface.click('button[data-action=keep]');
  await surface.waitFor(() => document.querySelector('button[data-action=keep][data-state=kept]') !== null);
}

/**
 * Opens the library in a tab and the article with this title in it, the newest without one.
 * @param {Driver} driver
 * @param {string} [title]
 */
export async function openKept(driver, title = '') {
  const page = await driver.openExtensionPage('library.html');
  const id = await page.waitFor((wanted) => {
    const rows = [...document.querySelectorAll('[data-article-row]')];
    return rows.find((row) => row.querySelector('h2')?.textContent?.includes(wanted))?.getAttribute('data-article-row');
  }, title);
  await page.click(`[data-article-row="${id}"] h2 a`);
  await article(page);
  return page;
}

/**
 * The pictures of the article on screen, and how wide each really is: 0 for one that did not come.
 * @param {Surface} surface
 */
export function pictures(surface) {
  return surface.evaluate(async () => {
    const images = [...document.querySelectorAll('main article img')].filter(
      (image) => image instanceof HTMLImageElement,
    );
    for (const image of images) image.loading = 'eager';
    await Promise.all(images.map((image) => image.decode().catch(() => {}))); // a broken one has width 0, that says it
    return images.map(({ src, alt, naturalWidth }) => ({ src, alt, width: naturalWidth }));
  });
}

/**
 * Waits until this many pictures are shown from the library's own copies.
 * @param {Surface} surface
 * @param {number} count
 */
export async function keptPictures(surface, count) {
  await surface.waitFor(async (wanted) => {
    const images = [...document.querySelectorAll('main article img')].filter(
      (image) => image instanceof HTMLImageElement,
    );
    for (const image of images) image.loading = 'eager';
    return images.filter(({ src, naturalWidth }) => src.startsWith('blob:') && naturalWidth > 0).length >= wanted;
  }, count);
  return await pictures(surface);
}

/**
 * Selects words of the article with the mouse. They must stand within one paragraph.
 * @param {Surface} surface
 * @param {string} words
 * @param {string} [within] what they stand in
 */
export async function select(surface, words, within = '[data-prose]') {
  let last = '';
  await waitUntil(
    async () => {
      const ends = await surface.evaluate(endsOf, words, within);
      const isSettled = ends !== null && JSON.stringify(ends) === last;
      last = JSON.stringify(ends);
      // A picture above that arrives in the meantime moves the words.
      if (!isSettled) return false;
      await surface.drag(ends.from, ends.to);
      return (await surface.evaluate(() => getSelection()?.toString().replace(/\s+/g, ' ').trim())) === words;
    },
    { what: `“${words}” to be selected` },
  );
}

/**
 * Runs in the document: where the mouse must go from and to, to select the words.
 * @param {string} words
 * @param {string} within
 */
function endsOf(words, within) {
  getSelection()?.removeAllRanges(); // or the mouse would drag what is selected
  const prose = document.querySelector(within);
  if (!prose) return null;
  const walker = document.createTreeWalker(prose, NodeFilter.SHOW_TEXT);
  /** @type {{ node: Node, start: number }[]} */
  const nodes = [];
  let text = '';
  // A style may have wrapped a letter of them: they need not stand in one text node.
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node, start: text.length });
    text += node.nodeValue;
  }
  const start = text.indexOf(words);
  const from = nodes.findLast((each) => each.start <= start);
  const to = nodes.findLast((each) => each.start < start + words.length);
  if (start < 0 || !from || !to) return null;
  from.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const range = document.createRange();
  range.setStart(from.node, start - from.start);
  range.setEnd(to.node, start + words.length - to.start);
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
  const [first, last] = [boxes[0], boxes.at(-1)];
  if (!first || !last) return null;
  return {
    from: { x: first.left + 1, y: first.top + first.height / 2 },
    to: { x: last.right - 1, y: last.top + last.height / 2 },
  };
}

/**
 * Marks words in a colour.
 * @param {Surface} surface
 * @param {string} words
 * @param {string} [colour]
 */
export async function highlight(surface, words, colour = 'yellow') {
  await select(surface, words);
  await surface.click(`[data-selection-toolbar] button[data-action=highlight][data-colour=${colour}]`);
  await marked(surface, words);
}

/**
 * Waits until exactly these words are marked in the text.
 * @param {Surface} surface
 * @param {string} words
 */
export async function marked(surface, words) {
  await surface.waitFor((wanted) => {
    /** @type {Map<string, string>} */
    const byId = new Map();
    for (const mark of document.querySelectorAll('[data-prose] mark[data-highlight]')) {
      const id = mark.getAttribute('data-highlight') ?? '';
      byId.set(id, (byId.get(id) ?? '') + mark.textContent);
    }
    return [...byId.values()].some((text) => text.replace(/\s+/g, ' ').trim() === wanted);
  }, words);
}

/**
 * Marks words and writes a note on them.
 * @param {Surface} surface
 * @param {string} words
 * @param {string} note
 */
export async function writeNote(surface, words, note) {
  await select(surface, words);
  await surface.click('[data-selection-toolbar] button[data-action=highlight-with-note]');
  await surface.waitFor(() => document.activeElement?.matches('[data-note-card] textarea'));
  await surface.type(note);
  await surface.press('Tab'); // away from the field, as one who is done
  await marked(surface, words);
}

/**
 * Writes a note on words that are marked already.
 * @param {Surface} surface
 * @param {string} words
 * @param {string} note
 */
export async function addNote(surface, words, note) {
  await notes(surface);
  const id = await surface.waitFor((wanted) => {
    const cards = [...document.querySelectorAll('[data-notes] [data-note-card]')];
    return cards.find((card) => card.firstElementChild?.textContent === wanted)?.getAttribute('data-note-card');
  }, words);
  await surface.click(`[data-note-card="${id}"] textarea`);
  await surface.type(note);
  await surface.press('Tab');
}

/**
 * The notes listed beside the text. A wide page shows them by itself, elsewhere they are asked for.
 * @param {Surface} surface
 */
export function notes(surface) {
  return waitUntil(
    async () => {
      const listed = await surface.evaluate(listedNotes);
      if (listed.length > 0) return listed;
      const isClosed = 'button[data-action=toggle-notes][aria-pressed=false]';
      // In one turn: a wide page may open them by itself at any moment, and then there is nothing left to press.
      await surface.evaluate((button) => {
        const found = document.querySelector(button);
        if (found instanceof HTMLElement) found.click();
      }, isClosed);
      return null;
    },
    { what: 'notes to be listed', every: 200 },
  );
}

/** Runs in the document. */
function listedNotes() {
  return [...document.querySelectorAll('[data-notes] [data-note-card]')].map((card) => ({
    words: card.firstElementChild?.textContent ?? '',
    note: card.querySelector('textarea')?.value ?? '',
  }));
}

/**
 * Waits until a note with this text is listed.
 * @param {Surface} surface
 * @param {string} note
 */
export async function noted(surface, note) {
  await notes(surface);
  await surface.waitFor(
    (wanted) =>
      [...document.querySelectorAll('[data-note-card] textarea')].some(
        (field) => field instanceof HTMLTextAreaElement && field.value === wanted,
      ),
    note,
  );
}

/**
 * Takes the article on screen out, from its menu.
 * @param {Surface} surface
 * @param {'export' | 'export-as' | 'copy-markdown' | 'mark-on-page'} how
 */
export async function takeOut(surface, how) {
  await surface.click('button[aria-haspopup=menu]');
  await surface.click(`[role=menu] [data-action=${how}]`);
}
