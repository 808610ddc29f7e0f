import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from '../support/launch.mjs';
import { BUILDS } from './use-browser';

const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' blob: data: https: http:",
  'media-src': 'blob: data:',
  'font-src': "'self'",
  'connect-src': "'self' https: http:",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** The library shows what was kept and asks nothing of anybody. */
const LIBRARY_POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' blob: data:",
  'media-src': 'blob: data:',
  'font-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-src': "'none'",
};

function directivesOf(policy: string): Record<string, string> {
  const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/));
  return Object.fromEntries(directives.filter(([name]) => name).map(([name, ...sources]) => [name, sources.join(' ')]));
}

describe.each(BROWSERS)('what is built for %s', (browser) => {
  const build = BUILDS[browser];
  const read = (file: string) => readFileSync(path.join(build, file), 'utf8');
  const manifest = () => JSON.parse(read('manifest.json'));

  it('asks at install for five things and no site, in Chromium for the side panel and a page to parse in too', () => {
    const { manifest_version, permissions, host_permissions, content_scripts } = manifest();
    expect(manifest_version).toBe(3);
    // Of these `sidePanel` lets Lectern stand beside a page and `contextMenus` in the menu over a link, and neither reads
    // anything; no browser warns of any of them.
    const only = browser === 'chromium' ? ['offscreen', 'sidePanel'] : [];
    const usual = ['activeTab', 'contextMenus', 'scripting', ...only, 'storage', 'unlimitedStorage'];
    expect([...permissions].sort()).toEqual(usual.sort());
    expect(host_permissions ?? []).toEqual([]);
    expect(content_scripts ?? []).toEqual([]);
  });

  it('may ask for sites and for the addresses of open tabs later, and for nothing else', () => {
    const { optional_host_permissions, optional_permissions } = manifest();
    expect([...optional_host_permissions].sort()).toEqual(['http://*/*', 'https://*/*']);
    expect(optional_permissions).toEqual(['tabs']);
  });

  it('shows nothing of itself to any page', () => {
    const { web_accessible_resources, externally_connectable, sandbox } = manifest();
    expect(web_accessible_resources ?? []).toEqual([]);
    expect(externally_connectable).toBeUndefined();
    expect(sandbox).toBeUndefined();
  });

  it('runs no script but its own, and none that is written into a page', () => {
    expect(directivesOf(manifest().content_security_policy.extension_pages)).toEqual({
      ...POLICY,
      // Firefox's background holds the page that parses in a frame.
      'frame-src': browser === 'firefox' ? "'self'" : "'none'",
    });
    const pages = readdirSync(build).filter((name) => name.endsWith('.html'));
    expect(pages.sort()).toEqual(['completing.html', 'library.html', 'popup.html']);
    for (const page of pages) expect(read(page)).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|javascript:/i);
  });

  it('lets nothing out of the library', () => {
    const policy = /<meta[^>]*http-equiv="Content-Security-Policy"[^>]*content="([^"]*)"/i.exec(
      read('library.html'),
    )?.[1];
    expect(directivesOf(policy ?? '')).toEqual(LIBRARY_POLICY);
  });
});
