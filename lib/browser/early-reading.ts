import { type ActiveTab, activeTab, askPage, offLimits, tabById } from './active-tab';
import { panelTab } from './side-panel';

/** A reading of the page that has begun before the code was there that shows it. */
interface EarlyReading {
  tab: Promise<ActiveTab | null>;
  /** What the page answers; undefined where it may not be asked. */
  answer: Promise<unknown>;
}

declare global {
  /** Left by the first script of the popup for the second, which is a module and can't be imported by it. */
  var lecternEarlyReading: EarlyReading | undefined;
}

/**
 * Has the page read under the popup, or beside the panel, while the rest of it is still fetched: reading takes as long
 * as everything else together, and goes on in another process.
 */
export function beginReading(): void {
  const panelOf = panelTab();
  const tab = panelOf === null ? activeTab() : tabById(panelOf);
  const answer = tab.then((found) => (found && !offLimits(found.url) ? askPage(found.id) : undefined));
  globalThis.lecternEarlyReading = { tab, answer };
  // Who takes it is told of what fails; until then nobody need be.
  answer.catch(() => {});
}

/** The reading that has begun, if there is one; once. */
export function takeEarlyReading(): EarlyReading | undefined {
  const { lecternEarlyReading: reading } = globalThis;
  globalThis.lecternEarlyReading = undefined;
  return reading;
}
