import { Bookmark } from 'lucide-preact';
import { describe, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { IconButton } from '../../../components/controls/IconButton';
import { THEMES } from '../../../lib/shared/appearance/settings';
import { show, violations } from './show';

/** Red, green and blue of a token, as the theme in force gives it. */
function channels(token: string): number[] {
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.color = `var(--${token})`;
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(token: string): number {
  const [red = 0, green = 0, blue = 0] = channels(token).map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const PAPERS = ['paper', 'paper-sunken', 'paper-raised'];
const MARKS = ['mark-1', 'mark-2', 'mark-3', 'mark-4', 'mark-5'];

// What the tokens promise is computed in tests/unit/theme; this is whether a browser shows it.
describe.each(THEMES.slice(1))('in the %s theme', (theme) => {
  test.each([
    ['ink', [...PAPERS, ...MARKS, 'pencil-wash', 'error-wash', 'warn-wash'], 7],
    ['ink-2', PAPERS, 7],
    ['ink-3', PAPERS, 7],
    ['pencil', [...PAPERS, 'pencil-wash'], 7],
    ['on-pencil', ['pencil', 'pencil-strong'], 7],
    ['warn', ['paper', 'warn-wash'], 7],
    ['on-picture', ['picture'], 7],
    ['rule-strong', ['paper'], 3],
  ])('%s can be read on %s', async (ink, papers, least) => {
    document.documentElement.dataset.theme = theme;
    await show(null);
    expect(papers.map((paper) => [paper, contrast(ink, paper)]).filter(([, ratio]) => Number(ratio) < least)).toEqual(
      [],
    );
  });
});

test('the themes differ, so all of them were looked at', async () => {
  await show(null);
  const looks = THEMES.slice(1).map((theme) => {
    document.documentElement.dataset.theme = theme;
    return [channels('paper'), channels('ink')].join();
  });
  expect(new Set(looks).size).toBe(THEMES.length - 1);
});

test('in forced colours what is chosen is seen to be', async () => {
  const force = (value: string) =>
    cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
  await show(
    <>
      <IconButton name="Notes" icon={Bookmark} pressed onClick={() => {}} />
      <IconButton name="Outline" icon={Bookmark} pressed={false} onClick={() => {}} />
      <a href="#archive" aria-current="page">
        Archive
      </a>
      <i style={{ background: 'Highlight', color: 'HighlightText', forcedColorAdjust: 'none' }}>Chosen</i>
    </>,
  );
  await force('active');
  try {
    const look = (selector: string) => {
      const element = document.querySelector(selector);
      const { backgroundColor, color } = element ? getComputedStyle(element) : {};
      return [backgroundColor, color];
    };
    expect(look('[aria-pressed=true]')).toEqual(look('i'));
    expect(look('[aria-pressed=true] svg')[1]).toEqual(look('i')[1]);
    expect(look('[aria-current]')).toEqual(look('i'));
    expect(look('[aria-pressed=false]')).not.toEqual(look('i'));
  } finally {
    await force('none');
  }
});

test('axe would find what is wrong', async () => {
  await show(
    <main>
      <h1>Title</h1>
      <p style={{ color: '#ccc', background: '#fff' }}>Too pale</p>
    </main>,
  );
  expect((await violations()).map((violation) => violation.split(':')[0])).toEqual(['color-contrast']);
});
