import type { LeadPicture } from '../article';
import { listOf } from '../blocks/elements';
import type { Evidence } from './evidence';
import { isFurniture } from './furniture';
import { stringOf, valuesOf } from './json-ld';
import type { Found, MetadataSource } from './page-metadata';
import { tidy } from './text';
import { webAddress } from './urls';

/** A logo, a blank, a default picture for sharing: no picture of the article. */
const STAND_IN =
  /(?:^|[/_.-])(?:logo|favicon|placeholder|spacer|blank|no-?image|apple-touch-icon)s?(?:[-_.][^/]*)?\.(?:png|svg|gif|jpe?g|webp|ico)(?:$|\?)|\/(?:pixel|1x1|default(?:[-_](?:image|og|share|social|thumb)[^/]*)?)\.\w+(?:$|\?)|\.svg(?:$|\?)/i;
const SHOWN =
  '[itemprop~="image"], img.wp-post-image, [class*="featured" i] img, [class*="hero" i] img, article figure img, main figure img';
const MOST_SHOWN = 10;

/** The picture that stands for the article where it is shared, or else the first it shows. */
export function readLeadPicture(evidence: Evidence): Found<LeadPicture> | undefined {
  const { doc, metas } = evidence;
  const named = (names: string[], source: MetadataSource) =>
    names.flatMap((name) => metas.get(name) ?? []).map((value) => ({ value, source }));
  const declared: Candidate[] = [
    ...named(['og:image', 'og:image:url', 'og:image:secure_url'], 'open-graph'),
    { value: linkedPicture(evidence), source: 'json-ld' },
    ...named(
      ['twitter:image', 'twitter:image:src', 'image', 'thumbnail', 'sailthru.image.full', 'parsely-image-url'],
      'meta',
    ),
    { value: doc.querySelector('link[rel~="image_src" i]')?.getAttribute('href'), source: 'link' },
  ];
  const alt = tidy(metas.get('og:image:alt')?.[0] ?? metas.get('twitter:image:alt')?.[0], 300);
  return firstPicture(declared, evidence.url, alt) ?? firstPicture(shownPictures(evidence), evidence.url, '');
}

type Candidate = Found<string | null | undefined>;

function firstPicture(candidates: Candidate[], base: string, alt: string): Found<LeadPicture> | undefined {
  for (const { value, source } of candidates) {
    const url = webAddress(value, base);
    if (url && !STAND_IN.test(url)) return { value: { url, ...(alt && { alt }) }, source };
  }
  return undefined;
}

/** Pictures the page sets at its head, for one that declares none. */
function shownPictures({ doc }: Evidence): Candidate[] {
  return listOf(doc.querySelectorAll(SHOWN))
    .slice(0, MOST_SHOWN)
    .filter((picture) => !isFurniture(picture, undefined))
    .map((picture) => ({
      value:
        ['content', 'data-src', 'src', 'href']
          .map((name) => picture.getAttribute(name))
          .find((one) => one && !one.startsWith('data:')) ?? undefined,
      source: 'picture',
    }));
}

function linkedPicture({ article, nodes }: Evidence): string | undefined {
  for (const value of valuesOf(article?.image ?? article?.thumbnailUrl, nodes)) {
    const address = typeof value === 'string' ? value : (stringOf(value.url) ?? stringOf(value.contentUrl));
    if (address) return address;
  }
  return undefined;
}
