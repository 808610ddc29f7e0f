import { expect, test } from 'vitest';
import { frameStyle } from '../../../lib/notes/live/painter';

/** The rules a browser reads of it. */
function rulesOf(css: string): CSSStyleRule[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return [...sheet.cssRules].filter((rule) => rule instanceof CSSStyleRule);
}

test.each([
  'pictures/a.png',
  '/é/猫 and dog.jpg?w=1&h=2,3#x',
  '"]{} *{display:none} [a="',
  "'\\\n\r\f</style><script>",
  '\u{1F600}\0\\41 *',
])('frames the picture and nothing else, whatever its address is: %j', (src) => {
  const rules = rulesOf(frameStyle([{ src, colour: 'green' }]));
  expect(rules).toHaveLength(1);
  const [picture, other] = [document.createElement('img'), document.createElement('img')];
  picture.setAttribute('src', src);
  other.setAttribute('src', 'other.png');
  const selector = rules[0]?.selectorText ?? '';
  // CSS has no sign of no value: such an address is framed nowhere.
  expect(picture.matches(selector)).toBe(!src.includes('\0'));
  expect(other.matches(selector)).toBe(false);
  expect(document.body.matches(selector)).toBe(false);
});
