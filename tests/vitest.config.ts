import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing';

const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What needed its second try is named: `support/second-tries.mjs`. */
const retry = process.env.CI ? 1 : 0;

const root = new URL('..', import.meta.url).pathname;

export default defineConfig({
  root,
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          root,
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          setupFiles: ['fake-indexeddb/auto', 'tests/support/seed.ts'],
        },
      },
      {
        plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
        // Named from the start: a library found later reloads the page, and Preact is there twice.
        optimizeDeps: {
          include: [
            'preact',
            'preact/hooks',
            'preact/jsx-runtime',
            'preact/jsx-dev-runtime',
            'lucide-preact',
            'axe-core',
            // Loaded late: found by the first test that needs them, they would reload the page under it.
            'highlight.js/lib/common',
            'mathml-to-latex',
            '@tanstack/virtual-core',
            'mdast-util-from-markdown',
            'mdast-util-gfm',
            'micromark-extension-gfm',
            'temml',
          ],
        },
        test: {
          name: 'browser',
          root,
          retry,
          testTimeout: 30_000,
          // What is fetched when it is first shown is compiled then, which takes a busy machine over a second.
          expect: { poll: { timeout: 10_000, interval: 10 } },
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: CHROMIUM_FLAGS },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          root,
          retry,
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 90_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
