import type {
  ArticleMetadata,
  BlockKind,
  ExtractedArticle,
  Extraction,
  LeadPicture,
  RefusalReason,
  RemovedBlock,
} from './article';
import { ARTICLE_TYPES, REMOVAL_REASONS } from './article';

const REASONS: readonly RefusalReason[] = [
  'not-an-article',
  'too-large',
  'too-slow',
  'still-loading',
  'forbidden',
  'not-a-page',
  'failed',
];

/** The door for what came from a page: whatever it is, an `Extraction` leaves. Never throws. */
export function parseExtraction(value: unknown): Extraction {
  if (isRecord(value) && value.kind === 'refused') {
    const reason = REASONS.find((known) => known === value.reason) ?? 'failed';
    return { kind: 'refused', reason, ...given('detail', text(value.detail, 500)) };
  }
  const article = isRecord(value) && value.kind === 'article' ? articleFrom(value.article) : undefined;
  return article ? { kind: 'article', article } : { kind: 'refused', reason: 'failed', detail: 'unreadable answer' };
}

function articleFrom(value: unknown): ExtractedArticle | undefined {
  if (!isRecord(value)) return undefined;
  const url = address(value.url);
  if (!url || typeof value.html !== 'string') return undefined;
  return {
    ...metadataFrom(value, url),
    html: value.html,
    ...given('removed', removedFrom(value.removed)),
    ...given('kinds', kindsFrom(value.kinds)),
  };
}

/** What is known of an article, read from a page's answer or a file that comes back; undefined without an address. */
export function parseMetadata(value: unknown): ArticleMetadata | undefined {
  const url = isRecord(value) ? address(value.url) : undefined;
  return isRecord(value) && url ? metadataFrom(value, url) : undefined;
}

function metadataFrom(value: Record<string, unknown>, url: string): ArticleMetadata {
  return {
    url,
    title: text(value.title, 1000) ?? '',
    authors: texts(value.authors),
    keywords: texts(value.keywords),
    dir: value.dir === 'rtl' ? 'rtl' : 'ltr',
    ...given('canonicalUrl', webAddress(value.canonicalUrl)),
    ...given('description', text(value.description, 5000)),
    ...given('siteName', text(value.siteName, 500)),
    ...given(
      'articleType',
      ARTICLE_TYPES.find((known) => known === value.articleType),
    ),
    ...given('section', text(value.section, 500)),
    ...given('published', moment(value.published)),
    ...given('modified', moment(value.modified)),
    ...given('lang', language(value.lang)),
    ...given('image', picture(value.image)),
    ...given('licence', webAddress(value.licence)),
    ...given('nextPage', pageOn(url, value.nextPage)),
    ...(typeof value.isAccessibleForFree === 'boolean' ? { isAccessibleForFree: value.isAccessibleForFree } : {}),
  };
}

function removedFrom(value: unknown): RemovedBlock[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.slice(0, 100).flatMap((block) => {
    if (!isRecord(block)) return [];
    const reason = REMOVAL_REASONS.find((known) => known === block.reason);
    const words = text(block.text, 1000);
    if (!reason || !words) return [];
    const html = typeof block.html === 'string' && block.html.length <= LONGEST_BLOCK ? block.html : '';
    const [after = '', ahead = '', kind = ''] = [block.after, block.ahead, block.kind].map((some) => text(some, 1000));
    return [{ reason, text: words, html, after, ahead, kind }];
  });
}

const LONGEST_BLOCK = 100_000;

function kindsFrom(value: unknown): BlockKind[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.slice(0, 200).flatMap((block) => {
    const start = isRecord(block) && text(block.start, 200);
    const kind = isRecord(block) && text(block.kind, 1000);
    return start && kind ? [{ start, kind }] : [];
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A property only when it has a value: with exact optional types `undefined` is not absence. */
function given<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  // A computed key widens to string; the one key is K.
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: V });
}

function text(value: unknown, longest: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  return value.trim().slice(0, longest) || undefined;
}

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.flatMap((item) => text(item, 500) ?? []).slice(0, 100) : [];

function address(value: unknown): string | undefined {
  if (typeof value !== 'string' || !URL.canParse(value)) return undefined;
  return /^(?:https?|file):/i.test(value) ? value : undefined;
}

function webAddress(value: unknown): string | undefined {
  const found = address(value);
  return found && /^http/i.test(found) ? found : undefined;
}

/** Another page of the same site: no page can send the reader's cookies elsewhere. */
function pageOn(url: string, value: unknown): string | undefined {
  const found = webAddress(value);
  if (!found || new URL(found).origin !== new URL(url).origin) return undefined;
  return found !== url && found.length <= LONGEST_ADDRESS ? found : undefined;
}

const LONGEST_ADDRESS = 4000;

const MOMENT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

function moment(value: unknown): string | undefined {
  return typeof value === 'string' && MOMENT.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
}

function language(value: unknown): string | undefined {
  return typeof value === 'string' && /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(value) ? value : undefined;
}

function picture(value: unknown): LeadPicture | undefined {
  if (!isRecord(value)) return undefined;
  const url = webAddress(value.url);
  return url ? { url, ...given('alt', text(value.alt, 2000)) } : undefined;
}
