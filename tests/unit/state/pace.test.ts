import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { createPace } from '../../../lib/state/pace';

beforeEach(() => fakeBrowser.reset());

const stored = async () => (await fakeBrowser.storage.local.get('readingPace')).readingPace;

test('learns nothing until it may', async () => {
  const pace = createPace();
  pace.learn('en', { ratio: 2, minutes: 1 });
  pace.allow(true);
  pace.learn('en', { ratio: 1.5, minutes: 1 });
  await vi.waitFor(async () =>
    expect(await stored()).toEqual({ isAllowed: true, samples: { en: [{ ratio: 1.5, minutes: 1 }] } }),
  );
  expect(pace.value.value).toEqual(await stored());
});

test('is the same in another page, which goes on from it', async () => {
  const first = createPace();
  const second = createPace();
  first.allow(true);
  await vi.waitFor(() => expect(second.value.value.isAllowed).toBe(true));
  first.learn('en', { ratio: 1.5, minutes: 1 });
  await vi.waitFor(() => expect(second.value.value.samples).toHaveProperty('en'));
  second.learn('de', { ratio: 1.2, minutes: 1 });
  await vi.waitFor(() => expect(Object.keys(first.value.value.samples)).toEqual(['en', 'de']));
});

test('forgets all when asked, and when it may no longer be learned', async () => {
  const pace = createPace();
  pace.allow(true);
  pace.learn('en', { ratio: 1.5, minutes: 1 });
  pace.forget();
  await vi.waitFor(async () => expect(await stored()).toEqual({ isAllowed: true, samples: {} }));
  pace.learn('en', { ratio: 1.5, minutes: 1 });
  pace.allow(false);
  await vi.waitFor(async () => expect(await stored()).toEqual({ isAllowed: false, samples: {} }));
});
