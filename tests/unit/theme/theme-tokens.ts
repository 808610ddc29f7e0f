import { readFileSync } from 'node:fs';

/** Each token's value under one theme. */
type Tokens = ReadonlyMap<string, string>;

const sheet = (name: string) => readFileSync(`components/theme/${name}`, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** The declarations of the block a selector opens, first block of that name. */
function declarations(css: string, selector: string): Tokens {
  const at = css.indexOf(`${selector} {`);
  const block = at < 0 ? '' : css.slice(css.indexOf('{', at) + 1, css.indexOf('}', at));
  return new Map(
    [...block.matchAll(/(--[\w-]+|color-scheme):\s*([^;]+);/g)].map(([, key = '', value = '']) => [key, value]),
  );
}

/**
 * The tokens of a theme as the style sheets give them.
 * @param scheme which of each pair holds where the theme leaves it to the system
 */
export function tokensOf(theme: string, scheme: 'light' | 'dark'): Tokens {
  const usual = declarations(sheet('tokens.css'), ':root');
  const own = declarations(sheet('themes.css'), `:root[data-theme="${theme}"]`);
  const all = new Map([...usual, ...own]);
  const held = all.get('color-scheme');
  const index = (held === 'light' || held === 'dark' ? held : scheme) === 'light' ? 1 : 2;
  return new Map(
    [...all].map(([key, value]) => [key, value.match(/^light-dark\(([^,]+),\s*([^)]+)\)$/)?.[index]?.trim() ?? value]),
  );
}

/** The tokens for who asks the system for more contrast and has chosen no theme. */
export function contrastTokens(): Tokens {
  const css = sheet('themes.css');
  return declarations(css, ':root:not([data-theme])');
}

/** The contrast of two opaque colours. @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const hex = colour.match(/^#([\da-f]{3}|[\da-f]{6})$/i)?.[1];
  if (!hex) throw new Error(`not an opaque colour: ${colour}`);
  const digits = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
  const [red = 0, green = 0, blue = 0] = (digits.match(/../g) ?? []).map((pair) => {
    const value = Number.parseInt(pair, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
