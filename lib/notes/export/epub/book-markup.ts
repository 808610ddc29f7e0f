import { MATH_TAGS } from '../../../article/normalise/math/mathml-markup';
import { isBlock, isElement, rename, unwrap } from '../../markdown/inline-elements';

/** What the XHTML of a book may not hold, each with what takes its place. */
const OBSOLETE: Readonly<Record<string, string>> = { rb: 'span', rtc: 'span', center: 'div' };

/** Where an element may stand; elsewhere it is a plain block. */
const PARENTS: Readonly<Record<string, string>> = {
  li: 'ul, ol',
  dt: 'dl, dl > div',
  dd: 'dl, dl > div',
  figcaption: 'figure',
  summary: 'details',
  caption: 'table',
  tr: 'table, thead, tbody, tfoot',
  td: 'tr',
  th: 'tr',
};

/** Brings the text of an article into the narrower XHTML of EPUB 3, where its HTML is wider. @param body is changed */
export function fitForBooks(body: Element): void {
  for (const element of body.querySelectorAll('*')) {
    const other = OBSOLETE[element.localName];
    if (other) rename(element, other);
  }
  for (const [name, parents] of Object.entries(PARENTS)) {
    for (const element of body.querySelectorAll(name)) {
      if (!element.parentElement?.matches(parents)) rename(element, 'div');
    }
  }
  for (const list of body.querySelectorAll('ul, ol')) onlyItems(list);
  for (const list of body.querySelectorAll('dl'))
    if (!list.querySelector(':scope > dt, :scope > div > dt')) rename(list, 'div');
  for (const table of body.querySelectorAll('table')) if (!table.querySelector('td, th')) rename(table, 'div');
  for (const figure of body.querySelectorAll('figcaption:not(:first-child):not(:last-child)'))
    figure.parentElement?.append(figure);
  for (const caption of body.querySelectorAll('figure > figcaption ~ figcaption')) rename(caption, 'div');
  for (const details of body.querySelectorAll('details'))
    if (details.firstElementChild?.localName !== 'summary') rename(details, 'div');
  for (const link of body.querySelectorAll('a a')) unwrap(link);
  liftBlocks(body);
  for (const math of body.querySelectorAll('math')) describeFormula(math);
  for (const element of body.querySelectorAll('*')) settleAttributes(element);
}

/** What stands between items goes into the item before it. */
function onlyItems(list: Element): void {
  for (const child of [...list.childNodes]) {
    if (isElement(child) && child.localName === 'li') continue;
    if (!isElement(child) && (child.nodeValue ?? '').trim() === '') continue;
    let item = isElement(child) ? child.previousElementSibling : child.previousSibling;
    while (item && !(isElement(item) && item.localName === 'li')) item = item.previousSibling;
    if (!item) {
      item = list.ownerDocument.createElement('li');
      list.insertBefore(item, child);
    }
    item.appendChild(child);
  }
  if (!list.querySelector(':scope > li')) rename(list, 'div');
}

const PHRASES =
  'span, em, strong, b, i, u, s, small, sub, sup, cite, code, kbd, samp, q, abbr, dfn, time, var, mark, bdi, bdo, p, h2, h3, h4, h5, h6, pre';

/** HTML's parser lets blocks stand in a phrase; XHTML's schema doesn't. */
function liftBlocks(body: Element): void {
  for (const phrase of [...body.querySelectorAll(PHRASES)].reverse()) {
    if (![...phrase.querySelectorAll('*')].some((inner) => isBlock(inner) && inner.localName !== 'math')) continue;
    if (phrase.matches('p, h2, h3, h4, h5, h6, pre')) rename(phrase, 'div');
    else unwrap(phrase);
  }
}

/** A formula's source is its description, for readers that can't set it. */
function describeFormula(math: Element): void {
  const tex = math.getAttribute('data-math');
  if (tex) math.setAttribute('alttext', tex);
  math.removeAttribute('data-math');
}

const MATH_NAMES = new Set(MATH_TAGS);
const NUMBER = /^\d+$/;

function settleAttributes(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    const isNumber = ['width', 'height', 'colspan', 'rowspan', 'span', 'start', 'value'].includes(name);
    const isWrong =
      (name.startsWith('data-') && name !== 'data-note-reference') ||
      ['target', 'rel', 'cite', 'headers', 'abbr', 'type', 'media', 'controls', 'poster'].includes(name) ||
      (isNumber && !MATH_NAMES.has(element.localName) && !NUMBER.test(value.trim())) ||
      (name === 'datetime' && !/^\d{4}(?:-\d\d){0,2}(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?$/.test(value)) ||
      (name === 'role' && element.localName === 'math') ||
      (name === 'role' && /^doc-/.test(value)) ||
      (name === 'lang' && !/^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(value)) ||
      (name === 'dir' && !/^(?:ltr|rtl|auto)$/.test(value));
    if (isWrong) element.removeAttribute(name);
  }
  if (element.localName === 'time' && !element.hasAttribute('datetime')) unwrap(element);
  const lang = element.getAttribute('lang');
  if (lang && !MATH_NAMES.has(element.localName)) element.setAttribute('xml:lang', lang);
  if (element.localName === 'img' && !element.hasAttribute('alt')) element.setAttribute('alt', '');
}
