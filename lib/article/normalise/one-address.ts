import { listOf } from '../blocks/elements';

/** Wide enough for the text column of any window at two dots a pixel; more would only fill the disk. */
const WIDE_ENOUGH = 1200;
const DENSE_ENOUGH = 2;

/**
 * Gives every picture one address, the best of those the page offers, so that what is shown, kept and taken out is the
 * same. Addresses must be absolute already.
 */
export function settleOnOneAddress(root: Element): void {
  for (const image of listOf(root.querySelectorAll('img'))) {
    const best = bestOf(candidatesFor(image));
    if (best) image.setAttribute('src', best);
    image.removeAttribute('srcset');
    image.removeAttribute('sizes');
    image.closest('picture')?.replaceWith(image);
  }
}

interface Candidate {
  address: string;
  width: number;
  density: number;
}

/** Its own, else those of its `<picture>` that are for any window. */
function candidatesFor(image: Element): Candidate[] {
  const own = parseSrcset(image.getAttribute('srcset'));
  if (own.length > 0) return own;
  const sources = [...(image.closest('picture')?.querySelectorAll('source[srcset]') ?? [])];
  const forAny = sources.filter((source) => !source.hasAttribute('media'));
  return (forAny.length > 0 || image.getAttribute('src') ? forAny : sources).flatMap((source) =>
    parseSrcset(source.getAttribute('srcset')),
  );
}

/** Reads a srcset as `absoluteSrcset` writes it. @see https://html.spec.whatwg.org/#srcset-attributes */
function parseSrcset(srcset: string | null): Candidate[] {
  return (srcset ?? '').split(', ').flatMap((candidate) => {
    const [address, size = '1x'] = candidate.trim().split(/\s+/);
    if (!address) return [];
    const number = Number.parseFloat(size) || 0;
    return [{ address, width: size.endsWith('w') ? number : 0, density: size.endsWith('x') ? number : 0 }];
  });
}

function bestOf(candidates: readonly Candidate[]): string | undefined {
  const byWidth = candidates.filter(({ width }) => width > 0).sort((a, b) => a.width - b.width);
  if (byWidth.length > 0) return (byWidth.find(({ width }) => width >= WIDE_ENOUGH) ?? byWidth.at(-1))?.address;
  const byDensity = candidates.filter(({ density }) => density <= DENSE_ENOUGH).sort((a, b) => b.density - a.density);
  return byDensity[0]?.address;
}
