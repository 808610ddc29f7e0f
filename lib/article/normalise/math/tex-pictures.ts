import { squeeze } from '../../blocks/elements';
import { decoded } from '../decoded';
import { looksLikeTex, tidyTex } from './tex';

/** Names of pictures that are formulas, as blog engines and wikis give them. */
const NAMES = /(?:^|[\s_-])(?:la)?tex(?:$|[\s_-])|\bmath|equation|formula/i;
/** Parameters in which the services that draw formulas take the source. */
const PARAMETERS = ['latex', 'tex', 'chl', 'math', 'eq', 'from'];
/** Longer is no address of a formula. */
const LONGEST_ADDRESS = 4000;
/** Higher than a line of text. */
const TALL = 30;

/** The source of a formula that is shown as a picture: its alternative text, or what its address asks to be drawn. */
export function texOfPicture(picture: Element): { tex: string; isBlock: boolean } | undefined {
  const alt = picture.getAttribute('alt') ?? '';
  const src = picture.getAttribute('src') ?? '';
  const names = picture.getAttribute('class') ?? '';
  const source = NAMES.test(names) && alt ? alt : looksLikeTex(alt) ? alt : texOfAddress(src);
  const tex = tidyTex(source);
  if (!tex) return undefined;
  const height = Number.parseInt(picture.getAttribute('height') ?? '', 10);
  const isAlone =
    squeeze(picture.parentElement?.textContent ?? '') === '' && picture.parentElement?.children.length === 1;
  return { tex, isBlock: /block|display/i.test(names) || (isAlone && !(height > 0 && height < TALL / 2)) };
}

function texOfAddress(src: string): string | undefined {
  if (src.length > LONGEST_ADDRESS || src.startsWith('data:') || !/%5C|\\|tex/i.test(src)) return undefined;
  const [path = '', query = ''] = src.split('#')[0]?.split('?') ?? [];
  if (query) {
    const written = new URLSearchParams(query);
    const parameter = PARAMETERS.map((name) => written.get(name)).find((value) => value && looksLikeTex(value));
    if (parameter) return parameter;
  }
  return [query, path.split('/').at(-1) ?? '', path.split(/\/(?:formula|latex|tex|math)\//).at(-1) ?? '']
    .map((text) => decoded(text.replace(/\+/g, ' ')))
    .find((text) => looksLikeTex(text) && !/[=&]\w+=/.test(text));
}
