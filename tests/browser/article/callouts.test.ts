import { expect, test } from 'vitest';
import { roundTrip } from './round-trip';

const TEXT = 'The last train does not wait for anybody.';

test.each([
  [
    'GitHub',
    `<div class="markdown-alert markdown-alert-warning"><p class="markdown-alert-title"><svg></svg>Mind the gap</p><p>${TEXT}</p></div>`,
  ],
  [
    'Obsidian Publish',
    `<div class="callout" data-callout="warning"><div class="callout-title"><div class="callout-icon"><svg></svg></div><div class="callout-title-inner">Mind the gap</div></div><div class="callout-content"><p>${TEXT}</p></div></div>`,
  ],
  [
    'Docusaurus',
    `<div class="theme-admonition theme-admonition-warning alert alert--warning"><div class="admonitionHeading_x1"><span class="admonitionIcon_x2">⚠</span>Mind the gap</div><div class="admonitionContent_x3"><p>${TEXT}</p></div></div>`,
  ],
  ['Sphinx', `<div class="admonition warning"><p class="admonition-title">Mind the gap</p><p>${TEXT}</p></div>`],
  ['MkDocs', `<details class="admonition warning" open><summary>Mind the gap</summary><p>${TEXT}</p></details>`],
  [
    'Bootstrap',
    `<div class="alert alert-warning" role="alert"><h4 class="alert-heading">Mind the gap</h4><p>${TEXT}</p></div>`,
  ],
  ['VitePress', `<div class="custom-block warning"><p class="custom-block-title">Mind the gap</p><p>${TEXT}</p></div>`],
  [
    'Starlight',
    `<aside class="starlight-aside starlight-aside--warning"><p class="starlight-aside__title">Mind the gap</p><div class="starlight-aside__content"><p>${TEXT}</p></div></aside>`,
  ],
  ['MDN', `<div class="notecard warning"><p class="title">Mind the gap</p><p>${TEXT}</p></div>`],
])('a box of %s keeps what it is for, its title and its text', async (_, written) => {
  const { body, markdown } = await roundTrip(written);
  const box = body.querySelector('aside');
  expect(box?.dataset.callout).toBe('warning');
  expect(box?.role).toBe('note');
  expect(box?.querySelector('[data-callout-title]')?.textContent?.trim()).toBe('Mind the gap');
  expect(box?.textContent?.replace(/\s+/g, ' ').trim()).toMatch(new RegExp(`^Mind the gap ?${TEXT}$`));
  expect(markdown).toBe(`> [!warning] Mind the gap\n> ${TEXT}`);
});

test('a box without a title has none, and code and lists in it stay', async () => {
  const { body, markdown } = await roundTrip(
    `<div class="admonition tip"><p>${TEXT}</p><pre>npm start</pre><ul><li>One thing</li></ul></div>`,
  );
  expect(body.querySelector('aside [data-callout-title]')).toBeNull();
  expect(markdown).toBe(`> [!tip]\n> ${TEXT}\n>\n> \`\`\`\n> npm start\n> \`\`\`\n>\n> - One thing`);
});

test.each([
  ['a quotation', `<blockquote><p>${TEXT}</p></blockquote>`],
  ['a part of a box', `<div class="note-container"><p>${TEXT} It never did, and it never will.</p></div>`],
])('%s is none', async (_, written) => {
  expect((await roundTrip(written)).body.querySelector('aside')).toBeNull();
});
