import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { parsePageRequest, senderOf } from '../../../lib/browser/page-messages';
import { newHighlight } from '../../support/library';

const url = 'https://news.example/night-trains';
const { selectors } = newHighlight();

beforeEach(() => fakeBrowser.reset());

describe('a request of the script in a page', () => {
  test.each([
    { name: 'page-marks', url },
    { name: 'page-mark', url, selectors, colour: 'green' },
    { name: 'page-recolour', url, id: 'a', colour: 'pink' },
    { name: 'page-unmark', url, id: 'a' },
    { name: 'page-undo', url },
    { name: 'page-note', url, id: 'a' },
    { name: 'page-frames', url, was: [], now: [{ src: 'a.png', colour: 'pink' }] },
  ])('is read: $name', (request) => {
    expect(parsePageRequest({ ...request, articleId: 'another' })).toEqual(request);
  });

  test.each([
    ['nothing', null],
    ['a word', 'page-marks'],
    ['no address', { name: 'page-marks' }],
    ['another name', { name: 'fetch-pictures', url, body: {} }],
    ['a colour there is not', { name: 'page-mark', url, selectors, colour: 'red' }],
    ['words that are none', { name: 'page-mark', url, selectors: { quote: { exact: '' } }, colour: 'green' }],
    ['a frame that is none', { name: 'page-frames', url, was: [], now: [{ src: 'a.png', colour: 'red' }] }],
    ['a highlight without a name', { name: 'page-unmark', url, id: 3 }],
  ])('is refused: %s', (_, message) => {
    expect(parsePageRequest(message)).toBeNull();
  });
});

describe('the sender of a request', () => {
  const sender = { id: 'test-extension-id', frameId: 0, url, tab: { id: 7, windowId: 2 } };
  // The fake tells of a tab what a test needs.
  const from = (changes: object, asked = url) =>
    senderOf({ ...sender, id: fakeBrowser.runtime.id, ...changes } as Parameters<typeof senderOf>[0], asked);

  test('is the tab it came from', () => {
    expect(from({})).toEqual({ tabId: 7, windowId: 2 });
    expect(from({}, 'https://news.example/another/page?of=the-site')).toEqual({ tabId: 7, windowId: 2 });
  });

  test.each([
    ['a page of another site', {}, 'https://bank.example/letters'],
    ['another port', {}, 'https://news.example:8443/night-trains'],
    ['a frame', { frameId: 3 }, url],
    ['a page without an origin', { url: 'data:text/html,hello' }, 'data:text/html,hello'],
    ['another extension', { id: 'somebody-else' }, url],
    ['no tab', { tab: undefined }, url],
  ])('is not believed for %s', (_, changes, asked) => {
    expect(from(changes, asked)).toBeNull();
  });
});
