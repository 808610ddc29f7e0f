// @vitest-environment happy-dom
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Exported } from '../../../../lib/notes/export/exported';
import { readHtml } from '../../../../lib/notes/export/html/read-html';
import { USUAL_TEMPLATE } from '../../../../lib/notes/export/template/clip-template';
import { anExport, backFrom, filesOf, textOf } from './an-export';

const NOTE = 'Compare *Newton*.\n\n- why twice?';

function noted(note = NOTE) {
  const article = anExport();
  return { ...article, metadata: { ...article.metadata, note } };
}

describe('the note on a whole article', () => {
  it('stands before the text in Markdown, as it was written', async () => {
    const [file] = await filesOf('markdown', [noted()]);
    expect(String(file?.content)).toMatch(/---\n\nCompare \*Newton\*\.\n\n- why twice\?\n\nTides come/);
  });

  it('goes out with the highlights where they go alone', async () => {
    const [file] = await filesOf('markdown', [noted()], { content: 'notes-only' });
    expect(String(file?.content)).toContain('- why twice?\n\n## Highlights');
  });

  it('can be no more than a note', async () => {
    const [file] = await filesOf('markdown', [noted('---\ntitle: x\n---\n# Big\n<script>')]);
    expect(String(file?.content)).toContain('\\---\ntitle: x\n\\---\n\\# Big\n\\<script>');
    expect(await textOf('html', noted('</div><script>alert(1)</script>'))).not.toContain('<script');
  });

  it('comes back from JSON and HTML', async () => {
    expect((await backFrom(noted()))?.note).toBe(NOTE);
    const html = await textOf('html', noted());
    expect(html).toContain(`<div class="note">${NOTE}</div>`);
    expect(readHtml(html, new DOMParser())?.note).toBe(NOTE);
  });

  it('stands in each row of CSV, and in one of its own where nothing is marked', async () => {
    const rows = async (article: Exported) => Papa.parse<string[]>(await textOf('csv', article)).data;
    expect((await rows(noted('Twice.')))[1]?.[10]).toBe('Twice.');
    const [, row] = await rows({ ...noted('Twice.'), highlights: [] });
    expect([row?.[0], row?.[1], row?.[10]]).toEqual(['', 'Tides', 'Twice.']);
  });

  it('is a comment of the bookmark among annotations, and a page note for Hypothesis', async () => {
    const collection = JSON.parse(await textOf('annotations', noted()));
    expect(collection.first.items[0]).toMatchObject({
      motivation: ['bookmarking', 'commenting', 'tagging'],
      body: [
        { value: NOTE, purpose: 'commenting' },
        { value: 'sea', purpose: 'tagging' },
      ],
    });
    const [page] = JSON.parse(await textOf('hypothesis', noted())).annotations;
    expect(page).toMatchObject({ text: NOTE, tags: ['sea'], target: [{ source: noted().metadata.url }] });
    expect(page.target[0].selector).toBeUndefined();
  });

  it('goes before the marks in what is cited, and into templates', async () => {
    const [item] = JSON.parse(await textOf('csl', noted('Twice.')));
    expect(item.note).toBe('Twice.\n“The moon pulls them”');
    expect(await textOf('ris', noted('Twice.'))).toContain('N1  - Twice.\r\nN1  - “The moon');
    const template = { ...USUAL_TEMPLATE, content: '{{note}}' };
    const [file] = await filesOf('markdown', [noted()], { flavour: 'template' }, { template });
    expect(String(file?.content)).toContain(NOTE);
  });

  it('is told by plain text', async () => {
    expect(await textOf('text', noted())).toContain(`\n\n${NOTE}\n\nTides come`);
  });
});
