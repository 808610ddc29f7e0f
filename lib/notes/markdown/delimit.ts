import { isBlock, isElement } from './inline-elements';

/** The Markdown and the HTML of an inline format. */
interface Format {
  delimiter: string;
  /** Takes the place of `delimiter` beside a letter. */
  delimiterInWord?: string;
  tag: string;
}

const FORMATS: Readonly<Record<string, Format>> = {
  em: { delimiter: '_', delimiterInWord: '*', tag: 'em' },
  strong: { delimiter: '**', tag: 'strong' },
  del: { delimiter: '~~', tag: 'del' },
  mark: { delimiter: '==', tag: 'mark' },
};

/** How highlights are marked: as Obsidian and most others do, as Logseq does, or in HTML, which is CommonMark's way. */
export type MarkDelimiter = '==' | '^^' | '<mark>';

/** GFM makes a link of it, and of the signs that follow it. */
const BARE_ADDRESS = /(?:https?:\/\/|www\.)[^\s<]*$/i;
const PUNCTUATION = /[\p{P}\p{S}]/u;
const WORD = /[^\s\p{P}\p{S}]/u;

/**
 * Puts the delimiters of a format around its content. CommonMark takes `**“so”**he` for no emphasis at all, because a
 * delimiter between a punctuation mark and a letter neither opens nor closes: then the punctuation is left outside,
 * and where that cannot be, HTML says it.
 * @see https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run
 */
export function delimit(content: string, element: Element, marks: MarkDelimiter = '=='): string {
  const format = FORMATS[element.localName];
  if (!format || content.trim() === '') return content;
  if (format.tag === 'mark' && marks === '<mark>') return `<mark>${content}</mark>`;
  const before = characterBeside(element, 'previousSibling');
  const after = characterBeside(element, 'nextSibling');
  const isInWord = WORD.test(before) || WORD.test(after);
  const usual = format.tag === 'mark' ? marks : format.delimiter;
  const delimiter = isInWord ? (format.delimiterInWord ?? usual) : usual;
  const head = WORD.test(before) ? punctuation(content, element, 'head') : '';
  const tail = WORD.test(after) ? punctuation(content, element, 'tail') : '';
  const inside = content.slice(head.length, content.length - tail.length);
  const isSound =
    !(format.tag === 'mark' && BARE_ADDRESS.test(inside) && element.lastElementChild?.localName !== 'img') &&
    head.length + tail.length < content.length &&
    !/^\s|\s$/.test(inside) &&
    !(WORD.test(before) && head === '' && PUNCTUATION.test(inside.charAt(0))) &&
    !(WORD.test(after) && tail === '' && PUNCTUATION.test(inside.charAt(inside.length - 1))) &&
    !(delimiter === '*' && (isDelimited(element.previousSibling) || isDelimited(element.nextSibling)));
  if (!isSound) return `<${format.tag}>${content}</${format.tag}>`;
  return `${head}${delimiter}${inside}${delimiter}${tail}`;
}

/** The punctuation at one end of the content that is plain text there, as it stands escaped. */
function punctuation(content: string, element: Element, end: 'head' | 'tail'): string {
  const text = end === 'head' ? element.firstChild : element.lastChild;
  if (text?.nodeType !== 3) return '';
  const characters = [...(text.nodeValue ?? '').trim()];
  const firstWord = characters.findIndex((character) => !PUNCTUATION.test(character));
  const lastWord = characters.findLastIndex((character) => !PUNCTUATION.test(character));
  if (end === 'head') {
    const run = characters.slice(0, firstWord < 0 ? undefined : firstWord);
    return content.slice(
      0,
      run.reduce((offset, { length }) => offset + length + (content[offset] === '\\' ? 1 : 0), 0),
    );
  }
  const run = characters.slice(lastWord + 1).reverse();
  return content.slice(
    run.reduce((offset, { length }) => {
      const start = offset - length;
      return start > 0 && content[start - 1] === '\\' ? start - 1 : start;
    }, content.length),
  );
}

/** What will stand next to an element: a letter, a punctuation mark (any delimiter is one), or white space. */
function characterBeside(element: Element, side: 'previousSibling' | 'nextSibling'): string {
  const neighbour = element[side];
  if (!neighbour) {
    const parent = element.parentElement;
    return !parent || isBlock(parent) ? ' ' : '*';
  }
  if (isElement(neighbour)) return neighbour.localName === 'br' || isBlock(neighbour) ? ' ' : '*';
  const characters = [...(neighbour.nodeValue ?? '')];
  return (side === 'previousSibling' ? characters.at(-1) : characters[0]) ?? ' ';
}

function isDelimited(node: Node | null): boolean {
  return node !== null && isElement(node) && node.localName in FORMATS;
}
