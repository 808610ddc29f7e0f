/** Ways a class says a language: `language-js`, `lang-js`, `highlight-source-js`, `brush: js`, `sourceCode js`, `hljs js`. */
const NAMED = [
  /(?:^|\s)(?:language|lang|highlight-source|highlight-text|prism-code language)-([\w+#.-]+)/i,
  /\bbrush:\s*([\w+#-]+)/i,
  /(?:^|\s)sourceCode\s+([\w+#-]+)/,
  /(?:^|\s)hljs\s+([\w+#-]+)/,
  /(?:^|\s)highlight\s+([a-z][\w+#-]*)/,
  /(?:^|\s)highlight-([a-z][\w+#]*)(?=\s|$)/,
];
const ATTRIBUTES = [
  'language',
  'data-language',
  'data-lang',
  'data-code-language',
  'data-enlighter-language',
  'data-snippet-language',
];
/** Words of class lists that are no language. */
const NO_LANGUAGE =
  /^(?:none|nohighlight|no-highlight|undefined|default|plain|plaintext|text|txt|output|console-output|wrapper?|container|inline|block|copy|code|source|source-code|chroma|notranslate|highlighter-rouge|hljs|line-numbers|numbersource|dark|light|table|generic|auto|language|example|js-file-line|normal|content|is-loaded|wrap|group)$/i;
const HIGHEST = 4;

/** The language a piece of code is in, as the page names it, on it, in it, or around it. */
export function codeLanguage(code: Element): string | undefined {
  const inner = code.localName === 'code' ? undefined : code.querySelector('code');
  for (const element of [inner, code]) {
    const own = element && languageOf(element);
    if (own) return own;
  }
  let outer = code.parentElement;
  for (let up = 0; outer && up < HIGHEST && outer.localName !== 'body'; outer = outer.parentElement, up += 1) {
    // What stands around several pieces of code says nothing of each.
    if (outer.querySelectorAll('pre').length > 2) return undefined;
    const found = languageOf(outer);
    if (found) return found;
  }
  return undefined;
}

function languageOf(element: Element): string | undefined {
  const names = element.getAttribute('class') ?? '';
  const written = [
    ...ATTRIBUTES.map((name) => element.getAttribute(name)),
    ...NAMED.map((pattern) => pattern.exec(names)?.[1]),
    element.localName === 'pre' || element.localName === 'code' ? element.getAttribute('lang') : undefined,
  ];
  return written.map(tidy).find(Boolean);
}

function tidy(name: string | null | undefined): string | undefined {
  const language = (name ?? '').trim().toLowerCase();
  return /^[a-z][\w+#.-]{0,19}$/.test(language) && !NO_LANGUAGE.test(language) ? language : undefined;
}
