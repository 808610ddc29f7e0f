import { browser } from 'wxt/browser';
import { NO_RULES, parseSiteRules, type SiteRules } from '../article/left-out/site-rules';

/** A site's rules have an entry of their own: to change one reads no other. */
const keyOf = (site: string) => `siteRules:${site}`;

export async function siteRules(site: string): Promise<SiteRules> {
  if (!site) return NO_RULES;
  const key = keyOf(site);
  const { [key]: stored } = await browser.storage.local.get(key);
  return parseSiteRules(stored);
}

export function saveSiteRules(site: string, rules: SiteRules): Promise<void> {
  const isEmpty = rules.restore.length + rules.remove.length === 0;
  if (isEmpty || !site) return browser.storage.local.remove(keyOf(site));
  return browser.storage.local.set({ [keyOf(site)]: { restore: [...rules.restore], remove: [...rules.remove] } });
}
