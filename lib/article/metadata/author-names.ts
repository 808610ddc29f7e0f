import { AFTER_NAMES, BEFORE_NAME, BETWEEN_NAMES, BY_IN, GLUED_BY, TRADE } from './author-words';
import { ENGLISH_MONTHS, isCalendarWord } from './month-names';
import { tidy } from './text';

const LONGEST_NAME = 90;
const MOST_NAMES = 12;
const MOST_WORDS = 9;
/** Addresses, times, code, and the words of the furniture that stands where names do. */
const NO_NAME =
  /https?:|www\.|^[^\p{L}]*$|\d{4}|\d:\d|[{}<>=$]|^\d+\s?(?:min|h|m)\b|^(?:admin(?:istrator)?|webmaster|guest|gast|none|null|undefined|n\/a|anonymous|unknown|authors?|by|von|par|por|red|name|twitter|facebook|instagram|linkedin|e-?mail|link|folgen|follow|share|agencies|this post|read more|post author|staff(?: writer| reporter)?|guide|mehr|beitrag|autoreninfo|nachrichten|actualités|noticias|notizie|creative commons.*|投稿者|ライター|datum|date|quelle|source|in|up|留言|评论|評論|回复|返信|コメント|댓글)$|[:：]$|^\d+ (?:comments?|kommentare?|views?)$|^(?:about the|last |über den|à propos|posted|publi|veröffentlicht|insights|read |more |view |see |follow|この記事)|(?:^|\s)(?:am|on|le|um|from|by|von)$|\son (?:facebook|twitter|instagram|linkedin|youtube)$/iu;
const ADDRESS = /(?:https?:\/\/|www\.)\S+/gi;
const ASIDE = /\(\p{Ll}{2,4}\.?\)|\((?:[^)]*(?:image|photo|foto|bild|credit|getty)[^)]*)\)?|\[[^\]]*\]?/giu;

const DATE_FIRST = /^[^|·•]*\d{4}[^|·•\p{L}]*[|·•]\s*(?=\p{Lu})/u;
const DATE_LAST = new RegExp(
  `(?:\\s+\\p{L}{3,9}\\.?\\s+\\d{1,2}|\\s+\\d{1,2}[.,]?\\s+\\p{L}{3,9})[.,]?\\s+\\d{4}.*$|(?<=\\p{Ll})\\s*(?:${ENGLISH_MONTHS})\\.?\\s+\\d.*$`,
  'iu',
);
const COUNT_LAST = /(?<=\p{L}{3})\s*[●@(]?\d+\s?(?:min|comments?|views?|minuten|kommentare?|[.,/:]\d).*$/iu;

const TRADE_ASIDE = new RegExp(`\\s*\\([^)]*${TRADE.source}[^)]*\\)?`, 'giu');

/** How a source writes names: one name an entry, or a line in which anything may follow. */
export type NameStyle = 'entry' | 'line';

/** The names in a byline: no "by", no trades, no dates, no addresses. */
export function namesIn(byline: string, lang: string, style: NameStyle = 'line'): string[] {
  const names: string[] = [];
  const text = withoutLabels(
    tidy(byline, 400).replace(ADDRESS, ' ').replace(ASIDE, ' ').replace(TRADE_ASIDE, ''),
    lang,
  );
  const pieces = (style === 'line' ? upToEnd(text) : text).split(BETWEEN_NAMES);
  for (let at = 0; at < pieces.length; at += 2) {
    const name = cleanName(pieces[at] ?? '', lang, style);
    const separator = pieces[at - 1]?.trim() ?? '';
    if (!name || !isName(name) || (style === 'line' && isDated(name, lang))) continue;
    // What follows a comma may be what the person is.
    if (names.length && /^[,|/•·]?$/.test(separator) && TRADE.test(name)) continue;
    // Several Chinese names stand side by side with a space between; in Japanese it parts surname and given name.
    const isSeveral = /^\p{Script=Han}{2,4}(?:\s+\p{Script=Han}{2,4})+$/u.test(name) && !isJapanese(name, lang);
    const all = isSeveral ? name.split(/\s+/) : [name];
    for (const one of all) if (!names.some((other) => other.toLowerCase() === one.toLowerCase())) names.push(one);
  }
  return names.slice(0, MOST_NAMES);
}

const isJapanese = (name: string, lang: string) => lang.startsWith('ja') && name.split(/\s+/).length === 2;

function withoutLabels(text: string, lang: string): string {
  let names = text.replace(/^[^\p{L}\p{N}"“(]+/u, '');
  for (let before = ''; before !== names; ) {
    before = names;
    names = withoutLabel(names, lang).replace(/^[\s:：|–—-]+/, '');
  }
  return names;
}

/** "5 May 2024 · Jo Doe | Photos: …", "Jo Doe 5 min read" without what is before and after the names. */
function upToEnd(text: string): string {
  const names = text.replace(DATE_FIRST, '').replace(DATE_LAST, '').replace(COUNT_LAST, '');
  const end = names.search(AFTER_NAMES);
  return end > 2 ? names.slice(0, end) : names;
}

function cleanName(piece: string, lang: string, style: NameStyle): string {
  const name = piece
    .replace(/[*#"“”„«»●]/g, ' ')
    // „Weinbau-Experte Max Muster“: a trade in one word with its field, before the name.
    .replace(
      /^\p{Lu}\S*-(?:[Ee]xpert(?:e|in)?|[Rr]edakteur(?:in)?|[Rr]eporter(?:in)?|[Aa]utor(?:in)?)\s+(?=\p{Lu}\S*\s+\p{Lu})/u,
      '',
    )
    .replace(/^.*(?:支局|総局|本社|編集部|社会部|政治部|経済部|文化部)[・\s]+/u, '')
    .replace(/(?<=\p{Script=Han}|\p{Script=Hangul})\s*(?:記者|编辑|기자|특파원|氏|さん)(?:\s*외\s*\d+명)?$/u, '')
    .replace(/(?:\s|^)@\S+|\S+@\S+\.\S+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.:：,)–—-]+|[\s:：,(–—-]+$/g, '')
    .trim();
  const bare = withoutLabel(name, lang);
  return withoutShouting(style === 'line' ? withoutTrade(bare) : bare);
}

/** "Jo Doe Senior Reporter" in one run: the trade goes where a whole name stands before it. */
function withoutTrade(name: string): string {
  const trade = TRADE.exec(name);
  const before = trade ? name.slice(0, trade.index).trim() : '';
  return /\S\s+\S/.test(before) && !/(?:^|\s)(?:the|die|das)$/i.test(before) ? before : name;
}

const withoutLabel = (name: string, lang: string): string =>
  name
    .replace(BEFORE_NAME, '')
    .replace(GLUED_BY, '')
    .replace(BY_IN[lang] ?? /^$/, '')
    .trim();

/** A name all in capitals, as styles make it, in ordinary ones. */
const withoutShouting = (name: string): string =>
  /\s/.test(name) && name.length > 8 && name === name.toUpperCase()
    ? name.toLowerCase().replace(/(?<![\p{L}'’])\p{L}|(?<=-|\bmc|\bo['’])\p{L}/gu, (letter) => letter.toUpperCase())
    : name;

function isName(name: string): boolean {
  return (
    name.length >= 2 && name.length <= LONGEST_NAME && name.split(/\s+/).length <= MOST_WORDS && !NO_NAME.test(name)
  );
}

/** "Thursday", "December 23": what is left of a date. */
function isDated(name: string, lang: string): boolean {
  const words = name.split(/\s+/);
  if (words.length > 3 || (words.length > 1 && !/\d/.test(name))) return false;
  return words.some((word) => isCalendarWord(word, lang));
}
