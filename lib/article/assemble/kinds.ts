import type { BlockKind } from '../article';
import type { Block } from '../blocks/collect-blocks';
import { leadingWords } from '../blocks/leading-words';
import { namesIn, signatureOf } from '../blocks/signature';

/** How the blocks of the article are built, and which of them are built differently from its plain text. */
export interface KindReader {
  /** Whether a signature tells a block from the article's plain text. */
  isTelling(signature: string): boolean;
  /** The article's own blocks that are told apart by it. */
  telling: readonly BlockKind[];
}

const MOST = 100;

/** Reads off what the article's plain text is built like: the signature most of its characters stand under. */
export function readKinds(parts: ReadonlySet<Block>): KindReader {
  const characters = new Map<string, number>();
  const signatures = new Map<Block, string>();
  for (const block of parts) {
    const signature = signatureOf(block.place.element);
    signatures.set(block, signature);
    characters.set(signature, (characters.get(signature) ?? 0) + block.text.length);
  }
  const plain = [...characters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
  const common = new Set(namesIn(plain));
  const isTelling = (signature: string) => namesIn(signature).some((name) => !common.has(name));
  const telling: BlockKind[] = [];
  for (const [block, kind] of signatures) {
    // Headings of one name are all of them; one of them goes by its words.
    if (/^h[1-6]/.test(kind) || !isTelling(kind) || telling.length >= MOST) continue;
    telling.push({ start: leadingWords(block.text), kind });
  }
  return { isTelling, telling };
}
