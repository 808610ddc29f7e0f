import { type Argument, COMPARISONS, type Comparison, type Expression, type FilterCall, TemplateError } from './syntax';

/** Deeper than any person writes; each level is a call. */
const DEEPEST = 50;
const NAME = /[\p{L}_@][\p{L}\p{N}_@$-]*/uy;
/** Variables that say where on the page they are from; their names hold anything but a filter or the end. */
const PREFIXED = /(?:meta|schema|selector|selectorHtml):/y;
const NUMBER = /-?\d+(?:\.\d+)?/y;

/**
 * Reads an expression as Web Clipper has them: variables, literals, filters, comparisons, `and`, `or`, `not`, `??`. From
 * the loosest to the tightest: `or`, `and`, `not`, comparisons, `??`, filters.
 * @param offset where it stands in the template, for errors
 * @throws TemplateError
 */
export function parseExpression(source: string, offset: number): Expression {
  const parser = new Parser(source, offset);
  const expression = parser.either(0);
  parser.end();
  return expression;
}

class Parser {
  private at = 0;

  constructor(
    private readonly source: string,
    private readonly offset: number,
  ) {}

  either(depth: number): Expression {
    let left = this.both(depth);
    while (this.word('or') || this.sign('||')) left = { kind: 'either', left, right: this.both(depth) };
    return left;
  }

  end(): void {
    this.space();
    if (this.at < this.source.length) this.fail();
  }

  private both(depth: number): Expression {
    let left = this.negated(depth);
    while (this.word('and') || this.sign('&&')) left = { kind: 'both', left, right: this.negated(depth) };
    return left;
  }

  private negated(depth: number): Expression {
    if (depth > DEEPEST) throw new TemplateError('too-much', this.offset + this.at);
    this.space();
    if (this.word('not') || (!this.source.startsWith('!=', this.at) && this.sign('!'))) {
      return { kind: 'not', of: this.negated(depth + 1) };
    }
    return this.compared(depth);
  }

  private compared(depth: number): Expression {
    const left = this.fallback(depth);
    this.space();
    const by = COMPARISONS.find((one): one is Comparison => (one === 'contains' ? this.word(one) : this.sign(one)));
    return by ? { kind: 'compared', by, left, right: this.fallback(depth) } : left;
  }

  private fallback(depth: number): Expression {
    const left = this.filtered(depth);
    return this.sign('??') ? { kind: 'fallback', left, right: this.fallback(depth + 1) } : left;
  }

  private filtered(depth: number): Expression {
    let of = this.primary(depth);
    for (;;) {
      this.space();
      if (this.source[this.at] !== '|' || this.source[this.at + 1] === '|') return of;
      this.at += 1;
      of = { kind: 'filtered', of, filter: this.filter() };
    }
  }

  private primary(depth: number): Expression {
    if (depth > DEEPEST) throw new TemplateError('too-much', this.offset + this.at);
    this.space();
    const sign = this.source[this.at];
    if (sign === '(') {
      this.at += 1;
      const inner = this.either(depth + 1);
      if (!this.sign(')')) this.fail();
      return inner;
    }
    if (sign === '"' || sign === "'") return { kind: 'literal', value: this.quoted() };
    const number = this.match(NUMBER);
    if (number !== null) return { kind: 'literal', value: Number(number) };
    const prefix = this.match(PREFIXED);
    if (prefix !== null) return { kind: 'variable', name: prefix + this.upTo(/[|?][^?]?|\?\?|$/y), path: [] };
    const name = this.match(NAME);
    if (name === null) this.fail();
    if (name === 'true' || name === 'false') return { kind: 'literal', value: name === 'true' };
    if (name === 'null' || name === 'nil') return { kind: 'literal', value: null };
    return { kind: 'variable', name: name ?? '', path: this.path(depth) };
  }

  private path(depth: number): Expression[] {
    const path: Expression[] = [];
    for (;;) {
      if (this.source[this.at] === '.') {
        this.at += 1;
        const key = this.match(/[\p{L}\p{N}_@-]+/uy);
        if (key === null) this.fail();
        path.push({ kind: 'literal', value: key });
      } else if (this.source[this.at] === '[') {
        this.at += 1;
        path.push(this.either(depth + 1));
        if (!this.sign(']')) this.fail();
      } else return path;
    }
  }

  private filter(): FilterCall {
    this.space();
    const name = this.match(/[a-z_]+/y);
    if (name === null) this.fail();
    const begin = this.at;
    const list: Argument[] = [];
    if (this.source[this.at] === ':') {
      this.at += 1;
      this.space();
      if (name === 'map') this.upTo(/\||$/y);
      else if (this.sign('(')) {
        while (!this.sign(')')) {
          list.push(this.argument(/[,)]/));
          if (!this.sign(',') && this.source[this.at] !== ')') this.fail();
        }
      } else {
        do list.push(this.argument(/[,|)]|\s(?:and|or|contains)\s|\s(?:\?\?|[=!<>]=?)\s/));
        while (this.sign(','));
      }
    }
    return { name: name ?? '', arguments: list, raw: this.source.slice(begin + 1, this.at).trim() };
  }

  private argument(end: RegExp): Argument {
    this.space();
    const isQuoted = /["']/.test(this.source[this.at] ?? '');
    const text = isQuoted ? this.quoted() : this.bare(end, true);
    this.space();
    if (this.source[this.at] !== ':') return { text, isQuoted };
    this.at += 1;
    this.space();
    return { text, to: /["']/.test(this.source[this.at] ?? '') ? this.quoted() : this.bare(end, false), isQuoted };
  }

  private bare(end: RegExp, colonEnds: boolean): string {
    const begin = this.at;
    const rest = this.source.slice(begin);
    const found = [rest.search(end), colonEnds ? rest.indexOf(':') : -1].filter((index) => index >= 0);
    this.at = begin + Math.min(rest.length, ...found);
    return this.source.slice(begin, this.at).trim();
  }

  /** A text in quotes. A backslash takes a quote or itself literally; `\n` and `\t` are what they are elsewhere. */
  private quoted(): string {
    const quote = this.source[this.at];
    let text = '';
    for (this.at += 1; this.at < this.source.length; this.at += 1) {
      const sign = this.source[this.at] ?? '';
      if (sign === quote) {
        this.at += 1;
        return text;
      }
      if (sign !== '\\') text += sign;
      else {
        this.at += 1;
        const escaped = this.source[this.at] ?? '';
        // Others stay with their backslash: `\s` and `\d` are for regular expressions.
        text += { n: '\n', t: '\t', '"': '"', "'": "'", '\\': '\\' }[escaped] ?? `\\${escaped}`;
      }
    }
    throw new TemplateError('unclosed', this.offset + this.at);
  }

  private word(word: string): boolean {
    this.space();
    const after = this.source[this.at + word.length] ?? ' ';
    if (!this.source.startsWith(word, this.at) || /[\p{L}\p{N}_]/u.test(after)) return false;
    this.at += word.length;
    return true;
  }

  private sign(sign: string): boolean {
    this.space();
    if (!this.source.startsWith(sign, this.at)) return false;
    this.at += sign.length;
    return true;
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source)?.[0] ?? null;
    if (found !== null) this.at += found.length;
    return found;
  }

  /** What stands before the pattern. */
  private upTo(pattern: RegExp): string {
    const begin = this.at;
    while (this.at < this.source.length) {
      pattern.lastIndex = this.at;
      if (pattern.test(this.source) && !(this.source[this.at] === '?' && this.source[this.at + 1] !== '?')) break;
      this.at += 1;
    }
    return this.source.slice(begin, this.at).trim();
  }

  private space(): void {
    while (/\s/.test(this.source[this.at] ?? '')) this.at += 1;
  }

  private fail(): never {
    throw new TemplateError('unexpected', this.offset + this.at);
  }
}
