/**
 * Resolves when the page has loaded. Chromium shows a popup no sooner, so that whatever is fetched before and is not
 * needed for its first frame holds that frame up.
 */
export function afterLoad(): Promise<void> {
  if (document.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => addEventListener('load', () => setTimeout(resolve), { once: true }));
}
