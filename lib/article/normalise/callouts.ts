import { isElement, listOf, squeeze } from '../blocks/elements';

/** Words by which pages name boxes that are set apart from the text, whatever they say. */
const FAMILY =
  /(?:^|[\s_-])(?:admonition(?:block)?|callout|alert|notecard|custom-block|custom-container|markdown-alert|starlight-aside|information-macro|message-box|infobox|hint|docutils-note|theme-admonition|bs-callout|note-box|panel)(?=$|[\s_-])/i;
/** What a box is for, by the words pages have for it, under the names Obsidian and GitHub share. */
const KINDS: readonly (readonly [kind: string, words: RegExp])[] = [
  ['danger', /^(?:danger|error|critical|fatal)$/],
  ['warning', /^(?:warning|warn|attention|deprecated)$/],
  ['caution', /^caution$/],
  ['important', /^important$/],
  ['tip', /^(?:tip|hint|pro)$/],
  ['success', /^(?:success|check|done)$/],
  ['question', /^(?:question|help|faq)$/],
  ['example', /^example$/],
  ['bug', /^bug$/],
  ['failure', /^(?:failure|fail|missing)$/],
  ['quote', /^(?:quote|cite)$/],
  ['abstract', /^(?:abstract|summary|tldr)$/],
  ['todo', /^todo$/],
  ['info', /^(?:info|information|seealso|primary)$/],
  ['note', /^(?:note|secondary|neutral)$/],
];

const BOXES = 'div[class], aside[class], section[class], blockquote[class], details[class], [data-callout]';
const TITLES =
  '[class*="callout-title" i], [class*="alert-title" i], [class*="admonition-title" i], [class*="alert-heading" i], [class*="admonitionHeading" i], [class*="aside__title" i], [class*="block-title" i], [class*="macro-title" i], summary, [class~="title" i], [class~="heading" i]';
const LONGEST_TITLE = 150;

/** Makes boxes of notes, tips and warnings `<div data-callout>`, with their title apart; the names of the page are gone. */
export function findCallouts(doc: Document, names: string): void {
  if (!FAMILY.test(names) && !doc.body.querySelector('[data-callout]')) return;
  for (const box of listOf(doc.querySelectorAll(BOXES)).reverse()) {
    const kind = kindOf(box);
    if (kind) settle(box, kind, doc);
  }
}

function kindOf(box: Element): string | undefined {
  const names = box.getAttribute('class') ?? '';
  const said = box.getAttribute('data-callout');
  if (said === null && !FAMILY.test(names)) return undefined;
  if (!squeeze(box.textContent ?? '') || box.querySelector('article, main, h1')) return undefined;
  // A part of a box, `alert-content`, is no box.
  if (
    /(?:^|\s)[\w-]*(?:title|content|body|icon|heading|inner|text|container|wrapper|header|list|group|close|button)(?=\s|$)/i.test(
      names.replace(/custom-container/, ''),
    )
  ) {
    if (said === null) return undefined;
  }
  const words = `${said ?? ''} ${names} ${box.getAttribute('data-type') ?? ''}`.toLowerCase().split(/[^a-z]+/);
  const kind = KINDS.find(([, pattern]) => words.some((word) => pattern.test(word)))?.[0];
  return kind ?? (said !== null || /admonition|callout/i.test(names) ? 'note' : undefined);
}

function settle(box: Element, kind: string, doc: Document): void {
  const callout = doc.createElement('div');
  callout.setAttribute('data-callout', kind);
  for (const icon of listOf(box.querySelectorAll('svg, [class*="icon" i], button'))) {
    if (squeeze(icon.textContent ?? '').length < 4 || icon.localName === 'button') icon.remove();
  }
  const title = titleOf(box);
  const words = squeeze(title?.textContent ?? '');
  if (title && words) {
    const line = callout.appendChild(doc.createElement('p'));
    line.setAttribute('data-callout-title', '');
    line.append(...inlineOf(title));
    let emptied: Element | null = title;
    while (emptied && emptied !== box && !squeeze(emptied.textContent ?? '')) {
      const outer: Element | null = emptied.parentElement;
      emptied.remove();
      emptied = outer;
    }
  }
  const id = box.getAttribute('id');
  if (id) callout.setAttribute('id', id);
  callout.append(...box.childNodes);
  box.replaceWith(callout);
}

/** The title, when it comes first and there is something below it. */
function titleOf(box: Element): Element | undefined {
  const all = squeeze(box.textContent ?? '');
  const title = listOf(box.querySelectorAll(TITLES)).find((element) => {
    const text = squeeze(element.textContent ?? '');
    return text && text.length <= LONGEST_TITLE && text.length < all.length && all.startsWith(text);
  });
  return title;
}

/** What a title says, its blocks opened. */
function inlineOf(title: Element): Node[] {
  for (const block of listOf(title.querySelectorAll('p, div, h2, h3, h4, h5, h6')))
    block.replaceWith(...block.childNodes);
  return [...title.childNodes].filter((node) => isElement(node) || node.nodeType === 3);
}
