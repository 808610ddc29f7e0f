import { AFTER_NAMES, BEFORE_NAME, BETWEEN_NAMES, BY_IN, DEGREES, TRADE } from './author-words';
import { tidy } from './text';
import { meansSite } from './title-parts';

const LONGEST_NAME = 60;
const MOST_NAMES = 12;
const NO_NAME =
  /https?:|www\.|@[\w-]+\.|\d{2}|^[^\p{L}]*$|^(?:dpa|afp|reuters|ap|sid|apa|rnd|ots|epd|kna|efe|ansa|lusa|belga|anp|tt|ntb|ritzau|pti|ani|ians|admin|guest|none|null|undefined|n\/a)$/iu;

/** The names in a byline: no "by", no trades, no dates, no site, no addresses. */
export function namesIn(byline: string, lang: string, siteNames: Set<string>): string[] {
  const names: string[] = [];
  for (const piece of withoutLabels(tidy(byline, 400), lang).split(BETWEEN_NAMES)) {
    const name = cleanName(piece ?? '', lang);
    if (!name || !isName(name) || meansSite(name, siteNames)) continue;
    if (!names.some((other) => other.toLowerCase() === name.toLowerCase())) names.push(name);
  }
  return names.slice(0, MOST_NAMES);
}

/** "By Jo Doe | Photos: …" without its beginning and end. */
function withoutLabels(text: string, lang: string): string {
  let names = text.replace(/^[^\p{L}\p{N}"“(]+/u, '');
  for (let before = ''; before !== names; ) {
    before = names;
    names = names.replace(BEFORE_NAME, '');
    const by = BY_IN[lang];
    if (by) names = names.replace(by, '');
    names = names.replace(/^[\s:：|–—-]+/, '');
  }
  const end = names.search(AFTER_NAMES);
  return end > 2 ? names.slice(0, end) : names;
}

function cleanName(piece: string, lang: string): string {
  const name = piece
    .replace(/\([^)]*\)?|\[[^\]]*\]?|[<>*#"“”„«»]/g, ' ')
    .replace(DEGREES, '')
    .replace(/(?<=\p{Script=Han}|\p{Script=Hangul})\s*(?:記者|编辑|기자|특파원|氏|さん)$/u, '')
    .replace(/(?:\s|^)@\S+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.:：,–—-]+|[\s:：,–—-]+$/g, '')
    .trim();
  return withoutShouting(withoutLabel(name, lang));
}

const withoutLabel = (name: string, lang: string): string =>
  name
    .replace(BEFORE_NAME, '')
    .replace(BY_IN[lang] ?? /^$/, '')
    .trim();

/** A name all in capitals, as styles make it, in ordinary ones. */
const withoutShouting = (name: string): string =>
  /\s/.test(name) && name.length > 6 && name === name.toUpperCase()
    ? name.toLowerCase().replace(/(?<![\p{L}'’])\p{L}|(?<=-|\bmc|\bo['’])\p{L}/gu, (letter) => letter.toUpperCase())
    : name;

function isName(name: string): boolean {
  const words = name.split(/\s+/);
  return (
    name.length >= 2 && name.length <= LONGEST_NAME && words.length <= 6 && !NO_NAME.test(name) && !TRADE.test(name)
  );
}
