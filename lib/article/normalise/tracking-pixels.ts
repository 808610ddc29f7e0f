import { listOf } from '../blocks/elements';

const BEACON =
  /(?:\/|\.)(?:pixel|beacon|tracker|tracking|impression|count(?:er)?|analytics|piwik|matomo)(?:[./?]|$)|doubleclick\.net|scorecardresearch|\/b\/ss\//i;

/** Takes out pictures nobody is meant to see and pictures that have no address left. */
export function dropTrackingPixels(root: Element): void {
  for (const image of listOf(root.querySelectorAll('img'))) {
    const src = image.getAttribute('src') ?? '';
    if (isTiny(image) || BEACON.test(src.split('?')[0] ?? '')) image.remove();
    else if (!src && !image.getAttribute('srcset') && !image.closest('picture')) image.remove();
  }
}

function isTiny(image: Element): boolean {
  const size = (name: string) => Number.parseInt(image.getAttribute(name) ?? '', 10);
  return size('width') <= 2 || size('height') <= 2;
}
