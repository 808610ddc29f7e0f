/** Longer is no formula. */
const LONGEST = 8000;

/** TeX source as it is kept: without delimiters, without what only asks for the size it is shown in. */
export function tidyTex(source: string | null | undefined): string | undefined {
  let tex = (source ?? '').trim();
  if (!tex || tex.length > LONGEST) return undefined;
  tex = tex
    .replace(/^\$\$([\s\S]*)\$\$$|^\\\[([\s\S]*)\\\]$|^\\\(([\s\S]*)\\\)$|^\$([^$]*)\$$/, '$1$2$3$4')
    .replace(/^(?:%[^\n]*\n)+/, '')
    .trim();
  const sized = /^\{\s*\\(?:displaystyle|textstyle|scriptstyle)\s*([\s\S]*)\}$/.exec(tex)?.[1];
  if (sized !== undefined && isBalanced(sized)) tex = sized.trim();
  tex = tex.replace(/^\\displaystyle(?![a-zA-Z])\s*/, '');
  return tex || undefined;
}

/** Whether braces close in the order they open, so that taking off an outer pair leaves a formula. */
function isBalanced(tex: string): boolean {
  let depth = 0;
  for (const [sign] of tex.matchAll(/\\[\s\S]|[{}]/g)) {
    if (sign === '{') depth += 1;
    if (sign === '}' && --depth < 0) return false;
  }
  return depth === 0;
}

/** Whether a text can hardly be anything but TeX: it has a command, or a script with its braces. */
export const looksLikeTex = (text: string): boolean => /\\[a-zA-Z]{2,}|[\^_]\{|\\[\\,;!{}]/.test(text);
