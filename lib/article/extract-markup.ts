import type { Extraction } from './article';
import { extractArticle } from './extract';
import { LIMITS } from './limits';

/**
 * The article of a page that was fetched and not opened: no script has run on it.
 * @param now milliseconds; past the time limits allow, the steps still to come are given up
 */
export async function extractFromMarkup(
  html: string,
  url: string,
  parser: DOMParser,
  now = () => performance.now(),
): Promise<Extraction> {
  if (html.length > LIMITS.characters) return { kind: 'refused', reason: 'too-large' };
  const deadline = now() + LIMITS.time;
  const pause = async () => {
    await new Promise<void>((resume) => setTimeout(resume));
    if (now() > deadline) throw new TooSlow();
  };
  try {
    return await extractArticle(parser.parseFromString(html, 'text/html'), { url, pause, characters: html.length });
  } catch (error) {
    if (error instanceof TooSlow) return { kind: 'refused', reason: 'too-slow' };
    return { kind: 'refused', reason: 'failed', detail: String(error).slice(0, 500) };
  }
}

class TooSlow extends Error {}
