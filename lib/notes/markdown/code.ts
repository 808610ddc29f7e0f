/** Code in a line. White space is collapsed as it is shown. */
export function codeSpan(code: string): string {
  const text = code.replace(/\s+/g, ' ');
  if (text.trim() === '') return text;
  const delimiter = '`'.repeat(absentRun(text));
  const padding = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return delimiter + padding + text + padding + delimiter;
}

/** A code block between fences longer than any run of backticks in it. */
export function fence(pre: Element): string {
  const code = (pre.textContent ?? '').replace(/^\n|\n$/g, '');
  const fences = '`'.repeat([...runsOf(code)].reduce((longest, length) => Math.max(longest, length), 2) + 1);
  return `${fences}${languageOf(pre)}\n${code}\n${fences}`;
}

function languageOf(pre: Element): string {
  const code = pre.querySelector('code');
  const named = pre.getAttribute('data-language') ?? code?.getAttribute('data-language');
  const classed = /\blang(?:uage)?-(\S+)/.exec(`${pre.className} ${code?.className ?? ''}`)?.[1];
  const language = named ?? classed ?? '';
  return /^[\w+#.-]{1,30}$/.test(language) ? language : '';
}

/** The shortest length that no run of backticks in the code has. */
function absentRun(code: string): number {
  const lengths = runsOf(code);
  let length = 1;
  while (lengths.has(length)) length++;
  return length;
}

function runsOf(code: string): Set<number> {
  return new Set(Array.from(code.matchAll(/`+/g), ([run]) => run.length));
}
