import './english';

import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Reader } from '../../../components/article/Reader';
import type { PictureCount, StorageFailure } from '../../../lib/shared/keep-state';
import { base, current, deeds, noPictures, quote, read, scroller } from './a-reader';
import { anArticle, FRENCH, safe } from './sample-articles';
import { all, find, show } from './show';

test('shows what it is, who wrote it and how long it takes', async () => {
  await read();
  expect((await find('main[data-state=article] h1')).textContent).toBe(anArticle().title);
  const bar = (await find('main > header')).textContent;
  expect(bar).toContain('Les Cahiers du Rail');
  expect(bar).toContain('October 12, 2026 · 3 min');
  expect((await find('article > header')).textContent).toContain('Inès Carpentier and Louis Abadie');
});

test('the standfirst is not said twice', async () => {
  await read({
    article: anArticle({ description: 'La plus petite gare.' }),
    html: safe(`<p>La plus petite gare. Et puis.</p>${FRENCH}`),
  });
  expect((await find('article > header')).textContent).not.toContain('La plus petite gare.');
});

test('a first paragraph that is the standfirst is set as one', async () => {
  await read({
    article: anArticle({ description: 'La plus petite gare.' }),
    html: safe(`<p>La plus <b>petite</b> gare.</p>${FRENCH}`),
  });
  expect((await find('article > header')).textContent).not.toContain('La plus petite gare.');
  expect((await find('[data-standfirst]')).textContent).toBe('La plus petite gare.');
});

describe('the lead picture', () => {
  const article = anArticle({ image: { url: 'https://x.example/lead.jpg', alt: 'A platform' } });

  test('stands above the text', async () => {
    await read({ article });
    expect((await find<HTMLImageElement>('[data-lead-picture] img')).alt).toBe('A platform');
  });

  test('does not stand there when the text opens with a picture', async () => {
    await read({ article, html: safe(`<figure><img src="https://x.example/lead-big.jpg"></figure>${FRENCH}`) });
    expect(all('[data-lead-picture]')).toHaveLength(0);
  });

  test('leaves no hole when it can’t be had', async () => {
    await read({ article, pictures: { kind: 'kept', urlOf: () => null } });
    expect(all('[data-lead-picture]')).toHaveLength(0);
  });
});

describe('the outline', () => {
  test('names the parts with their time and follows the reading', async () => {
    await read();
    expect(all('nav[data-outline] a bdi').map((entry) => entry.textContent)).toEqual([
      'Une ligne oubliée',
      'Pourquoi les trains de nuit reviennent',
      'Le prix du sommeil',
      'Ce que demandent les voyageurs',
      'Vingt ans de fermetures',
      'Le pari des coopératives',
      'Et maintenant ?',
    ]);
    expect(current()).toEqual([]);
    const part = document.getElementById('part-2');
    part?.scrollIntoView();
    await expect.poll(current).toEqual(['Le prix du sommeil']);
  });

  test('jumps and takes the focus along', async () => {
    await read();
    all('nav[data-outline] a')[3]?.click();
    await expect.poll(() => document.activeElement?.id).toBe('part-3');
    await expect.poll(current).toEqual(['Ce que demandent les voyageurs']);
  });

  test('shows which parts hold marks, in their colours', async () => {
    await read({ highlights: [quote('Une part vaut cent euros', { colour: 'blue' })] });
    const marked = () => all('nav[data-outline] a').filter((entry) => entry.querySelector('[role=img]'));
    await expect
      .poll(() => marked().map((entry) => entry.querySelector('bdi')?.textContent))
      .toEqual(['Le prix du sommeil']);
    expect(marked()[0]?.querySelector('i')?.dataset.colour).toBe('blue');
  });

  test('is left out when there are no parts', async () => {
    await show(<Reader {...base} {...deeds()} html={safe('<p>Two lines.</p>')} />);
    await find('[data-prose] p');
    expect(all('nav[data-outline]')).toHaveLength(0);
  });

  test('is a sheet on a narrow window, which closes on a jump', async () => {
    await read({}, [360, 740]);
    expect(all('nav[data-outline]')).toHaveLength(0);
    (await find('[data-action=show-outline]')).click();
    await find('dialog[open] nav[data-outline]');
    all('nav[data-outline] a')[1]?.click();
    await expect.poll(() => all('dialog').length).toBe(0);
    await expect.poll(() => document.activeElement?.id).toBe('part-1');
  });
});

describe('the place in the text', () => {
  test('is told by its words when the reading rests', async () => {
    const { onPosition } = await read();
    (await scroller()).scrollTop = 700;
    await expect.poll(() => onPosition.mock.calls.length).toBe(1);
    const [position, progress] = onPosition.mock.calls[0] ?? [];
    expect(position?.exact.length).toBeGreaterThan(20);
    expect(progress).toBeGreaterThan(0.1);
    expect(progress).toBeLessThan(0.9);
    expect(Number((await find('[role=progressbar]')).ariaValueNow)).toBe(Math.round((progress ?? 0) * 100));
  });

  test('is told at once when the popup closes', async () => {
    const { onPosition } = await read();
    (await scroller()).scrollTop = 500;
    (await scroller()).dispatchEvent(new Event('scroll'));
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(onPosition).toHaveBeenCalledOnce();
  });

  test('is where one comes back to', async () => {
    const { onPosition } = await read();
    (await scroller()).scrollTop = 900;
    await expect.poll(() => onPosition.mock.calls.length).toBe(1);
    const [left] = onPosition.mock.calls[0] ?? [];
    await show(null);
    await read({ initialPosition: left });
    await expect.poll(async () => Math.abs((await scroller()).scrollTop - 900)).toBeLessThan(30);
  });

  test('is not told for having been opened', async () => {
    const { onPosition } = await read();
    await show(null);
    expect(onPosition).not.toHaveBeenCalled();
  });

  test('all is read when the end is in sight', async () => {
    await read();
    (await scroller()).scrollTop = 100_000;
    await expect.poll(async () => (await find('[role=progressbar]')).ariaValueNow).toBe('100');
    expect((await find('nav[data-outline] footer')).textContent).toBe('Read to the end');
  });
});

describe('keeping', () => {
  test.each(['not-kept', 'failed'] as const)('is offered while it is %s, by button and key', async (kind) => {
    const { onKeep } = await read({ keep: kind === 'failed' ? { kind, reason: 'full' } : { kind } });
    (await find('[data-action=keep]')).click();
    await userEvent.keyboard('{Control>}s{/Control}');
    expect(onKeep).toHaveBeenCalledTimes(2);
  });

  test.each([{ kind: 'keeping' }, { kind: 'kept', pictures: noPictures }] as const)(
    'is not offered again while it is $kind',
    async (keep) => {
      const { onKeep } = await read({ keep });
      const button = await find(`[data-action=keep][data-state=${keep.kind}]`);
      button.click();
      await userEvent.keyboard('{Control>}s{/Control}');
      expect(button.ariaDisabled).toBe('true');
      expect(onKeep).not.toHaveBeenCalled();
    },
  );

  test('is said aloud when it is done', async () => {
    await read({ keep: { kind: 'kept', pictures: noPictures } });
    expect(all('[role=status]').map((status) => status.textContent)).toContain('Kept in your library');
  });

  const failures: Record<StorageFailure, RegExp> = {
    full: /no room left.*Free some space/,
    unavailable: /No storage.*normal window/,
    newer: /newer Lectern.*Update/,
    failed: /did not answer.*Try again/,
  };
  // The record holds them all, or it would not compile.
  test.each(Object.keys(failures) as StorageFailure[])('says why it failed: %s', async (reason) => {
    await read({ keep: { kind: 'failed', reason } });
    expect((await find('[data-notice=keep-failed]')).textContent).toMatch(failures[reason]);
  });
});

test('what can be undone is offered clear of the strip at the foot', async () => {
  await read({ undo: { id: 'a', kind: 'highlight' }, keep: { kind: 'failed', reason: 'full' } });
  const toast = (await find('[data-toast]')).getBoundingClientRect();
  const strip = (await find('[data-notice=keep-failed]')).getBoundingClientRect();
  expect(toast.bottom).toBeLessThanOrEqual(strip.top);
});

describe('pictures that are not kept', () => {
  const refused: PictureCount = {
    ...noPictures,
    total: 3,
    kept: 1,
    refused: 2,
    refusedHosts: ['a.example', 'b.example'],
  };

  test('name their hosts and ask for them', async () => {
    const { onAllowPictures } = await read({ keep: { kind: 'kept', pictures: refused } });
    expect((await find('[data-notice=pictures]')).textContent).toContain(
      '2 pictures are on a.example and 1 other site',
    );
    (await find('[data-action=allow-pictures]')).click();
    expect(onAllowPictures).toHaveBeenCalledExactlyOnceWith(['a.example', 'b.example']);
  });

  test('once put off, they stay in sight and can be asked for again', async () => {
    await read({ keep: { kind: 'kept', pictures: refused } });
    (await find('[data-notice=pictures] [data-action=dismiss]')).click();
    await expect.poll(() => all('[data-notice=pictures]').length).toBe(0);
    (await find('[data-action=show-pictures-notice]')).click();
    await find('[data-notice=pictures]');
  });

  test('that failed can be tried again', async () => {
    const { onRetryPictures } = await read({ keep: null, pictureCount: { ...noPictures, total: 2, failed: 2 } });
    (await find('[data-notice=pictures] [data-action=retry-pictures]')).click();
    expect(onRetryPictures).toHaveBeenCalledOnce();
  });

  test('say nothing while there is still something to wait for', async () => {
    await read({ keep: { kind: 'kept', pictures: { ...noPictures, total: 3, failed: 1, waiting: 2 } } });
    expect(all('[data-notice]')).toHaveLength(0);
  });
});

test('says when the page has changed and offers to update the copy', async () => {
  const { onUpdateCopy } = await read({ changed: true, keep: { kind: 'kept', pictures: noPictures } });
  (await find('[data-notice=changed] [data-action=update-copy]')).click();
  expect(onUpdateCopy).toHaveBeenCalledOnce();
});

describe('taking out', () => {
  test.each([
    ['export', 'download'],
    ['copy-markdown', 'clipboard'],
  ])('%s goes to the %s', async (action, to) => {
    const { onExport } = await read();
    (await find('[aria-haspopup=menu]')).click();
    (await find(`[data-action=${action}]`)).click();
    expect(onExport.mock.calls).toEqual([[to]]);
  });
});

describe('in the library page', () => {
  const shelf = { isArchived: false, isFavourite: false, onArchive: vi.fn(), onFavourite: vi.fn(), onDelete: vi.fn() };

  test('the article can be archived, starred, deleted and left', async () => {
    const onBack = vi.fn();
    await read(
      { place: 'page', keep: null, shelf, onBack, onOpenPage: undefined, onOpenLibrary: undefined },
      [1280, 860],
    );
    expect(all('[data-action=keep]')).toHaveLength(0);
    for (const action of ['archive', 'favourite', 'delete', 'back']) (await find(`[data-action=${action}]`)).click();
    expect([shelf.onArchive, shelf.onFavourite, shelf.onDelete, onBack].map((deed) => deed.mock.calls.length)).toEqual([
      1, 1, 1, 1,
    ]);
    expect((await find<HTMLAnchorElement>('[data-action=open-original]')).href).toBe(anArticle().url);
  });

  test('notes stand in the margin, each level with its line, and make way for the one in hand', async () => {
    const highlights = [
      quote('une chorale entière', { id: 'choir' }),
      quote('deux cyclistes', { id: 'two', note: 'A note.' }),
      quote('elles sont dix-neuf', { id: 'nineteen' }),
      quote('nowhere to be found', { id: 'gone' }),
    ];
    await read({ place: 'page', keep: null, shelf, highlights }, [1280, 860]);
    const top = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().top ?? 0;
    const offLine = (id: string) => top(`[data-note-card=${id}]`) + 11 - top(`mark[data-highlight=${id}]`);
    await expect.poll(() => Math.abs(offLine('two'))).toBeLessThan(2);
    expect(offLine('choir')).toBeGreaterThan(20);
    expect(Math.abs(offLine('nineteen'))).toBeLessThan(2);
    expect(top('[data-orphans]')).toBeGreaterThan(top('[data-note-card=nineteen]'));
    all('mark[data-highlight=choir]')[0]?.click();
    await expect.poll(() => Math.abs(offLine('choir'))).toBeLessThan(2);
    expect(offLine('two')).toBeLessThan(-20);
  });

  test('notes one sends away stay away', async () => {
    await read({ place: 'page', keep: null, shelf, highlights: [quote('deux cyclistes')] }, [1280, 860]);
    await find('[data-notes]');
    await userEvent.keyboard('n');
    await expect.poll(() => all('[data-notes]').length).toBe(0);
  });

  test('what stands around the text steps back while one reads, until something moves', async () => {
    await read({ place: 'page', keep: null, shelf }, [1280, 860]);
    const now = vi.spyOn(performance, 'now');
    const main = await find('main');
    (await scroller()).focus();
    now.mockReturnValue(1_000_000);
    (await scroller()).scrollTop = 300;
    await expect.poll(() => main.dataset.faded).toBe('true');
    window.dispatchEvent(new PointerEvent('pointermove'));
    await expect.poll(() => main.dataset.faded).toBe('false');
    now.mockRestore();
  });

  test('an address that is no web address is not linked', async () => {
    await read({ place: 'page', keep: null, shelf, article: anArticle({ url: 'javascript:alert(1)' }) }, [1280, 860]);
    expect(all('[data-action=open-original]')).toHaveLength(0);
  });
});
