import { browser } from 'wxt/browser';

/** The match patterns for a host, both schemes: a picture's address may be either. Ports are no part of a pattern. */
const originsOf = (hosts: readonly string[]): string[] =>
  hosts.flatMap((host) => [`https://${host}/*`, `http://${host}/*`]);

/** Whether pictures of this host may be fetched. */
export function mayFetchFrom(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: originsOf([host]) });
}

/**
 * Asks the person for these hosts. Must be called straight from a click: both browsers refuse it later.
 * @returns whether they agreed
 */
export function askForHosts(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: originsOf(hosts) });
}

/**
 * Asks the person for every site there is, which both browsers say in so many words. Must be called straight from a
 * click.
 */
export const askForAllSites = (): Promise<boolean> =>
  browser.permissions.request({ origins: ['https://*/*', 'http://*/*'] });

/** Calls back when any host was granted, here or in the browser's own settings. */
export function onHostsGranted(callback: () => void): void {
  browser.permissions.onAdded.addListener((added) => {
    if (added.origins?.length) callback();
  });
}
