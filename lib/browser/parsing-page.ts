import { type Browser, browser } from 'wxt/browser';
import { parseSiteRules, type SiteRules } from '../article/left-out/site-rules';
import { siteRules } from './site-rules';

/** Makes articles of the pages of links that have arrived. */
const PAGE = '/completing.html';

/**
 * Opens the page that parses for the worker, which can't, where it is not open yet. Chromium's worker has no document, so
 * its page is an offscreen one; Firefox's background is a document itself and holds the page in a frame.
 * @see https://developer.chrome.com/docs/extensions/reference/api/offscreen
 */
export function openParsingPage(): Promise<void> {
  opening ??= open().finally(() => {
    opening = null;
  });
  return opening;
}

/** There may be one; two who ask at once get the same. */
let opening: Promise<void> | null = null;

async function open(): Promise<void> {
  if (typeof document !== 'undefined') {
    if (document.querySelector('iframe')) return;
    const frame = document.createElement('iframe');
    frame.src = PAGE;
    document.body.append(frame);
    return;
  }
  if (await browser.offscreen.hasDocument()) return;
  await browser.offscreen.createDocument({
    url: PAGE,
    reasons: ['DOM_PARSER'],
    justification: 'Reads the pages of saved links, which a worker cannot parse.',
  });
}

export async function closeParsingPage(): Promise<void> {
  if (typeof document !== 'undefined') document.querySelector('iframe')?.remove();
  else if (await browser.offscreen.hasDocument()) await browser.offscreen.closeDocument();
}

/** What the page itself can do where nobody hears that it is done. */
export function closeThisParsingPage(): void {
  // A frame of the background, which is of the same origin, or a document of its own.
  if (window.frameElement) window.frameElement.remove();
  else window.close();
}

const ASKED = 'site-rules';

/** What the reader always wants of a site, for a page that may not look into the storage itself: an offscreen one. */
export async function siteRulesFromWorker(site: string): Promise<SiteRules> {
  return parseSiteRules(await browser.runtime.sendMessage({ name: ASKED, site }));
}

const isOurPage = ({ id, url }: Browser.runtime.MessageSender): boolean =>
  id === browser.runtime.id && url === browser.runtime.getURL(PAGE);

/** Answers `siteRulesFromWorker`, of that page only. */
export function answerSiteRules(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
    // Scripts in pages can send messages, too, and a page may have taken one over.
    if (!isOurPage(sender)) return;
    if (typeof message !== 'object' || message === null || !('name' in message) || message.name !== ASKED) return;
    const site = 'site' in message && typeof message.site === 'string' ? message.site : '';
    siteRules(site).then(reply, () => reply(null));
    return true; // Chrome keeps the channel until the reply.
  });
}
