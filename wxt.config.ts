import { cp } from 'node:fs/promises';
import path from 'node:path';
import preact from '@preact/preset-vite';
import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';

/**
 * The popup shows the page's own pictures from where they are and the worker fetches the ones to keep, so `img-src` and
 * `connect-src` are open here; the library page narrows both to nothing in its own <meta> policy.
 */
const contentSecurityPolicy = (frames: "'none'" | "'self'") =>
  [
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
    `frame-src ${frames}`,
  ].join('; ');

/** What of the graph of modules its chunks are cut by. */
interface ModuleGraph {
  getModuleInfo(id: string): { importedIds: readonly string[]; code: string | null } | null;
}

/** What WXT adds to each page. */
const HTML_PLUGINS = 'virtual:wxt-html-plugins';

/** Imports every icon there is; of them those are needed whose names stand in what needs it. */
const ALL_ICONS = /[\\/]lucide-preact\.\w+$/;
const iconName = (id: string) =>
  path.parse(id).name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/**
 * Puts what the popup and the library show themselves with at once into one file each, and what both need into a third.
 * Left to itself the bundler cuts it in thirty, by who else uses which part; each is one request more before the first
 * paint, and a request costs more than its bytes. Their entries stay out of it: whoever imports a file runs all of it, and
 * the library must not start the popup.
 */
function neededAtOnce(): (id: string, graph: ModuleGraph) => string | null {
  let popup: Set<string> | undefined;
  let library: Set<string> | undefined;
  const neededBy = (entry: string, graph: ModuleGraph) => {
    const found = new Set([entry]);
    let icons: readonly string[] = [];
    let words = '';
    for (const id of found) {
      const { importedIds = [], code = '' } = graph.getModuleInfo(id) ?? {};
      if (ALL_ICONS.test(id)) {
        icons = importedIds;
        continue;
      }
      words += code;
      for (const imported of importedIds) found.add(imported);
    }
    for (const id of icons) if (new RegExp(`\\b${iconName(id)}\\b`).test(words)) found.add(id);
    found.delete(entry);
    return found;
  };
  return (id, graph) => {
    if (id.includes(HTML_PLUGINS)) return 'common';
    popup ??= neededBy(path.resolve('entrypoints/popup/main.tsx'), graph);
    library ??= neededBy(path.resolve('entrypoints/library/main.tsx'), graph);
    if (popup.has(id)) return library.has(id) ? 'common' : 'reader';
    return library.has(id) ? 'lists' : null;
  };
}

export default defineConfig({
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: 'lib/i18n/locales' },
  publicDir: 'components/theme/public',
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  vite: () => ({ plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })] }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ type }) => type === 'popup')) return;
      const groups = [{ name: neededAtOnce(), debugName: 'needed at once' }];
      const { rollupOptions, ...build } = config.build ?? {};
      config.build = {
        ...build,
        // Both browsers know what it is for, and it would watch the whole document.
        modulePreload: { polyfill: false },
        rolldownOptions: mergeConfig({ ...rollupOptions }, { output: { codeSplitting: { groups } } }, false),
      };
    },
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
    // `contextMenus` shows no warning either: it lets Lectern stand in the menu over a link and over a page. Nor does
    // `offscreen`: Chromium's worker can't parse the page of a saved link, so a page nobody sees does it.
    permissions: [
      'activeTab',
      'contextMenus',
      'scripting',
      'storage',
      'unlimitedStorage',
      ...(browser === 'chrome' ? ['sidePanel', 'offscreen'] : []),
    ],
    // Asked for only where somebody wants to choose among their open tabs: without it a tab has no address.
    optional_permissions: ['tabs'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    // Firefox's background holds that page in a frame.
    content_security_policy: { extension_pages: contentSecurityPolicy(browser === 'chrome' ? "'none'" : "'self'") },
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
