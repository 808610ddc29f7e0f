import './english';

import { expect, test } from 'vitest';
import { SCENES } from './gallery/scenes';
import { all, settled, show } from './show';

/** What 1280 × 1024 pixels are at 400 %: success criterion 1.4.10 (reflow). */
const SMALLEST = [320, 256] as const;
/** Screens with other words or more rows. */
const ALIKE = /-(?:[a-z]{2}|rtl|cjk|many|one|queue|done|loading)$|^popup-listen-|^page-listen|^loading$/;
const MENU = '[aria-haspopup=menu]';
const CONTROLS = 'button, a[href], input, select, textarea, summary, [tabindex="0"]';

test.each([
  ...Object.keys(SCENES)
    .filter((scene) => !ALIKE.test(scene))
    .map((scene) => [scene, []] as const),
  ['popup', [MENU]],
  ['popup', ['[data-action=appearance]']],
  ['popup', ['[data-action=toggle-notes]']],
  ['popup', ['[data-action=show-outline]']],
  ['popup', [MENU, '[data-action=keys]']],
  ['popup', [MENU, '[data-action=find]']],
  ['popup', ['img[data-opens]']],
  ['popup-end', ['[data-action=show-left-out]']],
  ['popup-end', ['[data-action=pick]']],
  ['popup-listen', [MENU, '[data-action=listen]']],
  ['popup-listen', [MENU, '[data-action=listen]', '[data-action=listen-settings]']],
  ['library-trash', ['[data-action=empty-trash]']],
] as const)('nothing of %s with %j pressed is cut off or out of reach at 400 percent', async (scene, pressed) => {
  await show(SCENES[scene]?.() ?? null, SMALLEST);
  for (const selector of pressed) {
    await expect.poll(() => all(selector).length, { message: selector }).toBeGreaterThan(0);
    all(selector)[0]?.click();
  }
  await settled();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(SMALLEST[0]);
  expect(sidewaysBoxes()).toEqual([]);
  expect(outOfReach()).toEqual([]);
});

/** Boxes whose content runs out of them sideways, but for what must: tables, code, formulas, pages, one line of a field. */
function sidewaysBoxes(): string[] {
  const boxes = [document.body, ...all('#app, main, dialog, section, nav, header, footer, aside, form, [role]')];
  return boxes
    .filter(
      (box) =>
        box.scrollWidth > box.clientWidth + 1 &&
        box.clientWidth > 1 &&
        !box.matches('input') &&
        !box.closest('[data-prose]'),
    )
    .filter((box) => getComputedStyle(box).overflowX !== 'visible' && getComputedStyle(box).display !== 'inline')
    .map((box) => `${told(box)}: ${box.scrollWidth} in ${box.clientWidth}`);
}

/** Controls that no scrolling brings wholly into the window, or that something lies over where they take the focus. */
function outOfReach(): string[] {
  const dialog = document.querySelector('dialog:modal');
  const menu = document.querySelector('[role=menu]');
  return all(CONTROLS)
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && (!dialog || dialog.contains(one)))
    .filter((one) => !one.closest('[data-prose], [aria-hidden=true], [inert], [aria-disabled=true], :disabled'))
    .filter((one) => !menu || menu.contains(one))
    .flatMap((control) => {
      control.focus({ preventScroll: true });
      const whole = control.closest('label') ?? control;
      whole.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
      // Of words that go on over several lines, the first.
      const box = whole.getClientRects()[0] ?? whole.getBoundingClientRect();
      const { left, right, top, bottom } = box;
      const isIn =
        left >= -1 && right <= innerWidth + 1 && (bottom - top > LARGE || (top >= -1 && bottom <= innerHeight + 1));
      if (isIn && POINTS.some((share) => isOnTop(control, box, share)) && !hiddenlyScrolled(control)) return [];
      return [`${told(control)} at ${[left, top, right, bottom].map(Math.round)}`];
    });
}

/** Higher than this, a box is scrolled through and not pressed, in pixels. */
const LARGE = 100;
const POINTS = [0.1, 0.3, 0.5, 0.7, 0.9];

function isOnTop(control: HTMLElement, { left, right, top, bottom }: DOMRect, share: number): boolean {
  const found = document.elementFromPoint((left + right) / 2, top + (bottom - top) * share);
  if (!found) return false;
  const label = control.closest('label');
  return control.contains(found) || (label?.contains(found) ?? false);
}

/** Whether only the focus, and no wheel or finger, can have brought it here. */
function hiddenlyScrolled(control: HTMLElement): boolean {
  for (let box = control.parentElement; box; box = box.parentElement)
    if (/hidden|clip/.test(getComputedStyle(box).overflowY) && box.scrollTop !== 0) return true;
  return false;
}

const told = (element: Element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 120);
