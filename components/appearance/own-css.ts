/** What is left of a person's own style sheet, and how much of it was not let through. */
export interface OwnCss {
  css: string;
  refused: number;
}

/** Values that can make a request, wherever they stand. Escapes and comments could hide one where values are kept raw. */
const LOADS = /(?:url|src|image|image-set|cross-fade|element|paint|attr)\s*\(|\\|\/\*/i;
/** Out of the text and over the controls, Reset among them. */
const STAYS = /^(?:static|relative)$/;

/**
 * Rules for the text, held inside it: every selector is nested in `[data-prose]`, and whatever could ask the network
 * for something is left out. The browser's own parser reads them, so what is judged is what would be applied. Of rules
 * that are no styles only conditions pass; imports, typefaces, animations and scopes don't.
 */
export function cleanOwnCss(text: string): OwnCss {
  const sheet = new CSSStyleSheet();
  // Imports are dropped by the browser here; they are counted so that it can be said.
  sheet.replaceSync(text);
  const own: OwnCss = { css: '', refused: (text.match(/@import\b/gi) ?? []).length };
  const inside = [...sheet.cssRules].map((rule) => cleanRule(rule, own, true)).join('');
  return inside === '' ? own : { ...own, css: `[data-prose]{${inside}}` };
}

function cleanRule(rule: CSSRule, own: OwnCss, isOutermost: boolean): string {
  if (rule instanceof CSSStyleRule) {
    const selector = isOutermost && rule.selectorText === ':scope' ? '&' : rule.selectorText;
    // Only its own place may stand for the rule around it: `body:has(&)` would reach out of the text.
    if (!(isOutermost ? selector === '&' || !selector.includes('&') : /^&?[^&]*$/.test(selector))) return refuse(own);
    const nested = [...rule.cssRules].map((inner) => cleanRule(inner, own, false)).join('');
    const declarations = cleanDeclarations(rule.style, own);
    return declarations + nested === '' ? '' : `${selector}{${declarations}${nested}}`;
  }
  const condition = conditionOf(rule);
  if (condition === null || LOADS.test(condition) || !(rule instanceof CSSGroupingRule)) return refuse(own);
  const inside = [...rule.cssRules].map((inner) => cleanRule(inner, own, isOutermost)).join('');
  return inside === '' ? '' : `${condition}{${inside}}`;
}

function conditionOf(rule: CSSRule): string | null {
  if (rule instanceof CSSMediaRule) return `@media ${rule.media.mediaText}`;
  if (rule instanceof CSSSupportsRule) return `@supports ${rule.conditionText}`;
  if (rule instanceof CSSContainerRule) return `@container ${rule.conditionText}`;
  return null;
}

function cleanDeclarations(style: CSSStyleDeclaration, own: OwnCss): string {
  for (const name of [...style]) {
    const value = style.getPropertyValue(name);
    if (!LOADS.test(value) && !(name === 'position' && !STAYS.test(value))) continue;
    style.removeProperty(name);
    own.refused += 1;
  }
  // A shorthand with a variable in it has no longhands to be judged by.
  if (LOADS.test(style.cssText)) return refuse(own);
  return style.cssText;
}

function refuse(own: OwnCss): '' {
  own.refused += 1;
  return '';
}
