/** Characters that are said, and which of the text map they stand for. */
interface Stretch {
  /** Where it begins in what is said. */
  at: number;
  length: number;
  /** Where it begins in the text map, and how much of it. As long as `length` where the words are the text's own. */
  offset: number;
  span: number;
  lang: string;
}

/** Words to be said, each tied to its place in the text map. What is not said leaves no gap in `text`. */
export interface SpokenText {
  text: string;
  stretches: readonly Stretch[];
}

/** Collects it bit by bit. */
export class SpokenTextBuilder {
  #text = '';
  readonly #stretches: Stretch[] = [];

  /** @param span how much of the text map it stands for, where these are not its own words */
  add(text: string, offset: number, lang: string, span = text.length): void {
    if (text === '') return;
    const last = this.#stretches.at(-1);
    const goesOn =
      last?.lang === lang && last.offset + last.span === offset && last.length === last.span && span === text.length;
    if (goesOn) {
      last.length += text.length;
      last.span += span;
    } else {
      this.#stretches.push({ at: this.#text.length, length: text.length, offset, span, lang });
    }
    this.#text += text;
  }

  done(): SpokenText {
    return { text: this.#text, stretches: this.#stretches };
  }
}

/** A part of it, end exclusive. Words that are not the text's own are cut like others, and stand for the same place. */
export function sliceSpoken({ text, stretches }: SpokenText, from: number, to: number): SpokenText {
  return {
    text: text.slice(from, to),
    stretches: stretches.flatMap((stretch) => {
      const start = Math.max(from, stretch.at);
      const end = Math.min(to, stretch.at + stretch.length);
      if (start >= end) return [];
      const isOwn = stretch.length === stretch.span;
      return [
        {
          ...stretch,
          at: start - from,
          length: end - start,
          offset: isOwn ? stretch.offset + start - stretch.at : stretch.offset,
          span: isOwn ? end - start : stretch.span,
        },
      ];
    }),
  };
}

/** What is left when some of it is not said. `gaps` are in order and apart. */
export function withoutGaps(spoken: SpokenText, gaps: readonly { from: number; to: number }[]): SpokenText {
  if (gaps.length === 0) return spoken;
  const builder = new SpokenTextBuilder();
  const keep = (from: number, to: number) => {
    const part = sliceSpoken(spoken, from, to);
    for (const { at, length, offset, span, lang } of part.stretches) {
      builder.add(part.text.slice(at, at + length), offset, lang, span);
    }
  };
  let from = 0;
  for (const gap of gaps) {
    keep(from, gap.from);
    from = gap.to;
  }
  keep(from, spoken.text.length);
  return builder.done();
}

/** The stretch of the text map that a part of what is said stands for; null where it stands for none. */
export function placeOf(spoken: SpokenText, from: number, to: number): { start: number; end: number } | null {
  const { stretches } = sliceSpoken(spoken, from, to);
  const [first] = stretches;
  const last = stretches.at(-1);
  if (!first || !last || last.offset + last.span <= first.offset) return null;
  return { start: first.offset, end: last.offset + last.span };
}

/** Two that follow each other, as one. */
export function joinSpoken(first: SpokenText, second: SpokenText): SpokenText {
  const moved = second.stretches.map((stretch) => ({ ...stretch, at: stretch.at + first.text.length }));
  return { text: first.text + second.text, stretches: [...first.stretches, ...moved] };
}
