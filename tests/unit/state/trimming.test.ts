// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { afterEach, expect, test, vi } from 'vitest';
import { leftOutOf } from '../../../lib/article/left-out/left-out';
import { NO_RULES, type SiteRules } from '../../../lib/article/left-out/site-rules';
import type { ReadableArticle } from '../../../lib/article/readable-article';
import type { SafeHtml } from '../../../lib/article/sanitise';
import { saveSiteRules, siteRules } from '../../../lib/browser/site-rules';
import { createTrimming } from '../../../lib/state/trimming';
import { metadata } from '../../support/library';

vi.mock('../../../lib/browser/site-rules', () => ({ siteRules: vi.fn(), saveSiteRules: vi.fn(async () => {}) }));
afterEach(() => vi.clearAllMocks());

const URL_OF = (site: string) => `https://${site}/a`;

function trimming() {
  // What is safe is the sanitiser's business, tested in a real browser.
  const sanitise = (html: string) => html as SafeHtml;
  const leftOut = leftOutOf([
    { reason: 'related', text: 'Read also', html: '<p>Read also</p>', after: 'One.', ahead: '', kind: 'div.related' },
  ]);
  const article = signal<ReadableArticle | null>({ metadata: metadata(), html: sanitise('<p>One.</p>'), leftOut });
  const model = createTrimming({
    document,
    sanitise,
    article,
    show(changed) {
      article.value = changed;
    },
  });
  return { model, id: leftOut[0]?.id ?? '' };
}

function comingRules() {
  let arrive: (rules: SiteRules) => void = () => {};
  vi.mocked(siteRules).mockReturnValueOnce(
    new Promise((resolve) => {
      arrive = resolve;
    }),
  );
  return (rules: SiteRules) => arrive(rules);
}

test('never stores a rule over those of the site that are still on their way', async () => {
  const { model, id } = trimming();
  const arrive = comingRules();
  const loading = model.load(URL_OF('news.example'));
  model.always(id, true);
  expect(saveSiteRules).not.toHaveBeenCalled();
  arrive({ restore: ['div.known'], remove: [] });
  await loading;
  await vi.waitFor(() =>
    expect(saveSiteRules).toHaveBeenCalledWith('news.example', { restore: ['div.known', 'div.related'], remove: [] }),
  );
});

test('writes no rule where those of the site could not be read', async () => {
  const complaint = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const { model, id } = trimming();
  vi.mocked(siteRules).mockRejectedValueOnce(new Error('closed'));
  await expect(model.load(URL_OF('news.example'))).rejects.toThrow('closed');
  model.always(id, true);
  await vi.waitFor(() => expect(complaint).toHaveBeenCalled());
  expect(saveSiteRules).not.toHaveBeenCalled();
});

test('keeps to the site asked for last, whichever answers last', async () => {
  const { model, id } = trimming();
  const arriveLate = comingRules();
  const first = model.load(URL_OF('old.example'));
  vi.mocked(siteRules).mockResolvedValueOnce(NO_RULES);
  await model.load(URL_OF('new.example'));
  arriveLate({ restore: ['div.old'], remove: [] });
  await first;
  model.always(id, true);
  expect(saveSiteRules).toHaveBeenCalledWith('new.example', { restore: ['div.related'], remove: [] });
});
