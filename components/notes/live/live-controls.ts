import { t, uiDirection, uiLocale } from '../../../lib/i18n/i18n';
import type { ColourNames } from '../../../lib/notes/colour-names';
import { HIGHLIGHT_COLOURS, type HighlightColour } from '../../../lib/notes/highlight';
import type { Reshaped } from '../../../lib/notes/reshaping';
import { placeToolbar } from '../../article/prose/toolbar-place';
import tokens from '../../theme/tokens.css?inline';
import { colourWord, markIn } from '../colour-words';
import style from './live-controls.css?inline';

/** What can be pressed on somebody else's page: beside selected words, beside a mark, or at the foot of the window. */
export interface LiveControls {
  /** Beside words that are selected. */
  offer(
    lines: readonly DOMRect[],
    names: ColourNames,
    deeds: {
      onMark(colour: HighlightColour, withNote: boolean): void;
      /** What the words can be made of for marks that are there. */
      reshaping?: { kind: Reshaped['kind']; act(): void } | null;
    },
  ): void;
  /** Beside a mark. */
  offerMark(
    lines: readonly DOMRect[],
    mark: { colour: HighlightColour; isNoted: boolean },
    names: ColourNames,
    deeds: { onColour(colour: HighlightColour): void; onNote(): void; onRemove(): void },
  ): void;
  /** Says something, for a while. */
  say(words: string, deed?: { name: string; act(): void }): void;
  /** Takes the focus into what stands beside words; false where nothing does, or it is there already. */
  enter(): boolean;
  /** Takes everything off the page; the focus goes back to where it was. */
  hide(): void;
  isShown(): boolean;
  /** Whether an event, as the page sees it, came from these controls. */
  owns(target: EventTarget | null): boolean;
}

/** Where the keys of a toolbar lead, from a button and of how many. */
const STEPS: Readonly<Record<string, (at: number, of: number, isRtl: boolean) => number>> = {
  ArrowRight: (at, of, isRtl) => (at + (isRtl ? -1 : 1)) % of,
  ArrowLeft: (at, of, isRtl) => (at + (isRtl ? 1 : -1)) % of,
  Home: () => 0,
  End: () => -1,
};

/** How long a sentence stays, in milliseconds: long enough to read it twice. */
const SAID_FOR = 7000;

/**
 * The controls stand in a closed shadow root, in the browser's top layer: the page can neither reach into them nor lie
 * over them, and what it presses by script is not heard. Nothing of them is in the page while nothing is shown.
 */
export function createLiveControls(document: Document, mode: ShadowRootMode = 'closed'): LiveControls {
  const host = document.createElement('div');
  // Style rules of the page would reach the host, were these not important.
  host.style.cssText = 'all:initial!important;position:fixed!important;inset:auto!important;display:block!important;';
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode });
  const sheet = document.createElement('style');
  // The palette is written for whole documents; here it is the bar's.
  sheet.textContent = tokens.replaceAll(':root', '.bar') + style;
  const bar = document.createElement('div');
  bar.className = 'bar';
  bar.lang = uiLocale();
  bar.dir = uiDirection();
  root.append(sheet, bar);
  // A page's own keys are not meant where these are pressed.
  bar.addEventListener('keydown', (event) => {
    event.stopPropagation();
    const step = STEPS[event.key];
    if (!step) return event.key === 'Escape' ? hide() : undefined;
    const buttons = [...bar.querySelectorAll('button')];
    const at = buttons.findIndex((each) => each === root.activeElement);
    buttons.at(step(at, buttons.length, bar.dir === 'rtl'))?.focus();
    event.preventDefault();
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What had the focus before it came here. */
  let before: HTMLElement | null = null;

  function hide(): void {
    clearTimeout(timer);
    const wasHere = root.activeElement !== null;
    host.remove();
    // Who has gone on to another place stays there.
    if (wasHere) before?.focus({ preventScroll: true });
    before = null;
  }

  function show(role: 'toolbar' | 'status', name: string, parts: readonly Element[]): void {
    clearTimeout(timer);
    bar.setAttribute('role', role);
    bar.setAttribute('aria-label', name);
    bar.replaceChildren(...parts);
    if (!host.isConnected) document.documentElement.append(host);
    if (!host.matches(':popover-open')) host.showPopover();
  }

  function placeBeside(lines: readonly DOMRect[]): void {
    const { clientWidth, clientHeight } = document.documentElement;
    const view = { left: 0, top: 0, right: clientWidth, bottom: clientHeight };
    const isTouch = document.defaultView?.matchMedia('(pointer: coarse)').matches ?? false;
    const { left, top } = placeToolbar(lines, bar.getBoundingClientRect(), view, isTouch);
    setPlace(`left:${left}px!important;top:${top}px!important`);
  }

  const setPlace = (place: string) => {
    host.style.cssText = `all:initial!important;position:fixed!important;inset:auto!important;display:block!important;${place}`;
  };

  const button = (className: string, name: string, act: () => void, content: string | Element = name) => {
    const element = document.createElement('button');
    element.type = 'button';
    element.className = className;
    element.setAttribute('aria-label', name);
    element.title = name;
    element.append(content);
    // The selection must not go before what it is for is done; and only a person's press counts.
    element.addEventListener('pointerdown', (event) => event.preventDefault());
    element.addEventListener('click', (event) => {
      event.stopPropagation();
      if (event.isTrusted || mode === 'open') act();
    });
    return element;
  };

  const colours = (nameOf: (colour: HighlightColour) => string, act: (colour: HighlightColour) => void, now?: string) =>
    HIGHLIGHT_COLOURS.map((colour) => {
      const swatch = document.createElement('i');
      swatch.className = 'swatch';
      const element = button('colour', nameOf(colour), () => act(colour), swatch);
      element.dataset.colour = colour;
      if (now !== undefined) element.setAttribute('aria-pressed', String(colour === now));
      return element;
    });

  const part = () => {
    const element = document.createElement('span');
    element.className = 'part';
    return element;
  };

  return {
    offer(lines, names, { onMark, reshaping }) {
      const swatches = colours(
        (colour) => markIn(colour, names),
        (colour) => onMark(colour, false),
      );
      const note = button('word', t('mark.noteTitle'), () => onMark('yellow', true), t('mark.note'));
      const reshape = reshaping ? [button('word', t(`mark.${reshaping.kind}`), reshaping.act)] : [];
      show('toolbar', t('mark.toolbar'), [...swatches, part(), note, ...reshape]);
      placeBeside(lines);
    },
    offerMark(lines, { colour, isNoted }, names, { onColour, onNote, onRemove }) {
      const swatches = colours((each) => colourWord(each, names), onColour, colour);
      const note = button('word', t(isNoted ? 'livePage.readNote' : 'livePage.writeNote'), onNote);
      const remove = button('word', t('notes.delete'), onRemove, t('livePage.delete'));
      show('toolbar', t('livePage.mark'), [...swatches, part(), note, remove]);
      placeBeside(lines);
    },
    say(words, deed) {
      const said = document.createElement('span');
      said.className = 'said';
      said.textContent = words;
      const close = button('close', t('common.close'), hide, '×');
      const parts = deed ? [said, button('word', deed.name, deed.act), close] : [said, close];
      show('status', '', parts);
      setPlace('left:50%!important;bottom:24px!important;transform:translateX(-50%)!important');
      timer = setTimeout(hide, SAID_FOR);
    },
    enter() {
      const isBeside = host.isConnected && bar.getAttribute('role') === 'toolbar';
      if (!isBeside || root.activeElement) return false;
      const { activeElement } = document;
      before = activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : null;
      bar.querySelector('button')?.focus({ preventScroll: true });
      return true;
    },
    hide,
    isShown: () => host.isConnected,
    owns: (target) => target === host,
  };
}
