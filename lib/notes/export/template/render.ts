import { applyFilter } from './filters';
import { type Comparison, type Expression, TemplateError, type TemplateNode, type Value } from './syntax';
import { asText, isList, isTrue, parsed, property } from './values';

/** What a template can ask for, by name. */
export type Lookup = (name: string) => Value;

/** More steps and more text than any note has: a loop in a loop in a loop is a few characters. */
const MOST_STEPS = 200_000;
const MOST_CHARACTERS = 20_000_000;

/** A note as its template says. Nothing in it is run: a template is data that is walked. @throws TemplateError */
export function render(nodes: readonly TemplateNode[], lookup: Lookup): string {
  const run = new Run(lookup);
  return run.nodes(nodes, new Map());
}

class Run {
  private steps = 0;
  private characters = 0;

  constructor(private readonly lookup: Lookup) {}

  nodes(nodes: readonly TemplateNode[], scope: Map<string, Value>): string {
    return nodes.map((node) => this.node(node, scope)).join('');
  }

  private node(node: TemplateNode, scope: Map<string, Value>): string {
    this.step();
    switch (node.kind) {
      case 'text':
        return this.written(node.text);
      case 'output':
        // A text alone is a question to a language model in Web Clipper; here nobody answers.
        if (node.expression.kind === 'literal' && typeof node.expression.value === 'string') return '';
        return this.written(asText(this.value(node.expression, scope)));
      case 'set':
        scope.set(node.name, this.value(node.expression, scope));
        return '';
      case 'for':
        return this.loop(node, scope);
      case 'if': {
        const branch = node.branches.find(({ when }) => when === null || isTrue(this.value(when, scope)));
        return branch ? this.nodes(branch.body, scope) : '';
      }
    }
  }

  private loop({ name, of, body }: TemplateNode & { kind: 'for' }, scope: Map<string, Value>): string {
    const list = parsed(this.value(of, scope));
    const items = isList(list) ? list : list === null || list === '' ? [] : [list];
    return items
      .map((item, index) => {
        const last = index === items.length - 1;
        const loop = { index: index + 1, index0: index, first: index === 0, last, length: items.length };
        const inner = new Map(scope).set(name, item).set('loop', loop).set(`${name}_index`, index);
        return this.nodes(body, inner);
      })
      .join('');
  }

  private value(expression: Expression, scope: Map<string, Value>): Value {
    this.step();
    switch (expression.kind) {
      case 'literal':
        return expression.value;
      case 'variable': {
        const whole = scope.get(expression.name) ?? this.lookup(expression.name);
        return expression.path.reduce((value: Value, key) => property(parsed(value), this.value(key, scope)), whole);
      }
      case 'filtered': {
        const value = applyFilter(this.value(expression.of, scope), expression.filter);
        this.written(typeof value === 'string' ? value : '');
        return value;
      }
      case 'not':
        return !isTrue(this.value(expression.of, scope));
      case 'both':
        return isTrue(this.value(expression.left, scope)) && isTrue(this.value(expression.right, scope));
      case 'either':
        return isTrue(this.value(expression.left, scope)) || isTrue(this.value(expression.right, scope));
      case 'fallback': {
        const value = this.value(expression.left, scope);
        return isTrue(value) ? value : this.value(expression.right, scope);
      }
      case 'compared':
        return compare(expression.by, this.value(expression.left, scope), this.value(expression.right, scope));
    }
  }

  private step(): void {
    this.steps += 1;
    if (this.steps > MOST_STEPS) throw new TemplateError('too-much', 0);
  }

  private written(text: string): string {
    this.characters += text.length;
    if (this.characters > MOST_CHARACTERS) throw new TemplateError('too-much', 0);
    return text;
  }
}

function compare(by: Comparison, left: Value, right: Value): boolean {
  if (by === 'contains') {
    const whole = parsed(left);
    return isList(whole) ? whole.some((item) => asText(item) === asText(right)) : asText(left).includes(asText(right));
  }
  const numbers = [Number(asText(left)), Number(asText(right))] as const;
  const areNumbers = asText(left) !== '' && asText(right) !== '' && !numbers.some(Number.isNaN);
  const [a, b] = areNumbers ? numbers : [asText(left), asText(right)];
  if (by === '==') return a === b;
  if (by === '!=') return a !== b;
  if (by === '>') return a > b;
  if (by === '<') return a < b;
  return by === '>=' ? a >= b : a <= b;
}
