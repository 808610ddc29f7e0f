import highlighter from 'highlight.js/lib/common';

/** The few kinds a reader tells apart, and which of the highlighter's scopes are of each. */
const KINDS: readonly (readonly [kind: string, scopes: RegExp])[] = [
  ['comment', /^hljs-(?:comment|quote|doctag|meta)\b/],
  ['string', /^hljs-(?:string|regexp|char|addition|attribute|link)\b/],
  ['number', /^hljs-(?:number|literal|symbol|bullet)\b/],
  ['keyword', /^hljs-(?:keyword|selector-tag|name|tag|section|built_in|type|operator|deletion|variable\.language)\b/],
  ['name', /^hljs-(?:title|attr|property|selector-class|selector-id|class|function|template-variable)\b/],
];

/** Colours what stands in some elements of code, each by its `data-language`. Returns what takes the colours away. */
export function colourCode(codes: readonly HTMLElement[]): () => void {
  const ranges = new Map<string, Range[]>();
  for (const code of codes) {
    for (const { kind, start, end } of tokensOf(code.textContent ?? '', code.dataset.language ?? '')) {
      const range = rangeIn(code, start, end);
      if (!range) continue;
      const some = ranges.get(kind);
      if (some) some.push(range);
      else ranges.set(kind, [range]);
    }
  }
  for (const [kind, some] of ranges) CSS.highlights.set(`code-${kind}`, highlightOf(some));
  return () => {
    for (const kind of ranges.keys()) CSS.highlights.delete(`code-${kind}`);
  };
}

/** One by one: a function takes only so many arguments at once, and long code has more. */
function highlightOf(ranges: readonly Range[]): Highlight {
  const highlight = new Highlight();
  for (const range of ranges) highlight.add(range);
  return highlight;
}

interface Token {
  kind: string;
  /** In characters of the code. */
  start: number;
  end: number;
}

/** The coloured stretches of a code. None for a language the highlighter does not know. */
export function tokensOf(text: string, language: string): Token[] {
  if (!highlighter.getLanguage(language)) return [];
  const { value } = highlighter.highlight(text, { language, ignoreIllegals: true });
  // Its markup is read in a document in which nothing loads, and only for where the classes begin and end.
  const { body } = document.implementation.createHTMLDocument('');
  body.innerHTML = value;
  const tokens: Token[] = [];
  let at = 0;
  const read = (node: Node, outer: string | undefined): void => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child instanceof Text || child.nodeType === 3) {
        const length = child.nodeValue?.length ?? 0;
        if (outer && length) tokens.push({ kind: outer, start: at, end: at + length });
        at += length;
      } else if (child.nodeType === 1) {
        const { className } = child as Element; // by its type
        read(child, KINDS.find(([, scopes]) => scopes.test(className))?.[0] ?? outer);
      }
    }
  };
  read(body, undefined);
  return tokens;
}

/** Live, so that it holds while marks split the text and join it again. */
function rangeIn(code: HTMLElement, start: number, end: number): Range | undefined {
  const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let at = 0;
  let isBegun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (!isBegun && start < at + length) {
      range.setStart(node, start - at);
      isBegun = true;
    }
    if (isBegun && end <= at + length) {
      range.setEnd(node, end - at);
      return range;
    }
    at += length;
  }
  return undefined;
}
