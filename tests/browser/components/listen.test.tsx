import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { read, scroller } from './a-reader';
import { aListening, VOICES } from './listening';
import { anArticle } from './sample-articles';
import { all, find, hide, settled, violations } from './show';

const FRENCH_ONLY = VOICES.filter(({ lang }) => lang.startsWith('fr'));

/** The words that are painted under a name. */
const marked = (name: 'sentence' | 'word'): string =>
  [...(CSS.highlights.get(`listen-${name}`) ?? [])].map(String).join('');
const press = async (action: string) => (await find(`[data-action="${action}"]`)).click();

async function listen(listening = aListening(), size?: [number, number]) {
  await read({ listenAloud: listening.listenAloud }, size);
  await press('listen');
  await find('[data-listening]');
  await expect.poll(() => listening.speech.said.length + all('[data-notice^=listen]').length).toBeGreaterThan(0);
  await settled();
  return listening;
}
/** Past the title and the standfirst, which stand outside the text. */
async function listenToText(size?: [number, number]) {
  const listening = await listen(undefined, size);
  listening.speech.end(2);
  await expect.poll(() => marked('sentence')).not.toBe('');
  return listening;
}

beforeEach(() => {
  const calm = window.matchMedia;
  // Nobody watches: the text goes where it goes at once.
  vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
    query.includes('reduced-motion') ? ({ ...calm(query), matches: true } as MediaQueryList) : calm.call(window, query),
  );
});
afterEach(() => vi.restoreAllMocks());

describe('the marks', () => {
  test('are on the sentence and the word, and follow them', async () => {
    const { speech } = await listenToText();
    expect(speech.saying).toBe(marked('sentence'));
    expect(marked('sentence')).toMatch(/^À vingt-deux heures douze, .* presque plein\.$/);
    speech.word(2);
    expect(marked('word')).toBe('vingt');
    speech.word(14);
    expect(marked('word')).toBe('heures');
    speech.end();
    await expect.poll(() => marked('sentence')).toMatch(/^Il y a des familles/);
    expect(marked('word')).toBe('');
  });

  test('leave the text as it is', async () => {
    const listening = aListening();
    await read({ listenAloud: listening.listenAloud });
    const nodes = () => all('[data-prose] p').flatMap((paragraph) => [...paragraph.childNodes]);
    const before = nodes();
    await press('listen');
    await expect.poll(() => listening.speech.said.length).toBe(1);
    listening.speech.end(2);
    listening.speech.word(2);
    await expect.poll(() => marked('word')).toBe('vingt');
    expect(nodes().every((node, index) => node === before[index])).toBe(true);
  });

  test('are gone with the player', async () => {
    const { speech } = await listenToText();
    speech.word(2);
    await press('listen-stop');
    await expect.poll(() => [marked('sentence'), marked('word'), all('[data-listening]').length]).toEqual(['', '', 0]);
    expect(document.activeElement).toBe(await find('[data-action="listen"]'));
  });
});

describe('the text', () => {
  const topOf = (name: string) =>
    [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).getBoundingClientRect().top)[0] ?? Number.NaN;
  const isInView = async () => {
    const view = (await scroller()).getBoundingClientRect();
    const top = topOf('listen-sentence');
    return top >= view.top && top < view.bottom;
  };

  test('comes along, so that what is read is in view', async () => {
    const { speech } = await listenToText();
    for (let i = 0; i < 24; i++) {
      speech.end();
      await settled();
      expect(await isInView()).toBe(true);
    }
    expect((await scroller()).scrollTop).toBeGreaterThan(600);
  });

  test('stays where one scrolls to, and comes back when it is told to', async () => {
    const { speech } = await listenToText();
    const box = await scroller();
    box.dispatchEvent(new WheelEvent('wheel', { deltaY: 2000, bubbles: true }));
    box.scrollTop = 2000;
    await find('[data-action="listen-come-back"]');
    speech.end();
    await settled();
    expect(box.scrollTop).toBe(2000);
    await press('listen-come-back');
    await expect.poll(isInView).toBe(true);
    expect(all('[data-action="listen-come-back"]')).toEqual([]);
  });

  test('is read from a selection', async () => {
    const listening = aListening();
    await read({ listenAloud: listening.listenAloud });
    const heading = all('[data-prose] h2')[2];
    if (heading) getSelection()?.selectAllChildren(heading);
    await press('listen');
    await expect.poll(() => listening.speech.saying).toBe('Vingt ans de fermetures');
  });
});

describe('the keys', () => {
  test('begin, pause and lead through the text', async () => {
    const { listenAloud, speech } = aListening();
    await read({ listenAloud });
    await userEvent.keyboard('l');
    await expect.poll(() => speech.saying).toBe(anArticle().title);
    await find('[data-listening]');
    await settled();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await expect.poll(() => speech.saying).toMatch(/^À vingt-deux/);
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    await expect.poll(() => speech.saying).toBe('Une ligne oubliée');
    await userEvent.keyboard('{ArrowLeft}');
    await expect.poll(() => speech.saying).toMatch(/^« On ne vend pas/);
    await userEvent.keyboard('l');
    await expect.poll(() => speech.saying).toBeNull();
    expect((await find('[data-listening]')).dataset.listening).toBe('paused');
  });
});

describe('the settings', () => {
  test('offer speed, voices, a timer, and say what a voice from the network means', async () => {
    const { speech, clock } = await listenToText();
    await press('listen-settings');
    await page.getByLabelText('Speed', { exact: true }).fill('1.5');
    clock.pass(1000);
    expect(speech.said.at(-1)?.rate).toBe(1.5);
    await page.getByLabelText('Voice for French').selectOptions('Google français · fr-FR');
    await expect.poll(() => speech.said.at(-1)?.voice).toBe('Google français');
    await expect.element(page.getByText(/goes over the network/)).toBeVisible();
    await page.getByLabelText('Stop by itself').selectOptions('In 30 minutes');
    await expect.element(page.getByRole('button', { name: /stops in 30 minutes/ })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(all('[role=dialog]')).toEqual([]);
  });

  test('are asked for where only voices from the network are there', async () => {
    const { speech } = await listen(aListening(FRENCH_ONLY.filter(({ isLocal }) => !isLocal)));
    expect(speech.said).toEqual([]);
    await find('[data-notice="listen-onlyNetworkVoices"]');
    await press('listen-choose-voice');
    await page.getByLabelText('Voice for French').selectOptions('Google français · fr-FR');
    await expect.poll(() => speech.saying).toBe(anArticle().title);
    expect(all('[data-notice^=listen]')).toEqual([]);
  });
});

test('where there is no voice, it says what to do', async () => {
  const listening = aListening([]);
  await read({ listenAloud: listening.listenAloud });
  await press('listen');
  await expect.poll(() => listening.controls.view.peek().kind).toBe('open');
  await find('[data-listening="preparing"]');
  listening.clock.pass(5000);
  const { textContent } = await find('[data-notice="listen-noVoices"]');
  expect(textContent).toContain('Add one in the system’s settings for speech');
  expect(textContent).not.toMatch(/espeak|dispatcher|--/);
  // What can't be heard is not offered.
  const buttons = all('[data-listening] [data-action^=listen-]');
  const offered = buttons.filter(({ ariaDisabled }) => ariaDisabled !== 'true').map(({ dataset }) => dataset.action);
  expect(offered).toEqual(['listen-again', 'listen-settings', 'listen-stop']);
});

test('falls silent when the reader goes', async () => {
  const { speech, controls } = await listenToText();
  hide();
  await expect.poll(() => [speech.saying, controls.view.peek().kind]).toEqual([null, 'closed']);
});

describe.each(['light', 'dark'])('in the %s theme axe finds nothing wrong', (theme) => {
  test.each([
    ['while it reads', [800, 600]],
    ['on a narrow window', [360, 740]],
  ] as [string, [number, number]][])('%s', async (_, size) => {
    document.documentElement.dataset.theme = theme;
    const { listenAloud, speech } = aListening();
    await read({ listenAloud }, size);
    await userEvent.keyboard('l');
    await expect.poll(() => speech.said.length).toBe(1);
    expect(await violations()).toEqual([]);
    await press('listen-settings');
    expect(await violations()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(size[0]);
  });

  test('with something to say', async () => {
    document.documentElement.dataset.theme = theme;
    await listen(aListening(FRENCH_ONLY.filter(({ isLocal }) => !isLocal)));
    expect(await violations()).toEqual([]);
  });
});
