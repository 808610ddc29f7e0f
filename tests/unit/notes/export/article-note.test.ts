// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../lib/notes/export/html/read-html';
import { readJson } from '../../../../lib/notes/export/records/json-file';
import { anExport, filesOf, textOf } from './an-export';

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
    expect(readJson(await textOf('json', noted()))?.articles[0]?.note).toBe(NOTE);
    const html = await textOf('html', noted());
    expect(html).toContain(`<div class="note">${NOTE}</div>`);
    expect(readHtml(html, new DOMParser())?.article.note).toBe(NOTE);
  });

  it('is told by plain text', async () => {
    expect(await textOf('text', noted())).toContain(`\n\n${NOTE}\n\nTides come`);
  });
});
