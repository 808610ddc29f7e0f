import { defineContentScript } from 'wxt/utils/define-content-script';
import { createLiveControls } from '../../components/notes/live/live-controls';
import { sayNews } from '../../components/notes/live/say-news';
import { watchPage } from '../../components/notes/live/watch-page';
import { onMarkingTurnedOn } from '../../lib/browser/page-marking';
import { askBackground } from '../../lib/browser/page-messages';
import { lookIntoShadow } from '../../lib/browser/shadow-roots';
import { linesOf, markAt, paintMarks } from '../../lib/notes/live/marks-on-page';
import { readPage } from '../../lib/notes/live/page-text';
import { selectedRange, selectedSpan } from '../../lib/notes/live/selected-span';
import { watchChanges } from '../../lib/notes/live/watch-changes';
import type { TextSpan } from '../../lib/notes/text-map';
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
      textOf: (html) => createTextMap(new DOMParser().parseFromString(html, 'text/html').body).text,
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

    const selected = (): TextSpan | null => {
      const page = live.page();
      const range = page && selectedRange(getSelection(), page.shadowRoots);
      return range ? selectedSpan(range, page) : null;
    };
    const mark = (span: TextSpan, ...[colour, withNote]: [Parameters<typeof live.mark>[1], boolean]) => {
      controls.hide();
      getSelection()?.removeAllRanges();
      void live.mark(span, colour, withNote);
    };
    const watcher = watchPage(document, controls.owns, {
      onSelected() {
        const span = selected();
        const page = live.page();
        const { usual = 'yellow', names = {} } = live.kept() ?? {};
        if (!span || !page) return;
        const reshaped = live.reshapedBy(span);
        controls.offer(linesOf(span, page), names, {
          onMark: (colour, withNote) => mark(span, withNote ? usual : colour, withNote),
          reshaping: reshaped && {
            kind: reshaped.kind,
            act() {
              controls.hide();
              getSelection()?.removeAllRanges();
              void live.reshape(reshaped);
            },
          },
        });
      },
      onPressed(x, y) {
        const page = live.page();
        if (!page || !getSelection()?.isCollapsed) return;
        const found = markAt(x, y, live.placed(), page);
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
        const kept = live.kept();
        const withNote = kept?.keys.markWithNote.includes(key) ?? false;
        const span = kept && (withNote || kept.keys.mark.includes(key)) ? selected() : null;
        if (span && kept) mark(span, kept.usual, withNote);
        return span !== null;
      },
      onReturned: () => void live.load(),
    });
    function stop(): void {
      watcher.abort();
      changes.stop();
    }

    world.lecternMarks = live;
    onMarkingTurnedOn(() => void live.load().then(live.announce));
    await live.load();
  },
});
