import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type LeftOut, type ListedLeftOut, withoutTwins } from '../article/left-out/left-out';
import { putBack, takeBack } from '../article/left-out/put-back';
import { NO_RULES, type SiteRules, siteOf, withRule } from '../article/left-out/site-rules';
import { type PointedAt, takeOut } from '../article/left-out/take-out';
import type { ReadableArticle } from '../article/readable-article';
import { parseSafe } from '../article/safe-fragment';
import type { SafeHtml } from '../article/sanitise';
import { saveSiteRules, siteRules } from '../browser/site-rules';

/** What the article on screen is shown without, and the reader's say in it. */
export interface Trimming {
  /** In the order of the page; null where it is not known. */
  leftOut: ReadonlySignal<readonly ListedLeftOut[] | null>;
  /** The passage taken out last, until that is undone or forgotten. */
  lastTaken: ReadonlySignal<LeftOut | null>;
  putBack(id: string): void;
  leaveOut(id: string): void;
  /** Does on every article of the site what is done here, or no longer does. */
  always(id: string, isOn: boolean): void;
  /** Takes out a passage the reader points at. */
  take(passage: PointedAt): void;
  undo(): void;
  forget(): void;
  /** The rules of a site; nothing is known of them before. */
  load(url: string): Promise<SiteRules>;
}

interface TrimmingParts {
  document: Document;
  sanitise(html: string): SafeHtml;
  article: ReadonlySignal<ReadableArticle | null>;
  /** Shows the changed article, and keeps it where it was kept. */
  show(article: ReadableArticle): void;
}

export function createTrimming({ document, sanitise, article, show }: TrimmingParts): Trimming {
  const rules = signal<SiteRules>(NO_RULES);
  const lastTaken = signal<LeftOut | null>(null);
  /** The site the rules are of. */
  let site = '';
  /** Rules on their way; also those that could not be read, over which none may be written. */
  let coming: Promise<SiteRules> | null = null;

  const leftOut = computed(() => {
    const items = article.value?.leftOut;
    return items ? items.map((item) => ({ ...item, isAlways: isAlways(item, rules.value) })) : null;
  });

  /** Changes text and list together. */
  function change(id: string, edit: (text: HTMLElement, part: HTMLElement, item: LeftOut) => void, isBack: boolean) {
    const current = article.peek();
    const items = current?.leftOut ?? [];
    const item = items.find((other) => other.id === id);
    if (!current || !item || item.isBack === isBack || !item.html) return;
    const text = parseSafe(current.html, document);
    edit(text, parseSafe(sanitise(item.html), document), item);
    const changed = items
      .map((other) => (other.id === id ? { ...other, isBack } : other))
      // What the reader took out and put back was never left out.
      .filter((other) => !(other.reason === 'own' && other.isBack && !isAlways(other, rules.peek())));
    show({ ...current, html: sanitise(text.innerHTML), leftOut: changed });
  }

  const restore = (id: string) =>
    change(id, (text, part, item) => putBack(text, part, item, article.peek()?.leftOut ?? []), true);

  function setAlways(id: string, isOn: boolean): void {
    const item = article.peek()?.leftOut?.find((other) => other.id === id);
    if (!item?.kind) return;
    rules.value = withRule(rules.peek(), item.reason === 'own' ? 'remove' : 'restore', item.kind, isOn);
    saveSiteRules(site, rules.peek()).catch(notRemembered);
    if (isOn && item.reason !== 'own') restore(id);
  }

  return {
    leftOut,
    lastTaken,
    putBack: restore,
    leaveOut: (id) => change(id, takeBack, false),
    always(id, isOn) {
      // What is stored is all rules of the site: before they are known, this one would take their place.
      if (coming) void coming.then(() => setAlways(id, isOn)).catch(notRemembered);
      else setAlways(id, isOn);
    },
    take(passage) {
      const current = article.peek();
      if (!current) return;
      const text = parseSafe(current.html, document);
      const item = takeOut(text, passage, current.kinds ?? []);
      if (!item) return;
      lastTaken.value = item;
      show({
        ...current,
        html: sanitise(text.innerHTML),
        leftOut: withoutTwins([...(current.leftOut ?? []), item]),
      });
    },
    undo() {
      const item = lastTaken.peek();
      lastTaken.value = null;
      if (item) restore(item.id);
    },
    forget() {
      lastTaken.value = null;
    },
    async load(url) {
      const wanted = siteOf(url);
      const loading = siteRules(wanted);
      coming = loading;
      const found = await loading;
      if (coming !== loading) return found;
      coming = null;
      site = wanted;
      rules.value = found;
      return found;
    },
  };
}

const notRemembered = (error: unknown) => console.warn('The rule is not remembered.', error);

function isAlways({ reason, kind }: LeftOut, rules: SiteRules): boolean | null {
  if (!kind) return null;
  return (reason === 'own' ? rules.remove : rules.restore).includes(kind);
}

/** What the reader's screen needs of it, for the article of an address. */
export function trimOf(trimming: Trimming, url: string) {
  return {
    leftOut: trimming.leftOut.value,
    site: siteOf(url),
    onPutBack: trimming.putBack,
    onLeaveOut: trimming.leaveOut,
    onAlways: trimming.always,
    onTake: trimming.take,
  };
}
