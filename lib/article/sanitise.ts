import createDOMPurify, { type Config, type WindowLike } from 'dompurify';
import { ADDRESS_ATTRIBUTES, ALLOWED_ATTRIBUTES, ALLOWED_ROLES, ALLOWED_TAGS, ID_PREFIX } from './allowed-markup';
import { isElement } from './blocks/elements';
import { MATH_ATTRIBUTES, MATH_TAGS, MATH_TOKENS, MATHML } from './normalise/math/mathml-markup';

declare const safe: unique symbol;
/** HTML that went through the sanitiser. Only `createSanitiser` makes it and only `parseSafe` may take it. */
export type SafeHtml = string & { readonly [safe]: true };

const LINK = /^(?:https?:|mailto:|tel:|#)/i;
const PICTURE = /^(?:https?:|blob:|data:image\/(?:png|jpe?g|gif|webp|avif|bmp);)/i;
const MEDIA = /^(?:https?:|blob:)/i;

/** One word of ours, or nothing: `data-callout="warning"`. */
const WORD = /^[a-z][a-z-]{0,20}$|^$/;

const FORMULA_TAGS: ReadonlySet<string> = new Set(MATH_TAGS);
const FORMULA_TOKENS: ReadonlySet<string> = new Set(MATH_TOKENS);
const FORMULA_ATTRIBUTES: ReadonlySet<string> = new Set(MATH_ATTRIBUTES);
const HTML_ATTRIBUTES: ReadonlySet<string> = new Set(ALLOWED_ATTRIBUTES);

const CONFIG: Config = {
  ALLOWED_TAGS: [...ALLOWED_TAGS, ...MATH_TAGS],
  ALLOWED_ATTR: [...ALLOWED_ATTRIBUTES, ...MATH_ATTRIBUTES],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // Schemes are judged attribute by attribute below; this is the outer fence.
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:|blob:|data:image\/|#)/i,
  // Without this DOMPurify would hold `start="4"` to be an address with a bad scheme.
  ADD_URI_SAFE_ATTR: [...ALLOWED_ATTRIBUTES, ...MATH_ATTRIBUTES].filter((name) => !ADDRESS_ATTRIBUTES.includes(name)),
  // Their text is not the article's.
  FORBID_CONTENTS: [
    'script',
    'style',
    'template',
    'noscript',
    'iframe',
    'object',
    'svg',
    'annotation',
    'annotation-xml',
    'maction',
    'mglyph',
    'malignmark',
    'title',
    'textarea',
    'select',
    'option',
    'button',
    'noembed',
    'noframes',
    'xmp',
    'plaintext',
    'canvas',
    'head',
  ],
};

/** Makes the function that turns an article's markup into markup that may be shown. */
export function createSanitiser(window: WindowLike): (html: string) => SafeHtml {
  const purify = createDOMPurify(window);
  // Once: read at every call it would be read anew.
  purify.setConfig(CONFIG);
  let wanted: ReadonlySet<string> = new Set();

  // A formula whose markup is anything but that of a formula goes as a whole: HTML that takes shelter in MathML, or the
  // other way round, is what mutation attacks live on.
  purify.addHook('beforeSanitizeElements', (node) => {
    if (isElement(node) && isMath(node) && node.localName === 'math' && !isSound(node)) node.remove();
  });
  purify.addHook('uponSanitizeAttribute', (element, attribute) => {
    const { attrName: name, attrValue: value } = attribute;
    if (isMath(element)) {
      attribute.keepAttr = FORMULA_ATTRIBUTES.has(name);
    } else if (!HTML_ATTRIBUTES.has(name)) {
      attribute.keepAttr = false;
    } else if (name === 'id') {
      attribute.keepAttr = wanted.has(bareId(value));
      attribute.attrValue = ID_PREFIX + bareId(value);
    } else if (name === 'href') {
      attribute.keepAttr = element.localName === 'a' && LINK.test(value);
      if (value.startsWith('#')) attribute.attrValue = `#${ID_PREFIX}${bareId(value.slice(1))}`;
    } else if (name === 'src') {
      attribute.keepAttr = (element.localName === 'img' ? PICTURE : MEDIA).test(value);
    } else if (name === 'poster' || name === 'cite') {
      attribute.keepAttr = MEDIA.test(value);
    } else if (name === 'srcset') {
      attribute.keepAttr = addressesOf(value).every((address) => PICTURE.test(address));
    } else if (name === 'target' || name === 'rel') {
      attribute.keepAttr = false;
    } else if (name === 'role') {
      attribute.keepAttr = ALLOWED_ROLES.includes(value);
    } else if (name === 'aria-label') {
      attribute.keepAttr = element.getAttribute('role') === 'doc-backlink';
    } else if (/^data-(?:callout|display|embed|gallery)/.test(name)) {
      attribute.keepAttr = WORD.test(value);
    } else if (name === 'type') {
      attribute.keepAttr = element.localName === 'source' || element.localName === 'ol';
    }
  });
  purify.addHook('afterSanitizeAttributes', (element) => {
    if (element.localName !== 'a' || !element.hasAttribute('href')) return;
    if (element.getAttribute('href')?.startsWith('#')) return;
    element.setAttribute('target', '_blank');
    element.setAttribute('rel', 'noopener noreferrer');
  });

  return (html) => {
    wanted = new Set([...html.matchAll(/href\s*=\s*["']?#([^"'\s>]+)/gi)].map((match) => bareId(match[1] ?? '')));
    // The brand is given here and nowhere else.
    return purify.sanitize(html) as SafeHtml;
  };
}

const isMath = (element: Element): boolean => element.namespaceURI === MATHML;

/** Whether a formula holds MathML of the allow-list and text, and nothing else, however it is nested. */
function isSound(math: Element): boolean {
  if (math.parentElement && isMath(math.parentElement)) return false;
  return [math, ...math.querySelectorAll('*')].every(
    (element) =>
      isMath(element) &&
      FORMULA_TAGS.has(element.localName) &&
      (element === math) === (element.localName === 'math') &&
      !(FORMULA_TOKENS.has(element.localName) && element.childElementCount > 0),
  );
}

/** An id without our prefix, so that sanitising twice changes nothing. */
const bareId = (id: string) => (id.startsWith(ID_PREFIX) ? id.slice(ID_PREFIX.length) : id);

/** Addresses of a srcset. Those of `data:` hold commas of their own and are never written by extraction. */
const addressesOf = (srcset: string) => srcset.split(/,\s+|,$/).flatMap((part) => part.trim().split(/\s+/)[0] || []);
