import { stretchesOf } from './measure';

/**
 * First words that tie a paragraph to the one before it, by language: they take up what was said (it, this, they), or
 * go on from it (but, also, so). Such a paragraph seldom opens a part; the cue phrases of Grosz and Sidner ("Attention,
 * intentions, and the structure of discourse", 1986). A language that is not here does without.
 */
const TIES: Readonly<Record<string, string>> = {
  en: 'and but so or yet also this that these those it he she they his her their its such however still then thus therefore moreover furthermore additionally besides meanwhile instead nevertheless otherwise indeed even because similarly likewise here there which both him them again consequently hence accordingly rather plus nor',
  de: 'und aber doch denn auch dies diese dieser dieses diesem diesen das es er sie sein seine ihre ihr deren dessen so dann damit dabei dafür dagegen daher darum deshalb deswegen dazu daran darauf darin davon danach dadurch daraus außerdem zudem jedoch dennoch trotzdem allerdings zwar also ebenso ähnlich hier dort stattdessen hingegen sondern oder nur nun solche beide ferner weiter derweil schließlich',
  fr: 'et mais ou donc or car aussi ainsi ce cet cette ces cela ceci c il elle ils elles on son sa ses leur leurs puis alors cependant pourtant toutefois néanmoins enfin ensuite également même là ici autre tel telle celui celle ceux en y lui eux bref',
  es: 'y e pero o u sino también así este esta esto estos estas ese esa eso esos esas aquel él ella ellos ellas su sus entonces luego además sin embargo no obstante por tanto ello aunque incluso tal tales ahí aquí allí asimismo dicho dicha',
  it: 'e ed ma o anche così questo questa questi queste quello quella ciò egli lui lei essi loro suo sua suoi quindi poi però tuttavia inoltre infatti dunque allora ancora tale tali qui lì ecco',
  pt: 'e mas ou também assim este esta isto estes estas esse essa isso esses essas aquele aquela ele ela eles elas seu sua seus suas então depois além porém contudo todavia entretanto portanto tal tais aqui ali já ainda',
  nl: 'en maar of ook dit dat deze die het hij zij ze hun zijn haar zo dan dus daarom daarnaast bovendien echter toch daarbij daarna daardoor hierdoor hier daar want zulke zelfs verder',
  pl: 'i a ale lub albo też także to ten ta te tego tej ci on ona ono oni one jego jej ich tak więc zatem dlatego jednak ponadto również natomiast potem wtedy tam tu taki takie poza',
  ru: 'и а но или также это этот эта эти этого этой он она оно они его её их так тогда поэтому однако кроме затем потом там тут здесь такой такие при тоже же',
  sv: 'och men eller också detta den det denna dessa han hon de hans hennes deras så då därför dessutom dock sedan där här ändå',
  ja: 'そして しかし だが また さらに その この これ それ そこ ここ だから したがって つまり ただ なお 一方 でも では すると 彼 彼女',
  zh: '但 但是 而 而且 因此 所以 此外 另外 同时 同時 这 這 那 它 他 她 其 该 該 然而 不过 不過 于是 於是 此 并 並 也',
  ar: 'و ف لكن كما هذا هذه ذلك تلك هو هي هم لذلك أيضا ثم كذلك إذن وهو وهي وهذا وهذه وكان وقال وأضاف وتابع وأوضح وأكد وأشار ولفت',
};

const FORMS = new Map(Object.entries(TIES).map(([lang, words]) => [lang, words.split(' ')]));
const UNSPACED = new Set(['ja', 'zh']);
/** Words that are looked at for one that takes up what was said. */
const NEAR = 6;

/** How firmly a block's first words tie it to what stands before: 2 for the very first, 1 for one of the next, 0. */
export function tieOf(text: string, lang: string): number {
  const language = lang.toLowerCase().split(/[-_]/)[0] ?? '';
  const forms = FORMS.get(language);
  if (!forms) return 0;
  const opening = text.slice(0, 80).toLowerCase();
  if (UNSPACED.has(language)) {
    const bare = opening.replace(/^\P{L}+/u, '');
    return forms.some((form) => bare.startsWith(form)) ? 2 : 0;
  }
  const [first = '', ...next] = stretchesOf(opening)
    .slice(0, NEAR)
    .map((word) => word.split(/['’]/)[0] ?? '');
  if (forms.includes(first)) return 2;
  return next.some((word) => forms.includes(word)) ? 1 : 0;
}
