import './english';

import { useState } from 'preact/hooks';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Reader } from '../../../components/article/Reader';
import type { ReaderProps } from '../../../components/article/reader-props';
import { type Appearance, type TypeChanges, USUAL_APPEARANCE } from '../../../lib/shared/appearance/settings';
import { base, current, deeds, quote } from './a-reader';
import { aListening, VOICES } from './listening';
import { ARABIC, anArticle, JAPANESE, safe } from './sample-articles';
import { all, find, settled, show, violations } from './show';

let change: (changes: TypeChanges) => void = () => {};

/** A reader that turns pages, once it can. */
async function read(props: Partial<ReaderProps> = {}, size?: [number, number], more: TypeChanges = {}) {
  const callbacks = deeds();
  function Remembering() {
    const [value, setValue] = useState<Appearance>({ ...USUAL_APPEARANCE, everywhere: { paging: 'pages', ...more } });
    change = (changes) => setValue({ ...value, everywhere: changes });
    return <Reader {...base} {...callbacks} {...props} appearance={{ value, onChange: setValue }} />;
  }
  await show(<Remembering />, size);
  await find('[data-pages]');
  await settled();
  return callbacks;
}

const number = () => document.querySelector('[data-pages] bdi')?.textContent;
const told = (wanted: string) => expect.poll(number).toMatch(new RegExp(`^Page ${wanted} of \\d+$`));
const pageNumber = () => Number(number()?.match(/^Page (\d+)/)?.[1]);
const box = () => find('[data-reading]');

/** Whether the beginning of something is in the window of the text; while a page comes in, both move. */
function isOnPage(place: Element | Range | null | undefined): boolean {
  const view = document.querySelector('[data-reading]')?.getBoundingClientRect();
  const at = place?.getClientRects()[0];
  if (!view || !at) return false;
  return at.left >= view.left - 1 && at.right <= view.right + 1 && at.bottom <= view.bottom;
}

describe('a text in pages', () => {
  test('is turned by keys, the wheel, buttons and a press beside it, and says where one is', async () => {
    await read();
    await told('1');
    await userEvent.keyboard(' ');
    await told('2');
    await userEvent.keyboard('{ArrowRight}');
    await told('3');
    await userEvent.keyboard('{ArrowUp}');
    await told('2');
    (await box()).dispatchEvent(new WheelEvent('wheel', { deltaY: 100, bubbles: true }));
    await told('3');
    (await find('[data-action=previous-page]')).click();
    await told('2');
    const view = (await box()).getBoundingClientRect();
    (await box()).dispatchEvent(new MouseEvent('click', { clientX: view.right - 8, clientY: 300, bubbles: true }));
    await told('3');
    await userEvent.keyboard('{End}');
    await expect.poll(number).toMatch(/^Page (\d+) of \1$/);
    expect((await find('[data-action=next-page]')).ariaDisabled).toBe('true');
    await userEvent.keyboard('{Home}');
    await told('1');
    expect(await violations()).toEqual([]);
  });

  test('goes with the finger, and turns at a touch of its side', async () => {
    await read({}, [360, 640]);
    const prose = await find('[data-prose]');
    const touch = (type: string, clientX: number) => {
      const finger = new Touch({ identifier: 1, target: prose, clientX, clientY: 300 });
      prose.dispatchEvent(
        new TouchEvent(type, { touches: type === 'touchend' ? [] : [finger], changedTouches: [finger], bubbles: true }),
      );
    };
    touch('touchstart', 300);
    touch('touchend', 120);
    await told('2');
    touch('touchstart', 120);
    touch('touchend', 300);
    await told('1');
    const tap = (clientX: number) =>
      prose.dispatchEvent(new PointerEvent('click', { pointerType: 'touch', clientX, clientY: 300, bubbles: true }));
    tap(180);
    tap(340);
    await told('2');
    tap(20);
    await told('1');
  });

  test('goes to the page of a part, of a mark and of what was found', async () => {
    await read({ highlights: [quote('elles sont dix-neuf')] });
    all('nav[data-outline] a')[5]?.click();
    await expect.poll(() => isOnPage(document.querySelector('#part-5'))).toBe(true);
    await expect.poll(current).toEqual([document.querySelector('#part-5')?.textContent]);
    await userEvent.keyboard('{Home}');
    await told('1');
    await userEvent.keyboard('.');
    await expect.poll(() => isOnPage(document.querySelector('mark[data-highlight]'))).toBe(true);
    await userEvent.keyboard('{Home}/');
    await find('[data-find] input, [role=search] input');
    await userEvent.keyboard('repeinte');
    const found = document.evaluate("//li[contains(., 'repeinte')]", document, null, 9).singleNodeValue;
    await expect.poll(() => isOnPage(found instanceof Element ? found : null)).toBe(true);
  });

  test.each([
    ['once the page is open', settled],
    ['before the browser has told of having scrolled', () => new Promise(requestAnimationFrame)],
  ])('keeps what was gone to on the page when a picture above it arrives, %s', async (_, moment) => {
    await read();
    const view = (await box()).getBoundingClientRect();
    const topOf = (part: number) => document.getElementById(`part-${part}`)?.getClientRects()[0]?.top ?? 0;
    const part = [2, 3, 4, 5, 6].find((each) => topOf(each) > view.top + view.height / 3) ?? 0;
    const picture = document.createElement('div');
    const prose = await find('[data-prose]');
    all('nav[data-outline] a')[part]?.click();
    await moment();
    const heading = document.getElementById(`part-${part}`);
    expect(isOnPage(heading)).toBe(true);
    prose.prepend(picture);
    // Just so high that the heading goes over the edge of its page, and the words at the top of that do not.
    for (let height = 0; isOnPage(heading) && height < view.height; height += 16) picture.style.height = `${height}px`;
    expect(isOnPage(heading)).toBe(false);
    await expect.poll(() => isOnPage(heading)).toBe(true);
    await expect.poll(current).toEqual([heading?.textContent]);
    // Until one goes on.
    await userEvent.keyboard('{PageDown}');
    await expect.poll(() => isOnPage(heading)).toBe(false);
    prose.prepend(picture.cloneNode());
    await settled();
    expect(isOnPage(heading)).toBe(false);
  });

  test('keeps the words one reads on the page, in another window and in another setting', async () => {
    await read();
    for (let turn = 0; turn < 3; turn += 1) await userEvent.keyboard(' ');
    await told('4');
    const first = firstBlock();
    await page.viewport(640, 420);
    await settled();
    await expect.poll(() => isSeen(first)).toBe(true);
    change({ paging: 'pages', size: 1.4 });
    await settled();
    await expect.poll(() => isSeen(first)).toBe(true);
    change({});
    await expect.poll(() => all('[data-pages]').length).toBe(0);
    await settled();
    await expect.poll(() => isSeen(first)).toBe(true);
  });

  test('tells where one is, and is taken up there', async () => {
    const { onPosition } = await read();
    await expect.poll(() => all('nav[data-outline] a').length).toBeGreaterThan(4);
    all('nav[data-outline] a')[4]?.click();
    await expect.poll(() => onPosition.mock.calls.length).toBeGreaterThan(0);
    const [position] = onPosition.mock.lastCall ?? [];
    await read({ initialPosition: position, article: anArticle({ url: 'https://news.example/again' }) });
    await expect.poll(() => isOnPage(document.querySelector('#part-4'))).toBe(true);
  });

  test.each([
    ['Arabic', { article: anArticle({ lang: 'ar', dir: 'rtl' as const }), html: safe(ARABIC.repeat(3)) }, {}],
    [
      'Japanese in columns',
      { article: anArticle({ lang: 'ja' }), html: safe(JAPANESE.repeat(3)) },
      { writing: 'vertical' as const },
    ],
  ])('%s is turned to the left', async (_, props, more) => {
    await read(props, [800, 600], more);
    await told('1');
    await userEvent.keyboard('{ArrowLeft}');
    await told('2');
    await userEvent.keyboard('{ArrowRight}');
    await told('1');
    const [first] = all('[data-pages] button');
    expect(first?.dataset.action).toBe('next-page');
    first?.click();
    await told('2');
  });

  test.each([
    [800, 600],
    [320, 480],
    [320, 256],
  ] as const)('fits whatever is in it at %d × %d', async (width, height) => {
    await read({}, [width, height]);
    const block = (await find('[data-reading] > article')).getBoundingClientRect();
    const tall = all('[data-prose] :is(img, pre, [data-scroller]), [data-lead-picture] img').filter(
      (one) => one.getBoundingClientRect().height > Math.max(64, block.height + 1) && !one.matches('[data-fits]'),
    );
    expect(tall.map((one) => one.outerHTML.slice(0, 80))).toEqual([]);
    expect(await violations()).toEqual([]);
  });
});

/** Where the words being read aloud begin. */
const spoken = (): Range | undefined =>
  [...(CSS.highlights.get('listen-sentence') ?? [])].find((range): range is Range => range instanceof Range);

describe('a text in pages that is read aloud', () => {
  test.each([
    ['French', {}, {}],
    ['Arabic', { article: anArticle({ lang: 'ar', dir: 'rtl' as const }), html: safe(ARABIC) }, {}],
    [
      'Japanese in columns',
      { article: anArticle({ lang: 'ja' }), html: safe(JAPANESE) },
      { writing: 'vertical' as const },
    ],
  ])('turns to the page of the sentence: %s', async (_, props, more) => {
    const { speech, listenAloud } = aListening(VOICES);
    await read({ ...props, listenAloud }, [640, 480], more);
    (await find('[data-action=listen]')).click();
    await expect.poll(() => speech.said.length).toBe(1);
    const scroller = await box();
    const content = (await find('[data-prose]')).textContent;
    await find('[data-listening]');
    const seen = new Set<string>();
    for (let sentence = 0; sentence < 14; sentence += 1) {
      speech.end();
      // The title and the standfirst stand outside of the text.
      if (sentence === 0 || !speech.saying || !content.includes(speech.saying)) continue;
      await expect.poll(() => String(spoken())).toBe(speech.saying);
      await expect.poll(() => isOnPage(spoken())).toBe(true);
      seen.add(String([scroller.scrollLeft, scroller.scrollTop]));
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  test('stays on the page one turns to right after the voice has turned one, and comes back when told to', async () => {
    const { speech, listenAloud } = aListening(VOICES);
    await read({ listenAloud });
    (await find('[data-action=listen]')).click();
    await expect.poll(() => speech.said.length).toBe(1);
    await find('[data-listening]');
    // On until a page has been turned for it: it is not taken for the person's own.
    await expect
      .poll(async () => {
        speech.end();
        await settled();
        return pageNumber();
      })
      .toBeGreaterThan(1);
    const spokenOn = pageNumber();
    expect(all('[data-action=listen-come-back]')).toEqual([]);
    await userEvent.keyboard('{PageUp}');
    await told(String(spokenOn - 1));
    await find('[data-action=listen-come-back]');
    const before = speech.said.length;
    speech.end();
    await expect.poll(() => speech.said.length).toBeGreaterThan(before);
    await settled();
    expect(pageNumber()).toBe(spokenOn - 1);
    (await find('[data-action=listen-come-back]')).click();
    await expect.poll(() => isOnPage(spoken())).toBe(true);
    expect(all('[data-action=listen-come-back]')).toEqual([]);
  });
});

describe('the minimap of a text in pages', () => {
  test.each([
    ['French', {}],
    ['Arabic', { article: anArticle({ lang: 'ar', dir: 'rtl' as const }), html: safe(ARABIC.repeat(3)) }],
  ])('shows the page one is on, and goes to the one that is pressed: %s', async (_, props) => {
    await read(props);
    const strip = await find('[data-minimap]');
    strip.setPointerCapture = () => {};
    const { top, height } = strip.getBoundingClientRect();
    const press = (share: number) =>
      ['pointerdown', 'pointerup'].forEach((type) => {
        strip.dispatchEvent(
          new PointerEvent(type, { clientY: top + share * height, pointerId: 1, button: 0, bubbles: true }),
        );
      });
    const pages = () => Number(number()?.match(/\d+$/)?.[0]);
    const shown = () => ((document.querySelector('[data-minimap] b')?.getBoundingClientRect().top ?? 0) - top) / height;
    expect(pages()).toBeGreaterThan(3);
    for (const share of [0.99, 0.01]) {
      press(share);
      await expect.poll(pageNumber).toBe(Math.floor(share * pages()) + 1);
      await expect.poll(() => Math.abs(shown() - (pageNumber() - 1) / pages())).toBeLessThan(0.02);
    }
  });
});

describe('turning a page', () => {
  test('moves for those who have not asked for calm, and only for them', async () => {
    await read();
    // Over in a moment: a slow machine would not see it go on.
    const animate = vi.spyOn(Element.prototype, 'animate');
    const scroller = await box();
    const moving = () => animate.mock.contexts.includes(scroller);
    await userEvent.keyboard(' ');
    await told('2');
    await expect.poll(moving).toBe(true);
    animate.mockClear();
    await settled();
    const ask = window.matchMedia;
    vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
      query.includes('reduced-motion') ? ({ ...ask(query), matches: true } as MediaQueryList) : ask.call(window, query),
    );
    await userEvent.keyboard(' ');
    await told('3');
    expect(moving()).toBe(false);
    vi.restoreAllMocks();
  });
});

const firstBlock = (): Element | undefined => all('[data-prose] > *').find((block) => isSeen(block));

function isSeen(block: Element | undefined): boolean {
  const view = document.querySelector('[data-reading]')?.getBoundingClientRect();
  if (!view) return false;
  return [...(block?.getClientRects() ?? [])].some(
    ({ left, right, top, bottom }) =>
      right > view.left + 1 && left < view.right - 1 && bottom > view.top + 1 && top < view.bottom - 1,
  );
}
