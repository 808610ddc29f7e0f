/** What the characters of a block alone say about it. */
export interface TextFacts {
  letters: number;
  upper: number;
  digits: number;
  commas: number;
  sentences: number;
  words: number;
  /** Ends as a sentence ends. */
  stops: boolean;
}

/** More than this tells nothing new about a text. */
const ENOUGH = 600;
const COMMAS = new Set([...',،、，;；']);
const STOPS = new Set([...'.!?。！？…।؟']);
const STOPS_ALONE = new Set([...'。！？।']);
const CLOSING = /["'”’»）)\]」』\s]/;

export function textFacts(text: string): TextFacts {
  const facts: TextFacts = {
    letters: 0,
    upper: 0,
    digits: 0,
    commas: 0,
    sentences: 0,
    words: 1,
    stops: endsAsSentence(text),
  };
  const end = Math.min(text.length, ENOUGH);
  for (let index = 0; index < end; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 0x61 && code <= 0x7a) facts.letters += 1;
    else if (code === 0x20) facts.words += 1;
    else if (code >= 0x41 && code <= 0x5a) {
      facts.letters += 1;
      facts.upper += 1;
    } else if (code >= 0x30 && code <= 0x39) facts.digits += 1;
    else countOther(text, index, code, facts);
  }
  return facts;
}

function countOther(text: string, index: number, code: number, facts: TextFacts): void {
  const character = text[index] ?? '';
  if (COMMAS.has(character)) facts.commas += 1;
  else if (STOPS.has(character)) {
    const next = text[index + 1];
    if (next === undefined || STOPS_ALONE.has(character) || CLOSING.test(next)) facts.sentences += 1;
  } else if (code > 0xbf) {
    facts.letters += 1;
    // A capital is one that has a small form of its own and is not that form.
    if (code < 0x530 && character !== character.toLowerCase()) facts.upper += 1;
  }
}

function endsAsSentence(text: string): boolean {
  let at = text.length - 1;
  while (at >= 0 && CLOSING.test(text[at] ?? '')) at -= 1;
  const last = text[at] ?? '';
  return STOPS.has(last) || last === ':' || last === '：';
}
