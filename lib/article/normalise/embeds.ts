import { listOf, squeeze } from '../blocks/elements';
import { decoded } from './decoded';

/** What an embed shows, and so what its card is. */
type Kind = 'video' | 'audio' | 'post' | 'page';

interface Embed {
  kind: Kind;
  /** Where one sees what it shows. */
  page: string;
  picture?: string;
}

const youtube = (id: string): Embed => ({
  kind: 'video',
  page: `https://www.youtube.com/watch?v=${id}`,
  picture: `https://i.ytimg.com/vi/${id}/hqdefault.jpg`,
});

/** How the frames of the large hosts are told, and where one sees what they show. */
const HOSTS: readonly (readonly [RegExp, (id: string) => Embed])[] = [
  [/(?:youtube(?:-nocookie)?\.com\/(?:embed|v|shorts)\/|youtu\.be\/)([\w-]{11})/, youtube],
  [/player\.vimeo\.com\/video\/(\d+)/, (id) => ({ kind: 'video', page: `https://vimeo.com/${id}` })],
  [
    /dailymotion\.com\/(?:embed\/video\/|player[^?]*\?video=)(\w+)/,
    (id) => ({
      kind: 'video',
      page: `https://www.dailymotion.com/video/${id}`,
      picture: `https://www.dailymotion.com/thumbnail/video/${id}`,
    }),
  ],
  [
    /player\.twitch\.tv\/\?(?:.*&)?video=v?(\d+)/,
    (id) => ({ kind: 'video', page: `https://www.twitch.tv/videos/${id}` }),
  ],
  [/embed\.ted\.com\/(?:talks\/)?([\w/]+)/, (id) => ({ kind: 'video', page: `https://www.ted.com/talks/${id}` })],
  [/archive\.org\/embed\/([\w.-]+)/, (id) => ({ kind: 'video', page: `https://archive.org/details/${id}` })],
  [
    /tiktok\.com\/(?:embed(?:\/v2)?|player\/v1)\/(\d+)/,
    (id) => ({ kind: 'video', page: `https://www.tiktok.com/embed/${id}` }),
  ],
  [/open\.spotify\.com\/embed\/(\w+\/\w+)/, (id) => ({ kind: 'audio', page: `https://open.spotify.com/${id}` })],
  [/embed\.podcasts\.apple\.com\/([^?#]+)/, (id) => ({ kind: 'audio', page: `https://podcasts.apple.com/${id}` })],
  [/soundcloud\.com\/player\/?\?(?:.*&)?url=([^&]+)/, (id) => ({ kind: 'audio', page: decoded(id) })],
  [/platform\.twitter\.com\/embed\/.*[?&]id=(\d+)/, (id) => ({ kind: 'post', page: `https://x.com/i/status/${id}` })],
  [/instagram\.com\/((?:p|reel|tv)\/[\w-]+)/, (id) => ({ kind: 'post', page: `https://www.instagram.com/${id}/` })],
  [
    /embed\.bsky\.app\/embed\/([^?#]+)/,
    (id) => ({ kind: 'post', page: `https://bsky.app/profile/${id.replace('/app.bsky.feed.post/', '/post/')}` }),
  ],
  [/facebook\.com\/plugins\/(?:post|video)\.php\?(?:.*&)?href=([^&]+)/, (id) => ({ kind: 'post', page: decoded(id) })],
  [/(codepen\.io\/[\w-]+)\/embed\/(?:preview\/)?\w+/, (id) => ({ kind: 'page', page: `https://${id}` })],
];
/** Any other host's frame for what is meant to be shown elsewhere: it says so in its path. */
const PLAYER = /\/videos\/embed\/|\/embed(?:ded)?\/(?:videos?|player)\//;
const CHART = /datawrapper\.dwcdn\.net|flo\.uri\.sh|infogram\.com|e\.infogram|public\.tableau\.com/;

/** Puts an honest link in the place of every frame: what is embedded cannot be kept, where it is can. */
export function linkEmbeds(root: Element, doc: Document, base: string): void {
  for (const frame of listOf(root.querySelectorAll('iframe'))) {
    const src = frame.getAttribute('src') || frame.getAttribute('data-src') || '';
    const made = URL.canParse(src, base)
      ? cardFor(new URL(src, base), squeeze(frame.getAttribute('title') ?? ''), doc)
      : undefined;
    const outer = frame.closest('figure');
    if (!made) frame.remove();
    else if (!outer) putInPlace(frame, made);
    else {
      outer.setAttribute('data-embed', made.getAttribute('data-embed') ?? '');
      // The page's own caption says more than the card's would.
      const parts = [...made.childNodes].filter(
        (part) => part.nodeName !== 'FIGCAPTION' || !outer.querySelector('figcaption') || made.childElementCount === 1,
      );
      frame.replaceWith(...parts);
    }
  }
}

/** A card is a block, and no paragraph can hold one. */
function putInPlace(frame: Element, made: Element): void {
  const paragraph = frame.closest('p');
  if (!paragraph) {
    frame.replaceWith(made);
    return;
  }
  paragraph.after(made);
  frame.remove();
  if (!squeeze(paragraph.textContent ?? '') && !paragraph.querySelector('img, iframe, math')) paragraph.remove();
}

function cardFor(address: URL, title: string, doc: Document): Element | undefined {
  if (!/^https?:$/.test(address.protocol)) return undefined;
  const embed = embedAt(address.href);
  return embed && URL.canParse(embed.page) ? card(embed, title, doc) : undefined;
}

function embedAt(href: string): Embed | undefined {
  for (const [pattern, embedOf] of HOSTS) {
    const id = pattern.exec(href)?.[1];
    if (id) return embedOf(id);
  }
  if (PLAYER.test(href)) return { kind: 'video', page: href };
  return CHART.test(href) ? { kind: 'page', page: href } : undefined;
}

function card({ kind, page, picture }: Embed, title: string, doc: Document): Element {
  const figure = doc.createElement('figure');
  figure.setAttribute('data-embed', kind);
  if (picture) {
    const link = figure.appendChild(doc.createElement('a'));
    link.href = page;
    const image = link.appendChild(doc.createElement('img'));
    image.src = picture;
    image.alt = title;
  }
  const caption = figure.appendChild(doc.createElement('figcaption'));
  const link = caption.appendChild(doc.createElement('a'));
  link.href = page;
  const host = new URL(page).hostname.replace(/^www\./, '');
  link.textContent = title && !title.toLowerCase().includes(host) ? `${title} · ${host}` : title || host;
  return figure;
}
