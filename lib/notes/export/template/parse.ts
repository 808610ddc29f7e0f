import { parseExpression } from './parse-expression';
import { type Expression, TemplateError, type TemplateNode } from './syntax';

/** More than a person writes; a template may come from anywhere. */
const LONGEST = 100_000;
const DEEPEST = 20;
/** `{{…}}` and `{%…%}`; of the latter the line it stands on alone goes with it, as its author saw it. */
const TAG = /\{\{|\{%/g;

/**
 * Reads a template. The syntax is Web Clipper's, which no library for templates reads: Liquid and its like know neither
 * `{{meta:name:author}}` and `{{schema:@Type:key}}` nor `filter:("a","b")` and `replace:"a":"b"`.
 * @see https://help.obsidian.md/web-clipper/logic
 * @throws TemplateError
 */
export function parseTemplateText(source: string): readonly TemplateNode[] {
  if (source.length > LONGEST) throw new TemplateError('too-much', LONGEST);
  const state = { tokens: tokensOf(source), next: 0, length: source.length };
  const nodes = body(state, [], 0);
  const stray = state.tokens[state.next];
  if (stray) throw new TemplateError('unexpected', stray.at);
  return nodes;
}

type Token = { at: number; text: string; kind: 'text' | 'output' | 'logic' };

interface Reading {
  tokens: readonly Token[];
  next: number;
  length: number;
}

function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (;;) {
    TAG.lastIndex = from;
    const open = TAG.exec(source);
    if (!open) break;
    const isOutput = open[0] === '{{';
    const close = closing(source, open.index + 2, isOutput ? '}}' : '%}');
    if (open.index > from) tokens.push({ at: from, text: source.slice(from, open.index), kind: 'text' });
    const text = source.slice(open.index + 2, close);
    tokens.push({ at: open.index + 2, text, kind: isOutput ? 'output' : 'logic' });
    from = close + 2;
  }
  if (from < source.length) tokens.push({ at: from, text: source.slice(from), kind: 'text' });
  return withoutLogicLines(tokens);
}

/** The end of a tag; signs in quotes are no end. */
function closing(source: string, from: number, sign: string): number {
  let quote = '';
  for (let at = from; at < source.length; at += 1) {
    const here = source[at] ?? '';
    if (quote) {
      if (here === '\\') at += 1;
      else if (here === quote) quote = '';
    } else if (here === '"' || (here === "'" && /[\s:(,|]/.test(source[at - 1] ?? ''))) quote = here;
    else if (source.startsWith(sign, at)) return at;
  }
  throw new TemplateError('unclosed', from - 2);
}

/** The line feed after logic that stands alone on its line. */
function withoutLogicLines(tokens: Token[]): Token[] {
  return tokens.map((token, index) => {
    const before = tokens[index - 1];
    const ahead = tokens[index - 2];
    const startsLine = !ahead || (ahead.kind === 'text' && /\n[ \t]*$/.test(ahead.text)) || ahead.kind === 'logic';
    if (token.kind !== 'text' || before?.kind !== 'logic' || !startsLine) return token;
    return { ...token, text: token.text.replace(/^[ \t]*\n/, '') };
  });
}

/** Nodes up to one of the given tags, which is left for the caller. */
function body(state: Reading, until: readonly string[], depth: number): TemplateNode[] {
  const nodes: TemplateNode[] = [];
  if (depth > DEEPEST) throw new TemplateError('too-much', state.tokens[state.next]?.at ?? 0);
  for (let token = state.tokens[state.next]; token; token = state.tokens[state.next]) {
    if (token.kind === 'logic' && until.includes(tagOf(token).name)) return nodes;
    state.next += 1;
    if (token.kind === 'text') nodes.push({ kind: 'text', text: token.text });
    else if (token.kind === 'output') nodes.push({ kind: 'output', expression: parseExpression(token.text, token.at) });
    else nodes.push(logic(state, token, depth));
  }
  if (until.length > 0) throw new TemplateError('no-end', state.length);
  return nodes;
}

function tagOf({ text, at }: Token): { name: string; rest: string; at: number } {
  const [, space = '', name = '', rest = ''] = /^(-?\s*)(\w+)([\s\S]*?)-?$/.exec(text) ?? [];
  return { name, rest, at: at + space.length + name.length };
}

function logic(state: Reading, token: Token, depth: number): TemplateNode {
  const { name, rest, at } = tagOf(token);
  if (name === 'set') {
    const [whole, variable] = /^\s*([\p{L}_][\p{L}\p{N}_]*)\s*=/u.exec(rest) ?? [];
    if (!whole || !variable) throw new TemplateError('unexpected', at);
    return { kind: 'set', name: variable, expression: parseExpression(rest.slice(whole.length), at + whole.length) };
  }
  if (name === 'for') {
    const [whole, variable] = /^\s*([\p{L}_][\p{L}\p{N}_]*)\s+in\s/u.exec(rest) ?? [];
    if (!whole || !variable) throw new TemplateError('unexpected', at);
    const of = parseExpression(rest.slice(whole.length), at + whole.length);
    const inner = body(state, ['endfor'], depth + 1);
    state.next += 1;
    return { kind: 'for', name: variable, of, body: inner };
  }
  if (name === 'if') return condition(state, parseExpression(rest, at), depth);
  throw new TemplateError('unknown-tag', token.at);
}

function condition(state: Reading, first: Expression, depth: number): TemplateNode {
  const branches: { when: Expression | null; body: readonly TemplateNode[] }[] = [];
  let when: Expression | null = first;
  for (;;) {
    branches.push({ when, body: body(state, ['elseif', 'else', 'endif'], depth + 1) });
    const token = state.tokens[state.next];
    if (!token) throw new TemplateError('no-end', state.length);
    const { name, rest, at } = tagOf(token);
    state.next += 1;
    if (name === 'endif') return { kind: 'if', branches };
    when = name === 'elseif' ? parseExpression(rest, at) : null;
  }
}
