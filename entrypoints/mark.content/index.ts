import { defineContentScript } from 'wxt/utils/define-content-script';
import { createLiveControls } from '../../components/notes/live/live-controls';
import { sayNews } from '../../components/notes/live/say-news';
import { watchPage } from '../../components/notes/live/watch-page';
import { onMarkingTurnedOn } from '../../lib/browser/page-marking';
import { askBackground } from '../../lib/browser/page-messages';
import { lookIntoShadow } from '../../lib/browser/shadow-roots';
import { linesOf, markAt, type PagePlace, paintMarks, pictureAt } from '../../lib/notes/live/marks-on-page';
import { readPage } from '../../lib/notes/live/page-text';
import { selectedPlace, selectedRange } from '../../lib/notes/live/selected-span';
import { watchChanges } from '../../lib/notes/live/watch-changes';
import { createTextMap } from '../../lib/notes/text-map';
import { createLivePage } from '../../lib/state/live-page';

/** The script in this page, if it was run before: its world is the extension's own, which the page can't reach. */
const world: typeof globalThis & { lecternMarks?: { load(): Promise<void> } } = globalThis;

/**
 * Shows what is marked on the page one is looking at, and lets more be marked there. Run when the person asks for it, or
 * by itself on sites that were allowed it.
 */
export default defineContentScript({
  registration: 'runtime',
  // None: `activeTab` lets it in, or a site the person named.
  matches: [],
  noScriptStartedPostMessage: true,
  async main() {
    if (world.lecternMarks) return world.lecternMarks.load();
    const controls = createLiveControls(document);
    const live = createLivePage({
      ask: askBackground,
      url: () => location.href,
      read: (html) => createTextMap(new DOMParser().parseFromString(html, 'text/html').body),
      readPage: () => readPage(document.body, lookIntoShadow),
      paint: (placed, page) => {
        paintMarks({ registry: CSS.highlights, highlight: (ranges) => new Highlight(...ranges) }, placed, page);
        for (const root of page.shadowRoots) changes.watch(root);
      },
      tell(news) {
        if (news.kind === 'gone') stop();
        sayNews(controls, news, () => void live.undo().then(controls.hide));
      },
    });
    const changes = watchChanges(
      {
        requestIdleCallback: (run, options) => requestIdleCallback(run, options),
        cancelIdleCallback: (id) => cancelIdleCallback(id),
        setTimeout: (run, wait) => setTimeout(run, wait),
        now: () => performance.now(),
      },
      MutationObserver,
      controls.owns,
      () => void live.refresh(),
    );
    changes.watch(document);

    const selected = (): PagePlace | null => {
      const page = live.page();
      const range = page && selectedRange(getSelection(), page.shadowRoots);
      return range ? selectedPlace(range, page) : null;
    };
    const mark = (place: PagePlace, ...[colour, withNote]: [Parameters<typeof live.mark>[1], boolean]) => {
      controls.hide();
      getSelection()?.removeAllRanges();
      void live.mark(place, colour, withNote);
    };
    const offer = (place: PagePlace) => {
      const page = live.page();
      const { usual = 'yellow', names = {} } = live.kept() ?? {};
      if (!page) return;
      const reshaped = place.picture ? null : live.reshapedBy(place);
      controls.offer(linesOf(place, page), names, {
        onMark: (colour, withNote) => mark(place, withNote ? usual : colour, withNote),
        reshaping: reshaped && {
          kind: reshaped.kind,
          act() {
            controls.hide();
            getSelection()?.removeAllRanges();
            void live.reshape(reshaped);
          },
        },
      });
    };
    /** Pressed pictures are taken for what is to be marked only where the person has said so. */
    let isTurnedOn = false;
    /** The picture the controls stand beside. */
    let pressed: PagePlace | null = null;
    const watcher = watchPage(document, controls.owns, {
      onSelected() {
        const place = selected();
        if (place) offer(place);
      },
      onPressed(x, y) {
        const page = live.page();
        if (!page || !getSelection()?.isCollapsed) return;
        const found = markAt(x, y, live.placed(), page);
        const picture = found || !isTurnedOn ? undefined : pictureAt(x, y, page);
        pressed = picture ?? null;
        if (picture) return offer(picture);
        if (!found) return controls.hide();
        const { id } = found.mark;
        const then = (deed: Promise<void>) => {
          controls.hide();
          void deed;
        };
        controls.offerMark(linesOf(found, page), found.mark, live.kept()?.names ?? {}, {
          onColour: (colour) => then(live.recolour(id, colour)),
          onNote: () => then(live.openNote(id)),
          onRemove: () => then(live.remove(id)),
        });
      },
      onKey(key) {
        if (key === 'Escape') controls.hide();
        if (key === 'Tab') return controls.enter();
        const kept = live.kept();
        const withNote = kept?.keys.markWithNote.includes(key) ?? false;
        const place =
          kept && (withNote || kept.keys.mark.includes(key))
            ? (selected() ?? (controls.isShown() ? pressed : null))
            : null;
        if (place && kept) mark(place, kept.usual, withNote);
        return place !== null;
      },
      onReturned: () => void live.load(),
    });
    function stop(): void {
      watcher.abort();
      changes.stop();
    }

    world.lecternMarks = live;
    onMarkingTurnedOn(() => {
      isTurnedOn = true;
      void live.load().then(live.announce);
    });
    await live.load();
  },
});
