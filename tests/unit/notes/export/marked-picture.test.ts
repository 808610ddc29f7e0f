// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { describePicture } from '../../../../lib/notes/anchoring/pictures';
import { draftToMarkdown } from '../../../../lib/notes/draft/draft-to-markdown';
import { newDraft } from '../../../../lib/notes/draft/new-draft';
import { parseDraft } from '../../../../lib/notes/draft/parse-draft';
import { readHtml } from '../../../../lib/notes/export/html/read-html';
import { createTextMap } from '../../../../lib/notes/text-map';
import { aHighlight } from '../a-highlight';
import { anExport, backFrom, filesOf, PNG, textOf } from './an-export';

const SRC = 'https://a.example/tide.png';
const LINK = `![A harbour](${SRC})`;

/** An article whose only mark is on its picture. */
function marked(note = 'Look at the *quay*.') {
  const html = `<p>The moon pulls the sea.</p><figure><img src="${SRC}" alt="A harbour"></figure><p>It follows.</p>`;
  const article = anExport({ html, words: [], pictures: new Map([[SRC, { type: 'image/png', bytes: PNG }]]) });
  const map = createTextMap(article.root);
  const [picture] = map.pictures;
  const selectors = picture && describePicture(map.text, picture);
  if (!selectors) throw new Error('no picture');
  return { ...article, highlights: [aHighlight({ id: '00000000-0000-4000-8000-000000000001', selectors, note })] };
}

describe('a marked picture goes out', () => {
  it.each([
    ['obsidian', `==${LINK}==[^1]`],
    ['logseq', `^^${LINK}^^[^1]`],
    ['plain', `<mark>${LINK}</mark>[^1]`],
  ] as const)('in Markdown for %s', async (flavour, wanted) => {
    const text = await textOf('markdown', marked(), { flavour });
    expect(text).toContain(wanted);
    expect(text).toContain('Look at the *quay*.');
  });

  it('in Markdown of the notes alone as the picture', async () => {
    expect(await textOf('markdown', marked(), { content: 'notes-only' })).toContain(`> ${LINK}\n\nLook at`);
  });

  it('in HTML with its mark and note, and comes back by its address', async () => {
    const html = await textOf('html', marked());
    expect(html).toMatch(/<mark class="yellow"[^>]*><img src="data:image\/png/);
    expect(html).toContain('Look at the *quay*.');
    const back = readHtml(html, new DOMParser());
    expect(back?.highlights[0]?.selectors.picture).toEqual({ src: SRC });
    expect(back?.html).toContain(`<figure><img src="${SRC}" alt="A harbour">`);
  });

  it('in JSON, and comes back', async () => {
    expect((await backFrom(marked()))?.highlights[0]?.selectors).toEqual(marked().highlights[0]?.selectors);
  });

  it('as a Web Annotation of the picture in the scope of its page', async () => {
    const { first } = JSON.parse(await textOf('annotations', marked()));
    expect(first.items[1].target).toMatchObject({ source: SRC, scope: 'https://example.org/paper/tides?id=7' });
    expect(first.items[1].target.selector).toBeUndefined();
  });

  it('for Hypothesis as a page note that shows it', async () => {
    const [annotation] = JSON.parse(await textOf('hypothesis', marked())).annotations;
    expect(annotation.text).toBe(`${LINK}\n\nLook at the *quay*.`);
    expect(annotation.target).toEqual([{ source: 'https://example.org/paper/tides?id=7' }]);
  });

  it.each(['csv', 'text'] as const)('in %s as the words that stand for it', async (format) => {
    expect(await textOf(format, marked())).toContain('A harbour');
  });

  it('in a book with its note', async () => {
    const [book] = await filesOf('epub', [marked()]);
    expect(book?.content).toBeInstanceOf(Uint8Array);
  });

  it('in a draft as the picture, leading to its page', () => {
    const { highlights, metadata } = marked();
    const [highlight] = highlights;
    const article = { ...metadata, id: 'a1', savedAt: 1, authors: [], title: 'Tides' };
    if (!highlight) throw new Error('no highlight');
    // What a draft asks of an article is what an export knows of it.
    const entry = { kind: 'highlight', id: 'h', article, highlight, at: 1 } as unknown as Parameters<
      typeof newDraft
    >[0][number];
    const draft = parseDraft(JSON.parse(JSON.stringify(newDraft([entry], 'Sea', 1, () => 'p'))));
    const labels = { undated: 'n.d.', others: 'et al.', sources: 'Sources', keptCopy: 'copy' };
    const text = draft && draftToMarkdown(draft, labels, () => 'copy:1');
    expect(text).toContain(`> ${LINK}\n`);
    expect(text).not.toContain(':~:text');
  });
});
