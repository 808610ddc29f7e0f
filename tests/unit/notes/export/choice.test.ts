import { describe, expect, it } from 'vitest';
import { parseChoice, pictureWay, USUAL_CHOICE, wantsPictures } from '../../../../lib/notes/export/choice';

describe('the way pictures leave', () => {
  it('is as usual for the format: links in Markdown, within what is to come back whole', () => {
    expect(pictureWay({ ...USUAL_CHOICE, format: 'markdown' })).toBe('links');
    expect(pictureWay({ ...USUAL_CHOICE, format: 'json' })).toBe('embedded');
    expect(wantsPictures({ ...USUAL_CHOICE, format: 'json', content: 'notes-only' })).toBe(true);
    expect(wantsPictures({ ...USUAL_CHOICE, format: 'csv' })).toBe(false);
  });

  it('is remembered for the one format it was chosen for', () => {
    const choice = parseChoice({ format: 'json', pictures: { markdown: 'files', json: 'links' } });
    expect([pictureWay(choice), pictureWay({ ...choice, format: 'markdown' })]).toEqual(['links', 'files']);
  });

  it('was one for all formats in older versions, and stays that of Markdown', () => {
    const choice = parseChoice({ format: 'json', flavour: 'logseq', pictures: 'files' });
    expect(choice).toEqual({ ...USUAL_CHOICE, format: 'json', flavour: 'logseq', pictures: { markdown: 'files' } });
    expect(pictureWay(choice)).toBe('embedded');
  });

  it.each([null, 7, [], { markdown: 'x', json: 7 }])('is as usual where %j was stored', (pictures) =>
    expect(parseChoice({ pictures })).toEqual(USUAL_CHOICE),
  );
});
