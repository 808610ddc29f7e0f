import { browser } from 'wxt/browser';
import { MARK_SCRIPT } from './page-marking';

/** A site on which marks show by themselves. */
interface MarkSite {
  host: string;
  /** Whether the permission for it was given for this alone, so that it goes when this goes. */
  isOwn: boolean;
}

const SITES = 'markSites';
/** The site that is being asked for: the browser's question may close the popup that asks. */
const ASKED = 'markSiteAsked';
const SCRIPT_ID = 'marks';
/** A grant that comes later than this was given for something else. */
const ASKED_FOR = 5 * 60_000;

const originsOf = (host: string) => [`https://${host}/*`, `http://${host}/*`];
const isAllowed = (host: string) => browser.permissions.contains({ origins: originsOf(host) });

async function sites(): Promise<MarkSite[]> {
  const { [SITES]: stored } = await browser.storage.local.get(SITES);
  return Array.isArray(stored) ? stored.filter(isSite) : [];
}

const isSite = (value: unknown): value is MarkSite =>
  typeof value === 'object' &&
  value !== null &&
  'host' in value &&
  typeof value.host === 'string' &&
  'isOwn' in value &&
  typeof value.isOwn === 'boolean';

/** Whether marks show by themselves on a host. */
export async function showsMarksOn(host: string): Promise<boolean> {
  return (await sites()).some((site) => site.host === host) && isAllowed(host);
}

/**
 * Asks for a site, and lets marks show there by themselves. Must be called straight from a click. If the question closes
 * the page that asked, the background does the rest.
 * @returns whether the person agreed
 */
export async function showMarksOn(host: string): Promise<boolean> {
  // Not awaited: both browsers refuse the question once the click is over.
  const asking = browser.permissions.request({ origins: originsOf(host) });
  const had = isAllowed(host);
  await browser.storage.session.set({ [ASKED]: { host, isOwn: !(await had), at: Date.now() } });
  if (await asking) await finishAsking();
  else await browser.storage.session.remove(ASKED);
  return showsMarksOn(host);
}

/** Puts the site that was asked for among the others, if it is allowed by now. */
export async function finishAsking(now = Date.now()): Promise<void> {
  const { [ASKED]: asked } = await browser.storage.session.get(ASKED);
  if (!isSite(asked) || !('at' in asked) || now - Number(asked.at) > ASKED_FOR || !(await isAllowed(asked.host)))
    return;
  const { host, isOwn } = asked;
  const others = (await sites()).filter((site) => site.host !== host);
  await browser.storage.local.set({ [SITES]: [...others, { host, isOwn }] });
  await browser.storage.session.remove(ASKED);
  await registerMarks();
}

/** Marks show on a site only when asked for again; a permission that was given for this alone is given back. */
export async function hideMarksOn(host: string): Promise<void> {
  const all = await sites();
  await browser.storage.local.set({ [SITES]: all.filter((site) => site.host !== host) });
  await registerMarks();
  if (all.some((site) => site.host === host && site.isOwn)) {
    await browser.permissions.remove({ origins: originsOf(host) });
  }
}

/** Registers the script for the sites that were asked for and are still allowed. A withdrawn permission ends a site. */
export async function registerMarks(): Promise<void> {
  const all = await sites();
  const allowed = await Promise.all(all.map(({ host }) => isAllowed(host)));
  const kept = all.filter((_, index) => allowed[index]);
  if (kept.length < all.length) await browser.storage.local.set({ [SITES]: kept });
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  const script = {
    id: SCRIPT_ID,
    js: [MARK_SCRIPT],
    matches: kept.flatMap(({ host }) => originsOf(host)),
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (kept.length === 0 && registered.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  } else if (kept.length > 0) {
    await (registered.length > 0
      ? browser.scripting.updateContentScripts([script])
      : browser.scripting.registerContentScripts([script]));
  }
}

/** Calls back when sites were allowed or forbidden, here or in the browser's own settings. */
export function onSitesChanged(callback: () => void): void {
  browser.permissions.onAdded.addListener(callback);
  browser.permissions.onRemoved.addListener(callback);
}
