import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import type { ReadableArticle } from '../../../lib/article/readable-article';
import type { SafeHtml } from '../../../lib/article/sanitise';
import { createKeeping } from '../../../lib/state/keeping';
import type { PageLibrary } from '../../../lib/state/page-library';
import type { KeptText, Reading } from '../../../lib/state/reading';
import { metadata } from '../../support/library';

// What is safe is the sanitiser's business, tested in a real browser.
const article = (html: string): ReadableArticle => ({ metadata: metadata(), html: html as SafeHtml });
// Only what keeping itself looks at.
const reading = { articleId: 'a', pictureCount: signal(null) } as unknown as Reading;

function keeping(keep: PageLibrary['keep']) {
  const onChanged = vi.fn();
  return {
    onChanged,
    keeping: createKeeping({
      library: async () => ({ keep }) as PageLibrary,
      protectStorage: async () => true,
      onStored: () => {},
      onChanged,
      onPictures: () => {},
    }),
  };
}

test('never lets an older text that found no room come after a newer one', async () => {
  const kept: string[] = [];
  let fails = true;
  let letNewerIn = () => {};
  const newerMayCome = new Promise<void>((resolve) => {
    letNewerIn = resolve;
  });
  const { keeping: copy } = keeping(async ({ html }) => {
    if (html === 'older' && fails) throw new DOMException('full', 'QuotaExceededError');
    if (html === 'newer') await newerMayCome;
    kept.push(html);
    return { kind: 'kept', reading };
  });
  copy.reading.value = reading;
  const older = copy.store(article('older'));
  const newer = copy.store(article('newer'));
  await older;
  fails = false;
  // Ctrl+S, while the newer text is on its way to the disk.
  const again = copy.keep(article('newer'));
  letNewerIn();
  await Promise.all([newer, again]);
  expect(kept).toEqual(['newer']);
  expect(copy.state.value.kind).toBe('kept');
});

test('says that the last text is not kept, and keeps that one when asked again', async () => {
  const kept: string[] = [];
  let isFull = true;
  const { keeping: copy } = keeping(async ({ html }) => {
    if (isFull) throw new DOMException('full', 'QuotaExceededError');
    kept.push(html);
    return { kind: 'kept', reading };
  });
  copy.reading.value = reading;
  await Promise.all([copy.store(article('older')), copy.store(article('newer'))]);
  expect(copy.state.value).toEqual({ kind: 'failed', reason: 'full' });
  isFull = false;
  await copy.keep(article('whatever is on screen'));
  expect(kept).toEqual(['newer']);
});

test('keeps nothing that was made of a text another page has replaced', async () => {
  const asked: string[] = [];
  const { keeping: copy, onChanged } = keeping(async ({ html }) => {
    asked.push(html);
    return { kind: 'changed', found: { ...article('theirs'), kept: {} } as KeptText };
  });
  copy.reading.value = reading;
  await Promise.all([copy.store(article('one')), copy.store(article('two'))]);
  expect(asked).toEqual(['one']);
  expect(onChanged).toHaveBeenCalledOnce();
  expect(onChanged).toHaveBeenCalledWith(expect.objectContaining({ html: 'theirs' }));
  expect(copy.state.value.kind).toBe('kept');
});
