import { cp } from 'node:fs/promises';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/**
 * The popup shows the page's own pictures from where they are and the worker fetches the ones to keep, so `img-src` and
 * `connect-src` are open here; the library page narrows both to nothing in its own <meta> policy.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data: https: http:",
  'media-src blob: data:',
  "font-src 'self'",
  "connect-src 'self' https: http:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
].join('; ');

export default defineConfig({
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: 'lib/i18n/locales' },
  publicDir: 'components/theme/public',
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  vite: () => ({ plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })] }),
  hooks: {
    // Chromium falls back from pt_PT to pt and then to English, never to pt_BR, which reads well in Portugal too.
    'build:done': ({ config: { outDir } }) =>
      cp(`${outDir}/_locales/pt_BR`, `${outDir}/_locales/pt_PT`, { recursive: true }),
    // WXT takes the button's title from the popup's <title>, which cannot be translated.
    'build:manifestGenerated': (_, manifest) => {
      manifest.action = { ...manifest.action, default_title: '__MSG_action_title__' };
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    // The panel beside the page, which only Chromium has; its permission shows no warning.
    // `contextMenus` shows no warning either: it lets Lectern stand in the menu over a link and over a page.
    permissions: [
      'activeTab',
      'contextMenus',
      'scripting',
      'storage',
      'unlimitedStorage',
      ...(browser === 'chrome' ? ['sidePanel'] : []),
    ],
    // Asked for only where somebody wants to choose among their open tabs: without it a tab has no address.
    optional_permissions: ['tabs'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+L' } } },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'lectern@lectern.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '126' }),
  }),
});
