import type { LeadPicture } from '../article';
import type { Evidence } from './evidence';
import { stringOf, valuesOf } from './json-ld';
import type { Found } from './page-metadata';
import { tidy } from './text';
import { webAddress } from './urls';

/** A logo, a blank, a default picture for sharing: no picture of the article. */
const STAND_IN =
  /(?:^|[/_.-])(?:logo|favicon|placeholder|default|blank|spacer|pixel|no-?image|fallback|apple-touch)[^/]*\.(?:png|svg|gif|jpe?g|webp|ico)(?:$|\?)|\.svg(?:$|\?)/i;

/** The picture that stands for the article where it is shared. */
export function readLeadPicture(evidence: Evidence): Found<LeadPicture> | undefined {
  const { metas, url } = evidence;
  const alt = tidy(metas.get('og:image:alt')?.[0] ?? metas.get('twitter:image:alt')?.[0], 300);
  const candidates: Found<string | undefined>[] = [
    ...['og:image', 'og:image:url', 'og:image:secure_url']
      .flatMap((name) => metas.get(name) ?? [])
      .map((value) => ({ value, source: 'open-graph' as const })),
    { value: linkedPicture(evidence), source: 'json-ld' },
    ...['twitter:image', 'twitter:image:src', 'image', 'thumbnail', 'sailthru.image.full', 'parsely-image-url']
      .flatMap((name) => metas.get(name) ?? [])
      .map((value) => ({ value, source: 'meta' as const })),
    {
      value: evidence.doc.querySelector('link[rel~="image_src" i]')?.getAttribute('href') ?? undefined,
      source: 'link',
    },
  ];
  for (const { value, source } of candidates) {
    const address = webAddress(value, url);
    if (address && !STAND_IN.test(address)) return { value: { url: address, ...(alt && { alt }) }, source };
  }
  return undefined;
}

function linkedPicture({ article, nodes }: Evidence): string | undefined {
  for (const value of valuesOf(article?.image ?? article?.thumbnailUrl, nodes)) {
    const address = typeof value === 'string' ? value : (stringOf(value.url) ?? stringOf(value.contentUrl));
    if (address) return address;
  }
  return undefined;
}
