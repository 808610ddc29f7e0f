import { Readability } from '@mozilla/readability';

/**
 * The least any reader must do with the page it is run in: parse a copy of it, find the article, lay it out as wide as
 * the popup's text is. Milliseconds; null where Readability finds nothing.
 */
function popupFloor(): number | null {
  const html = document.documentElement.outerHTML;
  const host = document.createElement('div');
  host.style.cssText = 'position: fixed; inset: 0; inline-size: 500px; overflow: auto; font: 18px/1.6 serif';
  const start = performance.now();
  const found = new Readability(new DOMParser().parseFromString(html, 'text/html')).parse();
  if (!found?.content) return null;
  host.innerHTML = found.content;
  document.documentElement.append(host);
  host.getBoundingClientRect();
  const took = performance.now() - start;
  host.remove();
  return took;
}

Object.assign(globalThis, { popupFloor });
