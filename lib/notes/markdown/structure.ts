import { NOTE_REFERENCE } from './mark-highlights';

/** Attribute of a formula: its TeX source. */
export const TEX = 'data-tex';
/** Attribute of the list of an article's own footnotes, once it is prepared. */
export const FOOTNOTES = 'data-footnotes';

/**
 * Formulas as elements of HTML that hold nothing but their source, which is what Markdown has for them. Like code they
 * are marked whole.
 */
export function settleMath(root: Element): void {
  for (const math of root.querySelectorAll('math, span[data-math]')) {
    const tex = (math.getAttribute('data-math') ?? '').replace(/\s+/g, ' ').trim();
    const mark = math.querySelector('mark');
    const isBlock = (math.getAttribute('display') ?? math.getAttribute('data-display')) === 'block';
    const formula = root.ownerDocument.createElement(tex ? 'math' : 'span');
    formula.textContent = tex || math.textContent;
    if (tex) formula.setAttribute(TEX, isBlock && !math.closest('td, th, h2, h3, h4, h5, h6') ? 'block' : 'inline');
    math.replaceWith(formula);
    if (!mark) continue;
    const wide = root.ownerDocument.createElement('mark');
    formula.replaceWith(wide);
    wide.append(formula);
  }
}

/** `$…$` or, on lines of its own, `$$…$$`. */
export function formula(element: Element): string {
  const tex = contained(element.textContent ?? '');
  if (element.getAttribute(TEX) === 'block') return `\n\n$$\n${tex}\n$$\n\n`;
  // In a table a stroke would end the cell.
  const safe = element.closest('td, th') ? tex.replace(/\\\|/g, '\\Vert ').replace(/\|/g, '\\vert ') : tex;
  return `$${safe}$`;
}

/**
 * A source that can't end its formula and go on as Markdown: the page wrote it, and what follows would be the page's too.
 * A tag is none with a space in it, which TeX passes over; where formulas aren't known it would be HTML.
 */
function contained(tex: string): string {
  return tex.replace(/\\[\s\S]|\\$|\$|<(?=[a-z/!?])/gi, (sign) => {
    if (sign === '$') return '\\$';
    if (sign === '<') return '< ';
    return sign === '\\' ? '' : sign;
  });
}

/** How many footnotes the article has of its own; those of the reader's notes are numbered after them. */
export const countFootnotes = (root: Element): number =>
  root.querySelectorAll('[role="doc-endnotes"] > ol > li').length;

/** Gives the article's own footnotes and what refers to them the numbers Markdown ties them together by. */
export function settleFootnotes(root: Element): void {
  const numbers = new Map<string, number>();
  for (const section of root.querySelectorAll('[role="doc-endnotes"]')) {
    section.setAttribute(FOOTNOTES, '');
    for (const item of section.querySelectorAll(':scope > ol > li')) numbers.set(item.id, numbers.size + 1);
  }
  for (const back of root.querySelectorAll('a[role="doc-backlink"]')) back.remove();
  for (const link of root.querySelectorAll('a[role="doc-noteref"]')) {
    const number = numbers.get(link.getAttribute('href')?.slice(1) ?? '');
    if (!number) continue;
    const reference = root.ownerDocument.createElement('sup');
    reference.setAttribute(NOTE_REFERENCE, String(number));
    reference.textContent = String(number);
    const outer = link.parentElement;
    (outer?.localName === 'sup' && outer.textContent === link.textContent ? outer : link).replaceWith(reference);
  }
}

/** The article's footnotes, each with its number, what follows its first line indented. */
export function footnotes(section: Element, toMarkdown: (element: Element) => string): string {
  return [...section.querySelectorAll(':scope > ol > li')]
    .map(
      (item, index) =>
        `[^${index + 1}]: ${toMarkdown(item)
          .trim()
          .replace(/\n(?=.)/g, '\n    ')}`,
    )
    .join('\n\n');
}

/** A box of a note or a warning as Obsidian and GitHub have it: `> [!tip] Title`. */
export function callout(content: string, element: Element): string {
  const kind = element.getAttribute('data-callout') || 'note';
  const text = content.trim();
  const isTitled = element.firstElementChild?.hasAttribute('data-callout-title') === true;
  const end = isTitled ? text.indexOf('\n') : -1;
  const title = isTitled ? (end < 0 ? text : text.slice(0, end)) : '';
  const body = isTitled ? (end < 0 ? '' : text.slice(end).trim()) : text;
  return [`[!${kind}]${title && ` ${title}`}`, ...(body ? body.split('\n') : [])]
    .map((line) => (line ? `> ${line}` : '>'))
    .join('\n');
}

/** Terms are set bold: Markdown has no lists of definitions. */
export function markTerms(root: Element): void {
  for (const term of root.querySelectorAll('dt')) {
    if (!term.textContent?.trim() || term.querySelector('b, strong, p, div, pre')) continue;
    const strong = root.ownerDocument.createElement('strong');
    strong.append(...term.childNodes);
    term.append(strong);
  }
}
