import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { pageKey } from '../article/page-key';
import { pastedAddresses } from '../article/pasted-addresses';
import type { OpenTab } from '../browser/open-tabs';
import type { LibraryDatabase } from '../db/database';
import { keepLinks, linkStates, type NewLink, retryLink, type WaitingLink, waitingLinks } from '../db/links';
import { storageFailure } from '../db/storage-failure';
import type { CompletingParts } from '../offline/complete-links';
import type { AddedItem, AddFailure, AddOutcome, LinksToFetch } from '../shared/adding';
import { live } from './live';
import type { Restoring } from './restoring';

/** What the browser must do for adding. */
export interface AddingParts extends CompletingParts {
  db: LibraryDatabase;
  askForTabs(): Promise<boolean>;
  openTabs(): Promise<OpenTab[]>;
  askForHosts(hosts: readonly string[]): Promise<boolean>;
  askForAllSites(): Promise<boolean>;
  /** Tells the worker that links, or pictures, wait. */
  fetchLinks(): Promise<void>;
  fetchPictures(): Promise<void>;
  protectStorage(): Promise<unknown>;
  /** What goes before looking for links that wait. */
  after?: Promise<unknown>;
}

/** Adding to the library what is not open: addresses, tabs, files. */
export interface Adding {
  /** What was added since the library was opened, the newest first. */
  items: ReadonlySignal<readonly AddedItem[]>;
  /** The links whose pages may still be had. */
  links: ReadonlySignal<LinksToFetch>;
  /** The open tabs; null until they were asked for, or where the person refused. */
  tabs: ReadonlySignal<readonly OpenTab[] | 'refused' | null>;
  /** @returns how many addresses the text held */
  addText(text: string): number;
  addTabs(tabs: readonly OpenTab[]): void;
  addFiles(files: readonly File[]): void;
  /** Bringing back what was taken out; null until a file for that was given. */
  restoring: ReadonlySignal<Restoring | null>;
  /** Asks to see the open tabs. Call straight from a click. */
  showTabs(): void;
  /** Asks for the sites of the links that wait, or for all there are, and has them fetched. Call straight from a click. */
  fetchLinks(which: 'these' | 'all'): void;
  /** Tries one link again; asks for its site. Call straight from a click. */
  fetchOne(id: string, url: string): void;
  stop(): void;
}

interface Entry {
  number: number;
  name: string;
  outcome: AddOutcome;
  /** The row whose state is told; absent for a file. */
  articleId?: string;
}

export function createAdding({ db, ...parts }: AddingParts): Adding {
  const entries = signal<readonly Entry[]>([]);
  const tabs = signal<readonly OpenTab[] | 'refused' | null>(null);
  const restoring = signal<Restoring | null>(null);
  const waiting = live(() => waitingLinks(db), parts.after);
  const states = live(async () => new Map<string, LinkOutcome>());
  let number = 0;

  const ids = computed(() => entries.value.flatMap(({ articleId }) => articleId ?? []));
  const stopFollowing = effect(() => {
    const wanted = ids.value;
    states.follow(() => linkStates(db, wanted));
  });
  const items = computed<readonly AddedItem[]>(() => {
    const loaded = states.value.value;
    const known = loaded.kind === 'ready' ? loaded.value : new Map<string, LinkOutcome>();
    return entries.value.map(({ number, name, outcome, articleId }) => {
      const now = articleId === undefined ? undefined : known.get(articleId);
      return { number, name, outcome: now && outcome.kind !== 'failed' ? outcomeOf(now, outcome) : outcome };
    });
  });
  const links = computed<LinksToFetch>(() => {
    const loaded = waiting.value.value;
    return toFetch(loaded.kind === 'ready' ? loaded.value : []);
  });

  /** Puts things at the head of the list, in their order. */
  function begin(names: readonly string[]): Entry[] {
    const begun = names.map((name): Entry => {
      number += 1;
      return { number, name, outcome: { kind: 'working' } };
    });
    entries.value = [...begun, ...entries.peek()];
    return begun;
  }

  function settle(number: number, change: Partial<Entry>): void {
    entries.value = entries.peek().map((entry) => (entry.number === number ? { ...entry, ...change } : entry));
  }

  async function addLinks(found: readonly NewLink[]): Promise<void> {
    const begun = begin(found.map(({ title }) => title));
    try {
      const added = await keepLinks(db, found);
      batch(() => {
        for (const [index, { number }] of begun.entries()) {
          const result = added[index];
          if (result) settle(number, { articleId: result.id, outcome: { kind: 'kept', isNew: result.isNew } });
        }
      });
      protect();
      await parts.fetchLinks();
    } catch (error) {
      const reason: AddFailure = storageFailure(error) === 'full' ? 'full' : 'notStored';
      for (const { number } of begun) settle(number, { outcome: { kind: 'failed', reason } });
    }
  }

  async function addFiles(given: readonly File[]): Promise<void> {
    const backups = given.filter(isBackup);
    const files = given.filter((file) => !isBackup(file));
    if (backups.length > 0) {
      restoring.value ??= (await import('./restoring')).createRestoring({ db, ...parts });
      await restoring.peek()?.read(backups);
    }
    if (files.length === 0) return;
    const begun = begin(files.map(({ name }) => name));
    const { addFile } = await import('./adding-files');
    // One after another: each may hold a hundred megabytes.
    for (const [index, { number }] of begun.entries()) {
      const file = files[index];
      if (!file) continue;
      const outcome = await addFile(db, file, parts).catch((error: unknown): AddOutcome => {
        console.error(error);
        return { kind: 'failed', reason: 'unreadable' };
      });
      settle(number, { outcome });
    }
    protect();
    await parts.fetchPictures();
  }

  const protect = () => void parts.protectStorage().catch((error: unknown) => console.warn(error));
  const report = (error: unknown) => console.error(error);
  const whenAllowed = (asked: Promise<boolean>, then: () => Promise<unknown>) =>
    void asked.then((isAllowed) => (isAllowed ? then() : undefined)).catch(report);

  return {
    items,
    links,
    tabs,
    restoring,
    addText(text) {
      const found = pastedAddresses(text);
      const wanted = found.map(({ url, title }) => ({ url: bare(url), title: title ?? bare(url), key: pageKey(url) }));
      if (wanted.length) void addLinks(onceEach(wanted));
      return found.length;
    },
    addTabs(chosen) {
      const wanted = chosen.map(({ url, title }) => ({ url: bare(url), title, key: pageKey(url) }));
      if (wanted.length) void addLinks(onceEach(wanted));
    },
    addFiles: (files) => void addFiles(files).catch(report),
    showTabs() {
      void parts
        .askForTabs()
        .then(async (isAllowed) => {
          tabs.value = isAllowed ? await parts.openTabs() : 'refused';
        })
        .catch((error: unknown) => {
          report(error);
          tabs.value = 'refused';
        });
    },
    fetchLinks(which) {
      const asked = which === 'all' ? parts.askForAllSites() : parts.askForHosts(links.peek().hosts);
      whenAllowed(asked, parts.fetchLinks);
    },
    fetchOne(id, url) {
      const host = URL.parse(url)?.hostname;
      if (!host) return;
      whenAllowed(parts.askForHosts([host]), async () => {
        await retryLink(db, id);
        await parts.fetchLinks();
      });
    },
    stop() {
      stopFollowing();
      waiting.stop();
      states.stop();
    },
  };
}

/** What Lectern wrote as JSON; a name says more than a type, which systems guess by the name. */
const isBackup = ({ name, type }: File) => /\.json$/i.test(name) || type === 'application/json';

type LinkOutcome = 'kept' | 'working' | 'link';

/** Of a row that was there before, it is only told that it was. */
function outcomeOf(now: LinkOutcome, outcome: AddOutcome): AddOutcome {
  if (now === 'kept') return { kind: 'kept', isNew: outcome.kind === 'kept' ? outcome.isNew : true };
  return { kind: now };
}

function toFetch(links: readonly WaitingLink[]): LinksToFetch {
  const wanted = links.filter(({ link }) => link === 'not-allowed' || link === 'unreachable');
  const hosts = new Set(wanted.flatMap(({ url }) => URL.parse(url)?.hostname ?? []));
  return { count: wanted.length, hosts: [...hosts] };
}

/** The address without the place in the page. */
const bare = (url: string) => url.split('#')[0] ?? url;

function onceEach(links: readonly NewLink[]): NewLink[] {
  return [...new Map(links.toReversed().map((link) => [link.key, link])).values()].toReversed();
}
