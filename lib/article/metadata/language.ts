import type { Direction } from '../article';
import { detectLanguage } from './detect-language';
import type { Evidence } from './evidence';
import { stringOf } from './json-ld';
import { firstMeta } from './metas';
import type { Found } from './page-metadata';

const SAMPLE = 6000;
const GLANCE = 900;
const SURE = 0.36;
const LIKELY = 0.25;
const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);
/** Tags the standard replaced, and names in place of tags. */
const RENAMED: Record<string, string> = {
  iw: 'he',
  in: 'id',
  ji: 'yi',
  nb: 'no',
  nn: 'no',
  fil: 'tl',
  jp: 'ja',
  kr: 'ko',
  cn: 'zh',
  ua: 'uk',
  cz: 'cs',
  gr: 'el',
  dk: 'da',
  se: 'sv',
  vn: 'vi',
};
const NEIGHBOURS: string[][] = [
  ['hr', 'sr', 'bs'],
  ['id', 'ms'],
  ['no', 'da'],
  ['gl', 'pt'],
  ['cs', 'sk'],
  ['hi', 'mr', 'ne'],
];

/** The language of the text. What the page declares holds unless its own words clearly say otherwise. */
export function readLanguage(evidence: Evidence): Found<string> | undefined {
  const declared = declaredLanguage(evidence);
  // Nearly always a few sentences say what the page says.
  if (declared && agrees(declared.value, detectLanguage(sampleOf(evidence.doc, GLANCE))?.lang)) return declared;
  const detected = detectLanguage(sampleOf(evidence.doc, SAMPLE));
  if (!declared) return detected && detected.confidence > LIKELY ? { value: detected.lang, source: 'text' } : undefined;
  if (!detected || detected.confidence < SURE || agrees(declared.value, detected.lang)) return declared;
  return { value: detected.lang, source: 'text' };
}

function agrees(declared: string, detected: string | undefined): boolean {
  if (!detected) return false;
  const primary = primaryOf(declared);
  return primary === detected || NEIGHBOURS.some((group) => group.includes(primary) && group.includes(detected));
}

export const directionOf = (lang: string | undefined, doc: Document): Direction => {
  if (lang) return RIGHT_TO_LEFT.has(primaryOf(lang)) && !/-latn\b/i.test(lang) ? 'rtl' : 'ltr';
  const dir = doc.documentElement.getAttribute('dir') ?? doc.body?.getAttribute('dir');
  return dir?.toLowerCase() === 'rtl' ? 'rtl' : 'ltr';
};

export const primaryOf = (lang: string): string => {
  const primary = lang.toLowerCase().split(/[-_]/)[0] ?? '';
  return RENAMED[primary] ?? primary;
};

function declaredLanguage({ doc, metas, article }: Evidence): Found<string> | undefined {
  const html = doc.documentElement;
  const candidates: [string | null | undefined, Found<string>['source']][] = [
    [html.getAttribute('lang') || html.getAttribute('xml:lang'), 'html-element'],
    [article && stringOf(article.inLanguage), 'json-ld'],
    [firstMeta(metas, ['og:locale']), 'open-graph'],
    [doc.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content'), 'meta'],
    [firstMeta(metas, ['language', 'content-language', 'dc.language', 'inlanguage']), 'meta'],
    [doc.body?.getAttribute('lang'), 'html-element'],
  ];
  for (const [value, source] of candidates) {
    const tag = asTag(value);
    if (tag) return { value: tag, source };
  }
  return undefined;
}

/** A well-formed BCP 47 tag out of what pages write: `en_US`, `EN`, `de-de, en`. */
function asTag(value: string | null | undefined): string | undefined {
  const first = value
    ?.trim()
    .split(/[,;\s]/)[0]
    ?.replace(/_/g, '-')
    .replace(/@.*$/, '');
  if (!first || !/^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(first)) return undefined;
  const [head = '', ...rest] = first.split('-');
  const renamed = RENAMED[head.toLowerCase()];
  try {
    return new Intl.Locale([renamed ?? head, ...rest].join('-')).toString();
  } catch {
    return renamed ?? head.toLowerCase();
  }
}

/** Words from the page's paragraphs; from all its blocks where those are few. */
function sampleOf(doc: Document, length: number): string {
  let sample = '';
  for (const paragraph of doc.getElementsByTagName('p')) {
    const text = paragraph.textContent ?? '';
    if (text.length >= 60) sample += `${text.slice(0, 1500)} `;
    if (sample.length > length) return sample;
  }
  if (sample.length > 600 || !doc.body) return sample;
  const walker = doc.createTreeWalker(doc.body, 4);
  for (let node = walker.nextNode(); node && sample.length < length; node = walker.nextNode()) {
    if (/^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(node.parentNode?.nodeName ?? '')) continue;
    const text = node.nodeValue?.trim() ?? '';
    if (text.length > 15) sample += `${text.slice(0, 1500)} `;
  }
  return sample;
}
