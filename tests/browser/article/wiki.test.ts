import { expect, test } from 'vitest';
import { extractArticle } from '../../../lib/article/extract';

const PROSE =
  'The <a href="/wiki/Ferry">ferry</a> has crossed the <a href="/wiki/Sound">sound</a> since 1904, first under <a href="/wiki/Steam">steam</a> and later by cable, and carries some four hundred people a day in <a href="/wiki/Summer">summer</a>.';
const PARTS = ['Etymology', 'History', 'Fleet', 'In culture'];

/** An encyclopaedia's page with the furniture its software gives it. */
const page = `<html lang="en"><head><title>Strand ferry - Commons of Knowledge</title></head>
<body class="mediawiki ltr ns-0 ns-subject page-Strand_ferry skin-vector action-view"><div id="content" class="mw-body"><h1 id="firstHeading">Strand ferry</h1>
<div id="bodyContent" class="mw-body-content"><div id="siteSub">From the Commons of Knowledge</div><div id="mw-content-text" class="mw-content-ltr"><div class="mw-parser-output">
<p>The <b>Strand ferry</b> is a ferry. ${PROSE}</p>
<div id="toc" class="toc"><div class="toctitle"><h2>Contents</h2></div><ul>${PARTS.map((part, index) => `<li><a href="#${part.replace(' ', '_')}"><span class="tocnumber">${index + 1}</span> <span class="toctext">${part}</span></a></li>`).join('')}</ul></div>
${PARTS.map(
  (
    part,
  ) => `<h2><span class="mw-headline" id="${part.replace(' ', '_')}">${part}</span><span class="mw-editsection"><span>[</span><a href="/w/index.php?title=Strand_ferry&amp;action=edit&amp;section=1">edit</a><span>]</span></span></h2>
<div class="hatnote">Main article: <a href="/wiki/X">${part} of the Strand ferry</a></div>
<p>Of its ${part.toLowerCase()}: ${PROSE}</p><p>More of its ${part.toLowerCase()}. ${PROSE}</p>`,
).join('')}
</div></div></div></div><footer class="mw-footer"><ul><li>This page was last edited on 3 May 2024.</li></ul></footer></body></html>`;

const read = async (markup = page) => {
  const doc = new DOMParser().parseFromString(markup, 'text/html');
  const extraction = await extractArticle(doc, { url: 'https://knowledge.example/wiki/Strand_ferry' });
  if (extraction.kind === 'refused') throw new Error(extraction.reason);
  return extraction.article;
};

test('what a page of an encyclopaedia calls itself says nothing about its paragraphs', async () => {
  const { html, removed = [] } = await read();
  for (const part of PARTS) expect(html).toContain(`More of its ${part.toLowerCase()}.`);
  expect(removed.map(({ reason }) => reason)).not.toContain('share');
});

test('links to edit a section go, and so does the list of contents', async () => {
  const { html } = await read();
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  expect([...body.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual(PARTS);
  expect(body.textContent).not.toMatch(/\[\s*edit|Contents/);
  expect(body.querySelector('li')).toBeNull();
});

test('links to what is not written yet stay, and headings about editing', async () => {
  const red = '<a href="/w/index.php?title=Ann_Lee&amp;action=edit&amp;redlink=1" class="new">Ann Lee</a>';
  const { html } = await read(
    page
      .replace('id="Fleet">Fleet', `id="Fleet">The ships of ${red}`)
      .replace('id="History">History', 'id="History">How to <a href="/w/index.php?action=edit">edit pages</a>'),
  );
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  const headings = [...body.querySelectorAll('h2')].map(({ textContent }) => textContent);
  expect(headings).toEqual(['Etymology', 'How to edit pages', 'The ships of Ann Lee', 'In culture']);
});
