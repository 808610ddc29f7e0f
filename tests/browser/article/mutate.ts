import { type Arbitrary, array, constantFrom, double, nat, record } from 'fast-check';

/** One harm done to a page. */
export interface Mutation {
  kind: (typeof KINDS)[number];
  /** Where, as a part of the page's length. */
  at: number;
  /** Where else, or how far. */
  to: number;
  /** How often, where that means something. */
  times: number;
  name: string;
  tag: string;
}

const KINDS = [
  'drop',
  'repeat',
  'swap',
  'name',
  'rename',
  'wrap',
  'nest',
  'truncate',
  'garble',
  'unquote',
  'graft',
] as const;
const NAMES = [
  ...['parentNode', 'nextElementSibling', 'nextSibling', 'firstChild', 'children', 'childNodes', 'tagName', 'nodeType'],
  ...['textContent', 'innerHTML', 'attributes', 'getAttribute', 'querySelectorAll', 'removeChild', 'ownerDocument'],
  ...[
    'body',
    'head',
    'documentElement',
    'createElement',
    'createTreeWalker',
    'baseURI',
    'URL',
    'contentType',
    '__proto__',
  ],
];
const TAGS = [
  ...['form', 'table', 'tr', 'select', 'option', 'button', 'a', 'b', 'p', 'template', 'noscript', 'svg', 'math', 'mi'],
  ...[
    'iframe',
    'frameset',
    'title',
    'textarea',
    'plaintext',
    'style',
    'script',
    'body',
    'html',
    'head',
    'ruby',
    'slot',
    'template shadowrootmode="open"',
  ],
  ...['input', 'img', 'object', 'base', 'h2', 'figure', 'picture', 'pre', 'dl', 'li'],
];

/** Characters a piece may grow to. */
const LONGEST = 20_000;

const part = double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** A few harms, to be done one after the other. */
export const mutations: Arbitrary<Mutation[]> = array(
  record({
    kind: constantFrom(...KINDS),
    at: part,
    to: part,
    times: nat({ max: 300 }),
    name: constantFrom(...NAMES),
    tag: constantFrom(...TAGS),
  }),
  { minLength: 1, maxLength: 12 },
);

/** A page with harms done to it, tag by tag. */
export function mutate(html: string, harms: readonly Mutation[]): string {
  let pieces = html.split(/(<[^>]*>)/).filter(Boolean);
  for (const harm of harms) pieces = apply(pieces, harm);
  return pieces.join('');
}

function apply(pieces: string[], { kind, at, to, times, name, tag }: Mutation): string[] {
  const index = Math.floor(at * pieces.length);
  const other = Math.floor(to * pieces.length);
  const piece = pieces[index] ?? '';
  const replaced = (...by: string[]) => [...pieces.slice(0, index), ...by, ...pieces.slice(index + 1)];
  const end = tag.split(' ')[0];
  switch (kind) {
    case 'drop':
      return [...pieces.slice(0, index), ...pieces.slice(index + 1 + (times % 20))];
    case 'repeat':
      // Repeats of repeats would keep the browser's own parser busy for longer than anything that comes after it.
      return replaced(...Array<string>(Math.min(times, Math.floor(LONGEST / (piece.length + 1))) + 1).fill(piece));
    case 'swap':
      return pieces.map((old, place) => (place === index ? (pieces[other] ?? '') : place === other ? piece : old));
    case 'name':
      return replaced(`<form><${end} name="${name}" id="${name}">`, piece);
    case 'rename':
      return replaced(piece.replace(/\s[\w-]+=/g, ` ${times % 2 ? 'name' : 'id'}="${name}" ${name}=`));
    case 'wrap':
      return [
        ...pieces.slice(0, Math.min(index, other)),
        `<${tag}>`,
        ...pieces.slice(Math.min(index, other), Math.max(index, other)),
        `</${end}>`,
        ...pieces.slice(Math.max(index, other)),
      ];
    case 'nest':
      return replaced(`<${tag}>`.repeat(times), piece);
    case 'truncate':
      // Nearly whole: what was done before is to be read.
      return pieces.slice(0, Math.max(index, Math.ceil(pieces.length * 0.7)));
    case 'garble':
      return replaced(
        piece.replace(/./g, (letter, place) =>
          place % 7 ? letter : String.fromCharCode((times * 257 + place * 31) % 0xffff),
        ),
      );
    case 'unquote':
      return replaced(piece.replace(/["'>]/, ''));
    case 'graft':
      return replaced(piece, ...pieces.slice(other, other + times));
  }
}
