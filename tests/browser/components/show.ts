import '../../../components/theme/theme.css';
import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { afterEach, expect } from 'vitest';
import { page } from 'vitest/browser';
import { followFocusKeys } from '../../../components/controls/follow-focus-keys';

let shown: HTMLElement | null = null;
followFocusKeys(document.documentElement);

/** Renders in a window of the popup's size, or another. The last thing shown is taken away after each test. */
export async function show(what: ComponentChild, [width, height]: readonly [number, number] = [800, 600]) {
  await page.viewport(width, height);
  shown ??= document.body.appendChild(document.createElement('div'));
  render(what, shown);
  return shown;
}

/** Takes it away, as closing a page does not. */
export function hide(): void {
  if (!shown) return;
  render(null, shown);
  shown.remove();
  shown = null;
}

afterEach(() => {
  hide();
  delete document.documentElement.dataset.theme;
});

/** When the layout has been looked at by whoever observes it, and nothing moves any more. */
export async function settled(): Promise<void> {
  await document.fonts.ready;
  await frame();
  await frame();
  // What moves is brought to where it ends; what goes on for ever is left to.
  for (const animation of document.getAnimations()) {
    if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
  }
}

/** When it is known of every table whether it fits, which is measured a frame after it is shown. */
export async function tablesMeasured(): Promise<void> {
  await expect.poll(() => all('[data-scroller]:not([data-fits], [data-wide])').length).toBe(0);
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** The one element a selector finds, once it is there. */
export async function find<T extends HTMLElement = HTMLElement>(selector: string): Promise<T> {
  await expect.poll(() => document.querySelectorAll(selector).length, { message: selector }).toBe(1);
  // The caller says what it is looking for.
  return document.querySelector(selector) as T;
}

export const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];

/** What axe finds wrong with the page once it has settled, a line each: a word that fades in is faint for a moment. */
export async function violations(): Promise<string[]> {
  await settled();
  const { violations: found } = await axe.run(document, {
    // The test page is no page of ours: its title and language are not what is looked at.
    rules: { 'document-title': { enabled: false }, 'html-has-lang': { enabled: false }, region: { enabled: true } },
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} — ${failureSummary}`),
  );
}

/** Text that falls short of success criterion 1.4.6, contrast (enhanced), a line each. */
export async function faint(): Promise<string[]> {
  const { violations: found } = await axe.run(document, { runOnly: ['color-contrast-enhanced'] });
  return found.flatMap(({ nodes }) =>
    nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} — ${failureSummary}`),
  );
}
