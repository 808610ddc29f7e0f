interface Film {
  page: string;
  picture?: string;
}
/** How the frames of the large video hosts are told, and where one watches what they show. */
const PLAYERS: readonly (readonly [RegExp, (id: string) => Film])[] = [
  [
    /(?:youtube(?:-nocookie)?\.com\/(?:embed|v)\/|youtu\.be\/)([\w-]{11})/,
    (id) => ({ page: `https://www.youtube.com/watch?v=${id}`, picture: `https://i.ytimg.com/vi/${id}/hqdefault.jpg` }),
  ],
  [/player\.vimeo\.com\/video\/(\d+)/, (id) => ({ page: `https://vimeo.com/${id}` })],
  [
    /dailymotion\.com\/(?:embed\/video\/|player[^?]*\?video=)(\w+)/,
    (id) => ({
      page: `https://www.dailymotion.com/video/${id}`,
      picture: `https://www.dailymotion.com/thumbnail/video/${id}`,
    }),
  ],
];

/** Puts an honest link in the place of every frame: what is embedded cannot be kept, where it is can. */
export function linkEmbeds(root: Element, doc: Document, base: string): void {
  for (const frame of [...root.querySelectorAll('iframe')]) {
    const src = frame.getAttribute('src') || frame.getAttribute('data-src') || '';
    const card = URL.canParse(src, base)
      ? cardFor(new URL(src, base), frame.getAttribute('title') ?? '', doc)
      : undefined;
    if (card && !frame.closest('figure')) frame.replaceWith(card);
    else if (card) frame.replaceWith(...card.childNodes);
    else frame.remove();
  }
}

function cardFor(address: URL, title: string, doc: Document): Element | undefined {
  if (!/^https?:$/.test(address.protocol)) return undefined;
  for (const [pattern, filmOf] of PLAYERS) {
    const id = pattern.exec(address.href)?.[1];
    if (id) return card(filmOf(id), title, doc);
  }
  return undefined;
}

function card({ page, picture }: Film, title: string, doc: Document): Element {
  const figure = doc.createElement('figure');
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
  link.textContent = title || new URL(page).hostname.replace(/^www\./, '');
  return figure;
}
