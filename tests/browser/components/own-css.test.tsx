import './english';

import { beforeEach, describe, expect, test } from 'vitest';
import { cleanOwnCss } from '../../../components/appearance/own-css';
import { useOwnCss } from '../../../components/appearance/use-own-css';
import { find, hide, settled, show } from './show';

const away = (name: string) => `${location.origin}/no-such-file-${name}`;
const requested = () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('no-such-file'));

function Text({ css }: { css: string }) {
  useOwnCss(css);
  return (
    <main>
      <h1 id="outside">Outside</h1>
      <div data-prose>
        <h2>A heading</h2>
        <p id="one">
          One <em>word</em>
        </p>
      </div>
    </main>
  );
}

beforeEach(() => performance.clearResourceTimings());

async function wear(css: string) {
  await show(<Text css={css} />);
  await settled();
}
const colourOf = async (selector: string) => getComputedStyle(await find(selector)).color;

describe('styles of one’s own', () => {
  test.each([
    ['a selector', 'p { color: rgb(1, 2, 3) }'],
    ['a list of selectors', 'h5, p { color: rgb(1, 2, 3) }'],
    ['the text as a whole', ':scope { color: rgb(1, 2, 3) }'],
    ['a condition', '@media (width > 1px) { p { color: rgb(1, 2, 3) } }'],
    ['nesting', 'p { & { color: rgb(1, 2, 3) } }'],
    ['a variable', ':scope { --mine: rgb(1, 2, 3) } p { color: var(--mine) }'],
  ])('are applied: %s', async (_, css) => {
    await wear(css);
    expect(await colourOf('#one')).toBe('rgb(1, 2, 3)');
    expect(cleanOwnCss(css).refused).toBe(0);
  });

  test('beat the theme, and are gone with the text', async () => {
    await wear('h2 { font-size: 77px }');
    expect(getComputedStyle(await find('[data-prose] h2')).fontSize).toBe('77px');
    hide();
    expect(document.adoptedStyleSheets).toEqual([]);
  });

  test.each([
    '#outside { color: rgb(1, 2, 3) }',
    'html, body, * { color: rgb(1, 2, 3) }',
    ':root:has(p) { color: rgb(1, 2, 3) }',
    'body:has(&) #outside { color: rgb(1, 2, 3) }',
    'p { body:has(&) #outside { color: rgb(1, 2, 3) } }',
    'p { :is(body, &) #outside { color: rgb(1, 2, 3) } }',
    '@scope (html) { #outside { color: rgb(1, 2, 3) } }',
    '@layer x { @scope (html) { #outside { color: rgb(1, 2, 3) } } }',
    'p {} } #outside { color: rgb(1, 2, 3) } [data-prose] {',
    '@media all { } } #outside { color: rgb(1, 2, 3) }',
    '@starting-style { #outside { color: rgb(1, 2, 3) } }',
    '@supports (color: red) { } } #outside { color: rgb(1, 2, 3) }',
  ])('stay inside the text: %s', async (css) => {
    await wear('p { margin: 0 }');
    const before = await colourOf('#outside');
    await wear(css);
    expect(await colourOf('#outside')).toBe(before);
  });

  const u = away('picture.png');
  test.each([
    `@import "${u}";`,
    `@import url(${u}) screen;`,
    `@font-face { font-family: Mine; src: url(${u}) } p { font-family: Mine }`,
    `p { background: url(${u}) }`,
    `p { background: URL("${u}") }`,
    `p { background: u\\72l(${u}) }`,
    `p { background-image: image-set("${u}" 1x) }`,
    `p { background-image: -webkit-image-set(url(${u}) 1x) }`,
    `p { list-style: url(${u}); display: list-item }`,
    `p { cursor: url(${u}), auto }`,
    `p { border-image: url(${u}) 1 }`,
    `p { mask: url(${u}#a) }`,
    `p { filter: url(${u}#a) }`,
    `p { shape-outside: url(${u}); float: left }`,
    `p::before { content: url(${u}) }`,
    `p { --x: url(${u}); background: var(--x) }`,
    `p { --x: u\\72l(${u}); background: var(--x) }`,
    `p { --x: "${u}"; background: image-set(var(--x) 1x) }`,
    `p { background: var(--nothing, url(${u})) }`,
    `p { background: var(--nothing, u\\72 l(${u})) }`,
    `p { background: src("${u}") }`,
    `p { em { background: url(${u}) } }`,
    `p { em { } background: url(${u}) }`,
    `@media all { p { background: url(${u}) } }`,
    `@property --x { syntax: "<image>"; inherits: true; initial-value: url(${u}) } p { background: var(--x) }`,
    `@keyframes k { to { background: url(${u}) } } p { animation: k 1s }`,
    `@namespace x url(${u});`,
    `@supports (background: url(${u})) { p { color: red } }`,
  ])('ask the network for nothing: %s', async (css) => {
    expect(cleanOwnCss(css).css).not.toContain('no-such-file');
    await wear(`p { color: red } ${css}`);
    await settled();
    expect(requested()).toEqual([]);
  });

  test('what is left out is counted, so that it can be said', () => {
    const { css, refused } = cleanOwnCss(
      `@import "${u}"; p { background: url(${u}); color: red; cursor: url(${u}), auto }`,
    );
    expect(css).toContain('color: red');
    expect(refused).toBe(3);
    expect(cleanOwnCss(`p { cursor: url(${u}), auto }`).refused).toBe(1);
  });

  test('the same in a plain style sheet does ask, so the tests above would see it', async () => {
    await wear('');
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = `p { background: url(${away('seen.png')}) }`;
    await expect.poll(() => requested().length).toBeGreaterThan(0);
    style.remove();
  });

  test.each(['fixed', 'absolute', 'sticky', 'var(--x, fixed)'])('cover no controls: position %s', (position) => {
    expect(cleanOwnCss(`p { position: ${position}; inset: 0 }`).css).not.toContain('position');
  });

  test('what is broken does no harm to what is not', async () => {
    await wear('p { color: ; } %%% { x } h2 { colour: red } p { color: rgb(1, 2, 3) }');
    expect(await colourOf('#one')).toBe('rgb(1, 2, 3)');
  });
});
