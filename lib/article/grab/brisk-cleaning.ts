import type { Readability } from '@mozilla/readability';
import { listOf } from '../blocks/elements';

/** The methods of Readability by which it looks at one element after another to take it out or leave it in. */
export interface Cleaning {
  _removeNodes(
    nodes: ArrayLike<Element>,
    isOut?: (node: Element, index: number, all: ArrayLike<Element>) => boolean,
  ): void;
  _getInnerText(element: Element, normalised?: boolean): string;
  _getCharCount(element: Element, sign?: string): number;
  _getTextDensity(element: Element, tags: readonly string[]): number;
}

/** Readability asks of so few tags how much of the text is theirs; of more, only whether any is. */
const FEW = 6;

/**
 * The same answers for less. It asks for the text of one element up to ten times while it makes up its mind about it,
 * and changes nothing meanwhile, so the text is kept for so long.
 */
export function briskCleaning(reader: Readability): Cleaning {
  const innerText = methodOf(reader, '_getInnerText');
  const textDensity = methodOf(reader, '_getTextDensity');
  let texts: Map<Element, string> | undefined;

  function textOf(element: Element, normalised = true): string {
    if (!texts || !normalised) return innerText(element, normalised);
    const text = texts.get(element) ?? innerText(element, true);
    texts.set(element, text);
    return text;
  }

  return {
    _removeNodes(nodes, isOut) {
      for (let index = nodes.length - 1; index >= 0; index -= 1) {
        const node = nodes[index];
        if (!node?.parentNode) continue;
        texts = new Map();
        const removes = !isOut || isOut.call(reader, node, index, nodes);
        texts = undefined;
        if (removes) node.remove();
      }
    },
    _getInnerText: textOf,
    _getCharCount(element, sign = ',') {
      const text = textOf(element);
      let count = 0;
      for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length)) count += 1;
      return count;
    },
    _getTextDensity(element, tags) {
      if (tags.length <= FEW) return textDensity(element, tags);
      for (const part of listOf(element.querySelectorAll(tags.join()))) if (part.textContent?.trim()) return 1;
      return 0;
    },
  };
}

/** A method of Readability's own, which no type tells of. */
function methodOf<Key extends keyof Cleaning>(reader: Readability, name: Key): Cleaning[Key] {
  return Reflect.get(reader, name).bind(reader);
}
