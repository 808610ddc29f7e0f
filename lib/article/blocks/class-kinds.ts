/**
 * What the names authors give their elements say about them. Words of markup are English nearly everywhere, so this
 * is a list of kinds and the words for them, not of languages; no word belongs to one site.
 */
export const CLASS_KINDS = {
  body: /(?:article|story|post|entry|page|news)[-_]?(?:body|text|content|copy)|articlebody|richtext|rich[-_]text|wysiwyg|prose|paragraph|^text$|[-_]text$|^copy$|^content$|main[-_]?content|body[-_]?(?:copy|text)/,
  article: /article|story|(?:^|[-_])(?:post|entry)(?:$|[-_])|hentry|blog|^main$/,
  lead: /(?:^|[-_])(?:lead|lede|lead[-_]?text|intro|introduction|standfirst|stand[-_]first|dek|deck|chapo|chapeau|vorspann|teaser[-_]?text|entradilla|ingress|summary|abstract|excerpt|subtitle|sub[-_]?title|subhead\w*|subheadline|sottotitolo|bajada|perex|manchet|zajawka)(?:$|[-_])/,
  points:
    /key[-_]?(?:points?|takeaways?|facts?)|takeaways?|highlights?$|at[-_]a[-_]glance|tldr|tl[-_]dr|summary[-_]?(?:list|box)|bullets?/,
  related:
    /relat(?:ed|eds|ion)|recirc|recommend|read[-_]?(?:more|also|next|on)|more[-_]?(?:from|on|stories|news|articles|posts|like|link|to[-_]?read)|see[-_]?also|also[-_]?(?:like|read)|similar|suggest|you[-_]?may|may[-_]?like|trending|most[-_]?(?:read|popular|viewed|shared)|popular|latest|top[-_]?(?:stories|news)|next[-_]?(?:article|post|story|up)|prev(?:ious)?[-_]?(?:article|post|next)|post[-_]?nav|further|onward|outbrain|taboola|zergnet|revcontent|mgid|plista|teaser|(?:^|[-_])cards?(?:$|[-_])|carousel|slider|story[-_]?list|link[-_]?(?:list|box)|weitere|mehr[-_]|verwandt|ahnlich|lire[-_]aussi|voir[-_]aussi|relacionad|correlat/,
  newsletter:
    /newsletter|subscri|sign[-_]?up|signup|opt[-_]?in|mail(?:ing)?[-_]?(?:list|chimp)|mc4wp|email[-_]?(?:form|capture|alert)|abonn|registration|inscri/,
  share:
    /shar(?:e|ing)|social|sns|addthis|addtoany|a2a|facebook|twitter|whatsapp|follow[-_]?(?:us|me)?|like[-_]?button|bookmark|print[-_]?|tools?(?:$|[-_])|toolbar|actions(?:$|[-_])|action(?:$|[-_](?!view))|utility|reaction|rating|vote|clap/,
  comment:
    /comment|disqus|discuss|respond|repl(?:y|ies)|feedback|guestbook|kommentar|komentar|opinion[-_]?form|livefyre|coral|reader[-_]?letters|talkback/,
  author:
    /author|byline|by[-_]?line|writer|contributor|bio(?:$|[-_])|biography|profile|autor|auteur|signature|about[-_]?the|staff|vcard|reporter|journalist|redakt/,
  meta: /(?:^|[-_])meta(?:$|[-_])|metadata|post[-_]?info|article[-_]?info|dateline|(?:^|[-_])dates?(?:$|[-_])|publi(?:sh|cation|cado)|timestamp|(?:^|[-_])time(?:$|[-_])|updated|posted|entry[-_]?(?:meta|footer)|read(?:ing)?[-_]?time|views?[-_]?count|kicker|eyebrow|category|categories|rubric|location|source/,
  tags: /(?:^|[-_])tags?(?:$|[-_])|taglist|tag[-_]?(?:list|cloud|s)|topics?|keywords?|labels?(?:$|[-_])|hashtag|themen|temas|etiquet/,
  caption:
    /caption|legend|credit|photo[-_]?(?:by|info|text|desc)|image[-_]?(?:text|desc|info|source|title)|img[-_]?(?:text|desc)|pic[-_]?(?:text|desc|info)|copyright|bildunterschrift|bildtext|bildquelle|legende|didascalia|pie[-_]?(?:de)?[-_]?foto|fotocredit|(?:^|[-_])source(?:$|[-_])|byline[-_]?photo/,
  ad: /(?:^|[-_])ads?(?:$|[-_\d])|advert|adsense|adslot|ad[-_]?(?:box|slot|unit|wrap|container|label|banner)|sponsor|promo|banner|commercial|affiliate|werbung|anzeige|publicid|partner|deal|shop|product|buy|price|coupon|marketing/,
  nav: /(?:^|[-_])nav|navigation|navbar|menu|breadcrumb|crumb|pagination|pager|paging|skip[-_]?|jump|toc(?:$|[-_])|table[-_]of|contents$|sitemap|index[-_]|anchor/,
  footer: /footer|foot(?:$|[-_])|bottom|copyright|legal|disclaimer|colophon|imprint|impressum|rights|licen[sc]e/,
  header: /header|masthead|(?:^|[-_])head(?:$|[-_])|headline|heading|(?:^|[-_])title(?:$|[-_])|hero|cover|top[-_]?bar/,
  sidebar:
    /side[-_]?bar|(?:^|[-_])side(?:$|[-_])|aside|rail|(?:^|[-_])(?:right|left)(?:$|[-_])|column[-_]?(?:right|left|2|two|secondary)|col[-_]?right|secondary|complementary|supplement|infobox|fact[-_]?box|widget|extra|module|(?:^|[-_])box/,
  cta: /cta|call[-_]?to|paywall|pay[-_]?wall|premium|piano|regwall|login|log[-_]?in|sign[-_]?in|member|donat|support|contribut|button|btn|donate|app[-_]?(?:download|store|promo)|download|survey|poll|quiz|contact|form/,
  consent:
    /cookie|consent|gdpr|privacy|onetrust|didomi|cmp(?:$|[-_](?:banner|ui|modal|dialog|overlay|popup|wall|notice|wrapper|root|app))|embed[-_]?(?:consent|placeholder|notice)|opt[-_]?out/,
  hidden:
    /hidden|(?:^|[-_])hide(?:$|[-_])|sr[-_]?only|visually|screen[-_]?reader|invisible|offscreen|a11y|no[-_]?js|modal|popup|pop[-_]?up|overlay|dialog|tooltip|lightbox|drawer|toast|alert|print[-_]?only|collapse/,
  quote: /pull[-_]?quote|blockquote|quote/,
  media: /gallery|galerie|slideshow|video|player|audio|podcast|embed|media|image|photo|picture|(?:^|[-_])img|figure/,
  list: /(?:^|[-_])list|listing|grid|feed|items?(?:$|[-_])|archive/,
  live: /live|ticker|timeline|minute|event/,
} as const satisfies Record<string, RegExp>;

export type ClassKind = keyof typeof CLASS_KINDS;
export const CLASS_KIND_NAMES: readonly ClassKind[] = Object.keys(CLASS_KINDS).filter(
  (name) => name in CLASS_KINDS,
) as ClassKind[]; // the keys of the object above

/** One bit for each kind, in the order of `CLASS_KIND_NAMES`. */
export const bitOf = (kind: ClassKind): number => 1 << CLASS_KIND_NAMES.indexOf(kind);

/** What each single name says, and each list of names, kept from page to page; a page has some two hundred of them. */
const known = new Map<string, number>();
const lists = new Map<string, number>();
const MOST_KNOWN = 5000;
const MOST_NAMES = 40;
const LONGEST = 400;

/** What an element's class and id say, one bit a kind. */
export function kindsOf(element: Element): number {
  const names = element.getAttribute('class');
  const id = element.getAttribute('id');
  return (names ? (lists.get(names) ?? learnAll(names)) : 0) | (id ? (lists.get(id) ?? learnAll(id)) : 0);
}

function learnAll(names: string): number {
  let bits = 0;
  for (const name of names.slice(0, LONGEST).split(/\s+/, MOST_NAMES)) bits |= known.get(name) ?? learn(name);
  if (lists.size > MOST_KNOWN) lists.clear();
  lists.set(names, bits);
  return bits;
}

/** Any kind at all: most names are of none, and one question is cheaper than one a kind. */
const ANY = new RegExp(
  Object.values(CLASS_KINDS)
    .map(({ source }) => source)
    .join('|'),
);

const PLAIN = /^[a-z\d_-]*$/;

function learn(name: string): number {
  // To find that there is nothing to replace takes longer than all that follows.
  const plain = PLAIN.test(name) ? name : name.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase();
  let bits = 0;
  if (ANY.test(plain))
    CLASS_KIND_NAMES.forEach((kind, index) => {
      if (CLASS_KINDS[kind].test(plain)) bits |= 1 << index;
    });
  if (known.size > MOST_KNOWN) known.clear();
  known.set(name, bits);
  return bits;
}
