import type { PageAnswer, PageRequest } from '../browser/page-messages';
import type { TextWithPictures } from '../notes/anchoring/find-picture';
import { placeOfPicture } from '../notes/anchoring/pictures';
import type { HighlightColour, TextSelectors } from '../notes/highlight';
import { framesOf, type PagePlace, type PlacedMark } from '../notes/live/marks-on-page';
import { describeOnPage, pictureOnPage } from '../notes/live/page-pictures';
import { createPagePlaces, type PagePlaces } from '../notes/live/page-places';
import type { PageText } from '../notes/live/page-text';
import type { PictureFrame } from '../notes/live/painter';
import { type Reshaped, reshapedBy } from '../notes/reshaping';
import type { TextSpan } from '../notes/text-map';
import type { LiveNews } from '../shared/live-news';

export interface LivePageParts {
  /** The request without its address, which is the page's. */
  ask(request: PageRequest): Promise<PageAnswer>;
  url(): string;
  /** The text of a kept article's HTML, and its pictures. */
  read(html: string): TextWithPictures;
  readPage(): PageText;
  paint(placed: readonly PlacedMark[], page: PageText): void;
  tell(news: LiveNews): void;
}

type Kept = Extract<PageAnswer, { kind: 'kept' }>;

/** The marks of the page somebody is looking at. */
export interface LivePage {
  /** What there is, as the library had it last; null where the page is not kept. */
  kept(): Kept | null;
  /** The text as it was read last. */
  page(): PageText | null;
  placed(): readonly PlacedMark[];
  /** Asks the library anew, and shows what it says. */
  load(): Promise<void>;
  /** The page has changed: finds the marks' places again. */
  refresh(): Promise<void>;
  mark(place: PagePlace, colour: HighlightColour, withNote: boolean): Promise<void>;
  /** What selected words make of marks that are there. */
  reshapedBy(span: TextSpan): Reshaped | null;
  reshape(wanted: Reshaped): Promise<void>;
  recolour(id: string, colour: HighlightColour): Promise<void>;
  remove(id: string): Promise<void>;
  undo(): Promise<void>;
  openNote(id: string): Promise<void>;
  announce(): void;
}

export function createLivePage(parts: LivePageParts): LivePage {
  let kept: Kept | null = null;
  let page: PageText | null = null;
  let placed: readonly PlacedMark[] = [];
  let copy: TextWithPictures & { html: string } = { html: '', text: '', pictures: [] };
  let places: { of: string; page: string; value: PagePlaces } | null = null;
  /** The address the marks were asked for at. */
  let loadedAt = '';
  let framed: readonly PictureFrame[] = [];

  function show(): void {
    page = kept ? parts.readPage() : null;
    if (kept && copy.html !== kept.html) {
      const { text, pictures } = parts.read(kept.html);
      copy = { html: kept.html, text, pictures };
    }
    if (kept && page && (places?.of !== copy.text || places.page !== page.text)) {
      places = { of: copy.text, page: page.text, value: createPagePlaces(copy.text, page.text) };
    }
    placed = placedNow();
    if (page) parts.paint(placed, page);
    frame();
  }

  /** Only the browser can frame a picture without a trace in the page. */
  function frame(): void {
    const now = framesOf(placed);
    if (JSON.stringify(now) === JSON.stringify(framed)) return;
    const was = framed;
    framed = now;
    parts.ask(at({ name: 'page-frames', was, now })).catch((error: unknown) => console.info(error));
  }

  function placedNow(): PlacedMark[] {
    const found = (kept?.marks ?? []).flatMap((mark) => {
      const place = placeOnPage(mark.selectors);
      return place ? [{ mark, ...place }] : [];
    });
    return found.sort((a, b) => a.start - b.start || a.end - b.end);
  }

  function placeOnPage(selectors: TextSelectors): PagePlace | null | undefined {
    if (!selectors.picture) return places?.value.onPage(selectors);
    const picture = page && pictureOnPage(page, selectors);
    return picture && placeOfPicture(picture);
  }

  function describe({ picture, start, end }: PagePlace): TextSelectors | null | undefined {
    if (!page || !picture) return places?.value.describe({ start, end });
    return describeOnPage({ element: picture, offset: start }, page, copy);
  }

  function clear(): void {
    if (page) parts.paint([], page);
    kept = null;
    page = null;
    placed = [];
    places = null;
    frame();
  }

  /** Asks, shows what is there then, and says what went wrong. */
  async function asked(request: PageRequest): Promise<Kept | null> {
    const answer = await parts.ask(request).catch((): null => null);
    if (!answer) {
      clear();
      parts.tell({ kind: 'gone' });
      return null;
    }
    if (answer.kind === 'failed') {
      parts.tell(answer);
      return null;
    }
    if (answer.kind === 'not-kept') {
      clear();
      if (request.name !== 'page-marks') parts.tell(answer);
      return null;
    }
    kept = answer;
    loadedAt = request.url;
    show();
    return answer;
  }

  const at = <T extends object>(request: T) => ({ ...request, url: parts.url() });

  async function load(): Promise<void> {
    loadedAt = parts.url();
    await asked(at({ name: 'page-marks' }));
  }

  async function openNote(id: string): Promise<void> {
    const answer = await asked(at({ name: 'page-note', id }));
    if (answer?.isOpened === false) parts.tell({ kind: 'note-waits' });
  }

  return {
    kept: () => kept,
    page: () => page,
    placed: () => placed,
    load,
    async refresh() {
      if (parts.url() !== loadedAt) await load();
      else if (kept) show();
    },
    async mark(place, colour, withNote) {
      const selectors = describe(place);
      if (!selectors || !kept) return;
      const before = new Set(kept.marks.map(({ id }) => id));
      const answer = await asked(at({ name: 'page-mark', selectors, colour }));
      const made = withNote && answer?.marks.find(({ id }) => !before.has(id));
      if (made) await openNote(made.id);
    },
    reshapedBy(span) {
      // A picture is marked whole or not at all.
      const ofWords = placed.filter(({ picture }) => !picture);
      const marks = ofWords.map(({ mark: { id }, start, end }) => ({ id, start, end }));
      return page && reshapedBy(page.text, marks, span);
    },
    async reshape({ kind, ids, span }) {
      const selectors = places?.value.describe(span);
      if (!selectors) return;
      if (await asked(at({ name: 'page-reshape', ids, selectors })))
        parts.tell({ kind: kind === 'merge' ? 'merged' : 'reshaped' });
    },
    async recolour(id, colour) {
      await asked(at({ name: 'page-recolour', id, colour }));
    },
    async remove(id) {
      if (await asked(at({ name: 'page-unmark', id }))) parts.tell({ kind: 'unmarked' });
    },
    async undo() {
      await asked(at({ name: 'page-undo' }));
    },
    openNote,
    announce() {
      if (!kept) parts.tell({ kind: 'not-kept' });
      else parts.tell({ kind: 'on', shown: placed.length, missing: kept.marks.length - placed.length });
    },
  };
}
