import './english';

import { useState } from 'preact/hooks';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Reader } from '../../../components/article/Reader';
// Fetched late by the panel: here it is at hand, for a test waits for what is shown and not for a server.
import '../../../components/notes/NoteText';
import type { Highlight } from '../../../lib/notes/highlight';
import { base, deeds, quote, read, select } from './a-reader';
import { all, find, settled, show } from './show';

describe('marking', () => {
  test('selected words bring the toolbar, which does not cover them', async () => {
    await read();
    const words = await select('une chorale entière');
    const toolbar = (await find('[data-selection-toolbar][data-placed=true]')).getBoundingClientRect();
    expect(toolbar.bottom <= words.top || toolbar.top >= words.bottom).toBe(true);
    expect(toolbar.left).toBeGreaterThanOrEqual(0);
    expect(toolbar.right).toBeLessThanOrEqual(800);
  });

  test('a colour marks the words and puts the toolbar away', async () => {
    const { onHighlight } = await read();
    await select('une chorale entière');
    await userEvent.click(await find('[data-action=highlight][data-colour=green]'));
    const [selectors, colour, withNote] = onHighlight.mock.calls[0] ?? [];
    expect([selectors?.quote.exact, colour, withNote]).toEqual(['une chorale entière', 'green', false]);
    await expect.poll(() => all('[data-selection-toolbar]').length).toBe(0);
    expect(getSelection()?.isCollapsed).toBe(true);
    expect(all('[role=status]').map((status) => status.textContent)).toContain('Marked');
  });

  test('each mark is said aloud, by a region that was there before', async () => {
    await read();
    const regions = all('[role=status]');
    const said: (string | null)[] = [];
    for (const words of ['une chorale entière', 'entière']) {
      await select(words);
      await userEvent.click(await find('[data-action=highlight][data-colour=green]'));
      await expect.poll(() => all('[data-selection-toolbar]').length).toBe(0);
      said.push(...regions.map((region) => region.textContent).filter((text) => text?.startsWith('Marked')));
    }
    expect(said).toHaveLength(2);
    expect(said[0]).not.toBe(said[1]);
  });

  test('a tap on a colour marks also where it empties the selection first', async () => {
    const { onHighlight } = await read();
    await select('une chorale entière');
    const yellow = await find('[data-action=highlight][data-colour=yellow]');
    yellow.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    getSelection()?.removeAllRanges();
    yellow.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
    await settled();
    yellow.click();
    expect(onHighlight.mock.calls[0]?.[0].quote.exact).toBe('une chorale entière');
  });

  test('the key marks in the colour used last', async () => {
    const { onHighlight } = await read({ usualColour: 'pink' });
    await select('deux cyclistes');
    await userEvent.keyboard('{Alt>}{Shift>}h{/Shift}{/Alt}');
    expect(onHighlight.mock.calls.map(([selectors, colour]) => [selectors.quote.exact, colour])).toEqual([
      ['deux cyclistes', 'pink'],
    ]);
  });

  test('Escape puts the toolbar away and does not close the popup', async () => {
    await read();
    await select('une chorale entière');
    await find('[data-selection-toolbar]');
    let prevented = false;
    const listen = (event: KeyboardEvent) => {
      prevented = event.defaultPrevented;
    };
    window.addEventListener('keydown', listen, { once: true });
    await userEvent.keyboard('{Escape}');
    expect(prevented).toBe(true);
    await expect.poll(() => all('[data-selection-toolbar]').length).toBe(0);
  });

  test('words outside the text bring no toolbar', async () => {
    await read();
    getSelection()?.selectAllChildren(await find('h1'));
    await settled();
    expect(all('[data-selection-toolbar]')).toHaveLength(0);
  });

  test('a note opens beside the text, ready to be written, once the mark is stored', async () => {
    await show(<StoringReader />);
    await find('[data-prose] h2#part-0');
    await select('une chorale entière');
    await userEvent.click(await find('[data-action=highlight-with-note]'));
    await find('mark[data-highlight=stored]');
    const field = await find<HTMLTextAreaElement>('[data-note-card=stored] textarea');
    await expect.poll(() => document.activeElement).toBe(field);
  });
});

describe('marking by key alone', () => {
  test('marks the paragraph in hand where nothing is selected', async () => {
    const { onHighlight } = await read();
    await userEvent.keyboard('h');
    const [selectors] = onHighlight.mock.calls[0] ?? [];
    expect(selectors?.quote.exact).toMatch(/^À vingt-deux heures douze/);
  });

  test('selects by word and by sentence from the paragraph in hand, and less again', async () => {
    await read();
    const selected = () => getSelection()?.toString();
    await userEvent.keyboard('{Control>}{Shift>}{ArrowRight}{ArrowRight}{/Shift}{/Control}');
    expect(selected()).toBe('À vingt');
    await userEvent.keyboard('{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}');
    expect(selected()).toMatch(/^À vingt-deux heures .*\.$/);
    await userEvent.keyboard('{Control>}{Shift>}{ArrowLeft}{/Shift}{/Control}');
    expect(selected()).toMatch(/^À vingt-deux heures .*[^.]$/);
    await find('[data-selection-toolbar]');
  });
});

describe('marks that are there already', () => {
  const highlights = [quote('une chorale entière', { id: 'choir' }), quote('deux cyclistes', { id: 'cyclists' })];
  const marks = () => ({ onRetag: vi.fn(), onReshape: vi.fn(), tagsInUse: async () => ['rail', 'nuit'] });

  test('are extended by words selected across their end, and shrunk by words in them', async () => {
    const actions = marks();
    await read({ highlights: highlights.slice(0, 1), marks: actions });
    await find('mark[data-highlight=choir]');
    await select('entière');
    for (let words = 0; words < 3; words++) getSelection()?.modify('extend', 'forward', 'word');
    await userEvent.click(await find('[data-selection-toolbar] [data-action=extend]'));
    const [ids, selectors] = actions.onReshape.mock.calls[0] ?? [];
    expect(ids).toEqual(['choir']);
    expect(selectors.quote.exact).toMatch(/^une chorale entière.+/);
    await select('chorale');
    await userEvent.click(await find('[data-selection-toolbar] [data-action=shrink]'));
    expect(actions.onReshape.mock.calls[1]?.[1].quote.exact).toBe('chorale');
  });

  test('are given tags, those in use among the suggestions', async () => {
    const actions = marks();
    await read({ highlights, marks: actions });
    await userEvent.keyboard('n');
    await userEvent.click(await find('[data-note-card=choir] [data-action=add-tag]'));
    await find('[data-note-card=choir] datalist option[value=rail]');
    await userEvent.keyboard('voix,');
    expect(actions.onRetag.mock.calls).toEqual([['choir', ['voix']]]);
  });

  test('that have lost their words are offered the likeliest place, and attached there by a press', async () => {
    const actions = marks();
    const lost = quote('une chorale entière', { id: 'lost' });
    lost.selectors.quote.exact = 'une chorale presque entière';
    lost.selectors.quote.prefix = 'nothing like it';
    lost.selectors.quote.suffix = 'nor like this';
    await read({ highlights: [lost], marks: actions });
    await userEvent.keyboard('n');
    await userEvent.click(await find('[data-orphans] [data-action=find-place]'));
    const place = await find('[data-orphans] [data-orphan-places]');
    await expect.poll(() => place.textContent).toContain('Probably here');
    expect(place.querySelectorAll('[data-place]').length).toBeGreaterThan(0);
    await select('une chorale entière');
    await userEvent.click(await find('[data-selection-toolbar] [data-action=attach]'));
    const [ids, selectors, isAttached] = actions.onReshape.mock.calls[0] ?? [];
    expect([ids, selectors.quote.exact, isAttached]).toEqual([['lost'], 'une chorale entière', true]);
  });
});

test('a note is shown as its Markdown means it, without asking anybody for anything', async () => {
  const note =
    '**Vérifier** [ici](https://a.example/) ![plan](https://b.example/plan.png) <img src=x onerror=alert(1)>';
  await read({ highlights: [quote('une chorale entière', { id: 'choir', note })] });
  await userEvent.keyboard('n');
  const shown = await find('[data-note-card=choir] [data-note-text]');
  expect(shown.querySelector('strong')?.textContent).toBe('Vérifier');
  expect([...shown.querySelectorAll('a')].map(({ href }) => href)).toEqual([
    'https://a.example/',
    'https://b.example/plan.png',
  ]);
  expect(shown.querySelector('img')).toBeNull();
  expect(shown.textContent).toContain('<img src=x onerror=alert(1)>');
  const field = await find<HTMLTextAreaElement>('[data-note-card=choir] textarea');
  await userEvent.click(field, { position: { x: 4, y: 4 } });
  await expect.poll(() => all('[data-note-text]').length).toBe(0);
  expect(field.value).toBe(note);
});

/** Stores what is marked, as the library does, a moment later. */
function StoringReader() {
  const [highlights, setHighlights] = useState<Highlight[]>([]);
  return (
    <Reader
      {...base}
      {...deeds()}
      highlights={highlights}
      onHighlight={(selectors, colour) =>
        void Promise.resolve().then(() => setHighlights([{ ...quote('x'), id: 'stored', selectors, colour }]))
      }
    />
  );
}

describe('notes', () => {
  const highlights = [
    quote('Une part vaut cent euros', { id: 'part', colour: 'blue', note: 'Vérifier' }),
    quote('une chorale entière', { id: 'choir' }),
    quote('Les contrôleurs passent avec une lampe sourde', { id: 'gone', note: 'Où ?' }),
  ];

  test('are counted in the bar and listed in the order of the text, the lost ones apart', async () => {
    await read({ highlights });
    expect((await find('[data-action=toggle-notes]')).textContent).toContain('3');
    await userEvent.keyboard('n');
    await find('[data-notes]');
    expect(all('[data-note-card]').map((card) => card.dataset.noteCard)).toEqual(['choir', 'part', 'gone']);
    expect((await find('[data-orphans]')).querySelectorAll('[data-note-card]')).toHaveLength(1);
    await userEvent.keyboard('n');
    await expect.poll(() => all('[data-notes]').length).toBe(0);
  });

  test('open from their words in the text, by mouse and by key', async () => {
    await read({ highlights });
    all('mark[data-highlight=part]')[0]?.click();
    await find('[data-note-card=part][data-active=true]');
    all('mark[data-highlight=choir]')[0]?.focus();
    await userEvent.keyboard('{Enter}');
    await find('[data-note-card=choir][data-active=true]');
  });

  test('lead back to their words', async () => {
    await read({ highlights });
    await userEvent.keyboard('n');
    (await find('[data-note-card=part] > button')).click();
    await expect.poll(() => document.activeElement?.getAttribute('data-highlight')).toBe('part');
  });

  test('go to their callbacks', async () => {
    const callbacks = await read({ highlights });
    await userEvent.keyboard('n');
    await find('[data-notes]');
    (await find('[data-note-card=choir] [data-action=delete]')).click();
    (await find('[data-note-card=gone] [data-action=recolour][data-colour=green]')).click();
    expect(callbacks.onRemoveHighlight.mock.calls).toEqual([['choir']]);
    expect(callbacks.onRecolour.mock.calls).toEqual([['gone', 'green']]);
  });
});
