import './english';

import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Reader } from '../../../components/article/Reader';
import type { ReaderProps } from '../../../components/article/reader-props';
import { Keys } from '../../../components/controls/keys-choice';
import { giveCommand, liveCommands } from '../../../components/controls/use-shortcuts';
import { PaletteHost } from '../../../components/palette/PaletteHost';
import { USUAL_APPEARANCE } from '../../../lib/shared/appearance/settings';
import { type KeySettings, USUAL_KEYS } from '../../../lib/shared/commands/bindings';
import { base, deeds, quote, scroller } from './a-reader';
import { all, find, settled, show, violations } from './show';

const changes = vi.fn<(next: KeySettings) => void>();

function Held({ children, initial = USUAL_KEYS }: { children: ComponentChild; initial?: KeySettings }) {
  const [value, setValue] = useState(initial);
  return (
    <Keys.Provider
      value={{
        value,
        onChange: (next) => {
          changes(next);
          setValue(next);
        },
        toolbarClick: { value: 'popup', choices: ['popup', 'keep'], onChange: () => {} },
      }}
    >
      {children}
    </Keys.Provider>
  );
}

async function read(props: Partial<ReaderProps> = {}, initial?: KeySettings, beside?: ComponentChild) {
  const callbacks = deeds();
  await show(
    <Held {...(initial && { initial })}>
      <Reader {...base} {...callbacks} {...props} />
      {beside}
    </Held>,
  );
  await find('[data-prose] h2#part-0');
  await settled();
  return callbacks;
}

describe('moving through the text by keys', () => {
  test('by screens, to the end and back', async () => {
    await read();
    const box = await scroller();
    await userEvent.keyboard(' ');
    const screen = box.scrollTop;
    expect(screen).toBeGreaterThan(box.clientHeight / 2);
    await userEvent.keyboard('{Shift>} {/Shift}');
    expect(box.scrollTop).toBe(0);
    await userEvent.keyboard('{End}');
    expect(box.scrollTop + box.clientHeight).toBeGreaterThan(box.scrollHeight - 2);
    await userEvent.keyboard('{Home}');
    expect(box.scrollTop).toBe(0);
  });

  test('by paragraphs, each brought to the same line', async () => {
    await read();
    const box = await scroller();
    const tops = new Set<number>();
    for (let step = 0; step < 3; step++) {
      await userEvent.keyboard('j');
      const edge = box.getBoundingClientRect().top;
      const found = all('[data-prose] :is(p, h2, li, figure)').some(
        (one) => Math.abs(one.getBoundingClientRect().top - edge - 16) < 2,
      );
      expect(found).toBe(true);
      tops.add(box.scrollTop);
    }
    expect(tops.size).toBe(3);
    await userEvent.keyboard('k');
    expect(tops.has(box.scrollTop)).toBe(true);
  });

  test('by sections, which take the focus', async () => {
    await read();
    await userEvent.keyboard(']');
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('part-0'));
    await settled();
    await userEvent.keyboard(']');
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('part-1'));
    await settled();
    // One press: a bracket is doubled to be typed.
    await userEvent.keyboard('[[');
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('part-0'));
  });

  test('by marks', async () => {
    const highlights = [
      quote('On ne vend pas un trajet, on vend une nuit', { id: 'first' }),
      quote('quatorze lignes ont disparu', { id: 'second' }),
    ];
    await read({ highlights });
    await expect.poll(() => all('[data-highlight=second]').length).toBeGreaterThan(0);
    const inHand = () => (document.activeElement as HTMLElement | null)?.dataset.highlight;
    await userEvent.keyboard('.');
    await vi.waitFor(() => expect(inHand()).toBe('first'));
    await userEvent.keyboard('.');
    await vi.waitFor(() => expect(inHand()).toBe('second'));
    await userEvent.keyboard(',');
    await vi.waitFor(() => expect(inHand()).toBe('first'));
  });

  test('to the outline and back', async () => {
    await read();
    await userEvent.keyboard('o');
    expect(document.activeElement?.closest('nav[data-outline]')).not.toBeNull();
    await userEvent.keyboard('o');
    expect(document.activeElement).toBe(await scroller());
  });
});

test('a button that has the focus keeps the space bar', async () => {
  const { onKeep } = await read();
  (await find('[data-action=keep]')).focus();
  await userEvent.keyboard(' ');
  expect(onKeep).toHaveBeenCalledOnce();
  expect((await scroller()).scrollTop).toBe(0);
});

test('single characters can be turned off; combinations stay', async () => {
  const { onKeep, onOpenPage } = await read({}, { changed: {}, characters: false });
  await userEvent.keyboard('p');
  await userEvent.keyboard('{Control>}s{/Control}');
  expect(onOpenPage).not.toHaveBeenCalled();
  expect(onKeep).toHaveBeenCalledOnce();
});

test('a full page is asked for with the place one is at', async () => {
  const { onOpenPage } = await read();
  await userEvent.keyboard('{End}p');
  const [place] = onOpenPage.mock.calls[0] ?? [];
  expect(place?.progress).toBe(1);
  expect(place?.position.start).toBeGreaterThan(0);
});

describe('the sheet of keys', () => {
  test('opens at ?, names what can be done here, and axe finds nothing wrong', async () => {
    await read();
    await userEvent.keyboard('?');
    await find('[data-dialog=keys]');
    await settled();
    const listed = all('[data-command]').map(({ dataset }) => dataset.command);
    expect(listed).toEqual(expect.arrayContaining(['screenForward', 'find', 'mark', 'keep', 'keys']));
    expect(listed).not.toContain('rowForward');
    expect((await find('[data-command=keep] kbd')).textContent).toBe('Ctrl+S');
    expect(await violations()).toEqual([]);
  });

  test('gives a command another key, which works and is told everywhere', async () => {
    const { onOpenPage } = await read();
    await userEvent.keyboard('?');
    (await find('[data-command=openPage] [data-action=change-key]')).click();
    await find('[data-key-catcher]');
    await settled();
    await userEvent.keyboard('y');
    await vi.waitFor(async () => expect((await find('[data-command=openPage] kbd')).textContent).toBe('Y'));
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(all('[data-dialog=keys]')).toEqual([]));
    await userEvent.keyboard('p');
    expect(onOpenPage).not.toHaveBeenCalled();
    await userEvent.keyboard('y');
    expect(onOpenPage).toHaveBeenCalledOnce();
    expect((await find('[data-action=open-page]')).getAttribute('aria-keyshortcuts')).toBe('Y');
  });

  test('says whose key it is, and takes it only when told to', async () => {
    await read();
    await userEvent.keyboard('?');
    (await find('[data-command=openPage] [data-action=change-key]')).click();
    await find('[data-key-catcher]');
    await settled();
    changes.mockClear();
    await userEvent.keyboard('n');
    expect((await find('[data-command=openPage] [role=alert]')).textContent).toContain('Show or hide notes');
    expect(changes).not.toHaveBeenCalled();
    expect(await violations()).toEqual([]);
    (await find('[data-action=take-key]')).click();
    await vi.waitFor(async () => expect((await find('[data-command=openPage] kbd')).textContent).toBe('N'));
    expect(all('[data-command=notes] kbd')).toEqual([]);
    (await find('[data-action=reset-keys]')).click();
    await vi.waitFor(async () => expect((await find('[data-command=notes] kbd')).textContent).toBe('N'));
  });

  test('does not take what the browser keeps, and Escape leaves it as it is', async () => {
    await read();
    await userEvent.keyboard('?');
    (await find('[data-command=openPage] [data-action=change-key]')).click();
    const catcher = await find('[data-key-catcher]');
    await settled();
    catcher.dispatchEvent(new KeyboardEvent('keydown', { key: 'w', ctrlKey: true, bubbles: true, cancelable: true }));
    expect((await find('[data-command=openPage] [role=alert]')).textContent).toContain('Ctrl+W');
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(all('[data-key-catcher]')).toEqual([]));
    expect(all('[data-dialog=keys]')).toHaveLength(1);
    expect((await find('[data-command=openPage] kbd')).textContent).toBe('P');
  });
});

describe('the palette', () => {
  const onOpenArticle = vi.fn();
  const palette = (
    <PaletteHost
      findArticles={async () => [
        { id: 'one', title: 'What the sleeper car remembers', site: 'The Slow Desk' },
        { id: 'two', title: 'Ein Fahrplan', site: 'Streckenblatt' },
      ]}
      onOpenArticle={onOpenArticle}
    />
  );
  const options = () => all('[data-dialog=palette] [role=option]');
  const chosen = () =>
    all('[data-dialog=palette] [aria-selected=true]').map((one) => one.querySelector('bdi')?.textContent);

  async function open() {
    await userEvent.keyboard('{Control>}k{/Control}');
    await find('[data-dialog=palette]');
    await vi.waitFor(() => expect(options().length).toBeGreaterThan(0));
    await settled();
  }

  test('lists commands with their keys, the parts of the article and the library; axe finds nothing wrong', async () => {
    await read({ place: 'page' }, undefined, palette);
    await open();
    await vi.waitFor(() => expect(all('[data-dialog=palette] [role=group]')).toHaveLength(3));
    const field = await find('[data-dialog=palette] [role=combobox]');
    expect(document.activeElement).toBe(field);
    expect(document.getElementById(field.getAttribute('aria-activedescendant') ?? '')).toBe(options()[0]);
    expect(await violations()).toEqual([]);
  });

  test('finds an article by some letters and opens it', async () => {
    await read({ place: 'page' }, undefined, palette);
    await open();
    await vi.waitFor(() => expect(options().some((one) => one.textContent?.includes('sleeper'))).toBe(true));
    await userEvent.keyboard('sleeper desk');
    await vi.waitFor(() => expect(chosen()).toEqual(['What the sleeper car remembers']));
    await userEvent.keyboard('{Enter}');
    expect(onOpenArticle).toHaveBeenCalledWith('one');
    await vi.waitFor(() => expect(all('[data-dialog=palette]')).toEqual([]));
  });

  test('knows commands by what others call them, and begins with what is useful', async () => {
    const appearance = { value: USUAL_APPEARANCE, onChange: () => {} };
    await read({ place: 'page', appearance }, undefined, palette);
    await open();
    const names = options().map((one) => one.querySelector('bdi')?.textContent);
    expect(names.indexOf('Mark the selected words, or the paragraph')).toBeLessThan(names.indexOf('To the beginning'));
    expect(names.indexOf('To the beginning')).toBeLessThan(names.indexOf('Next screen'));
    await userEvent.keyboard('theme');
    await vi.waitFor(() => expect(chosen()).toEqual(['How the text looks']));
  });

  test('goes to a part of the article', async () => {
    await read({ place: 'page' }, undefined, palette);
    await open();
    await userEvent.keyboard('cooperatives{Enter}');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('coopératives'));
  });

  test('arrows move around, and a command is given', async () => {
    await read({ place: 'page' }, undefined, palette);
    await open();
    const [first] = chosen();
    await userEvent.keyboard('{ArrowUp}');
    expect(chosen()).not.toEqual([first]);
    await userEvent.keyboard('{ArrowDown}');
    expect(chosen()).toEqual([first]);
    await userEvent.keyboard('end{Enter}');
    const box = await scroller();
    await vi.waitFor(() => expect(box.scrollTop + box.clientHeight).toBeGreaterThan(box.scrollHeight - 2));
  });

  test('says that nothing fits, and Escape closes it', async () => {
    await read({ place: 'page' }, undefined, palette);
    await open();
    await userEvent.keyboard('zeppelin');
    expect(options()).toEqual([]);
    expect((await find('[data-dialog=palette]')).textContent).toContain('Nothing fits');
    expect(await violations()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(all('[data-dialog=palette]')).toEqual([]));
  });
});

test('a command can be given without its key', async () => {
  const { onOpenPage } = await read();
  expect(liveCommands()).toContain('openPage');
  giveCommand('openPage');
  expect(onOpenPage).toHaveBeenCalledOnce();
});
