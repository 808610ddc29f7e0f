/** Parameters that say where a reader came from, not what is read. */
const TRACKING =
  /^(?:utm_\w+|ga_\w+|mtm_\w+|pk_\w+|piwik_\w+|hsa_\w+|at_(?:medium|campaign|custom\d*|link_\w+|format|ptr_name|bbc_team)|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|ttclid|yclid|ysclid|igsh|igshid|mc_cid|mc_eid|mkt_tok|oly_anon_id|oly_enc_id|_hsenc|_hsmi|vero_id|rb_clickid|s_cid|icid|cmpid|cmp|ito|xtor|wt_mc|wt\.mc_id|ns_\w+|ref_src|ref_url|spm|srnd|guccounter|guce_referrer|guce_referrer_sig|feature|amp|outputtype|amp_js_v|amp_gsa|usqp|_gl|_ga|__twitter_impression|smid|smtyp|itid|ocid|wt_zmc|sara_ref|shareType|ncid|tpcc|trk|si_source|sfnsn|mibextid)$/i;

/** The part of a host's name that says which form of a site it serves: first, or after the language. */
const MOBILE = /^(?:(?:www|m|mobile|amp)\.)+(?=[^.]+\.)|(?<=^[a-z]{2,3}\.)m\.(?=[^.]+\.)/;

/** Whether a parameter of an address only follows the reader. */
export const isTrackingParameter = (name: string): boolean => TRACKING.test(name);

/**
 * The address by which a page is known as already kept: the same for its mobile, AMP and decorated forms. Not an
 * address to open, only to compare.
 */
export function pageKey(url: string): string {
  if (!URL.canParse(url)) return url.trim();
  const address = outOfCache(new URL(url));
  const host = address.hostname.replace(/\.$/, '').replace(MOBILE, '');
  const path = address.pathname
    .replace(/%[\da-f]{2}/gi, (byte) => byte.toUpperCase())
    .replace(/\/+/g, '/')
    .replace(/^\/amp(?=\/[^/])/i, '')
    .replace(/(?:\/amp(?:\.html)?|\.amp)\/?$/i, '')
    .replace(/\.amp(?=\.html?$)/i, '')
    .replace(/\/index\.(?:html?|php)$/i, '/')
    .replace(/\/$/, '');
  const kept = [...address.searchParams].filter(([name]) => !isTrackingParameter(name));
  kept.sort(([a, x], [b, y]) => (a === b ? compare(x, y) : compare(a, b)));
  const query = new URLSearchParams(kept).toString();
  const scheme = address.protocol === 'http:' || address.protocol === 'https:' ? '' : address.protocol;
  const port = address.port ? `:${address.port}` : '';
  return `${scheme}//${host}${port}${path}${query ? `?${query}` : ''}`;
}

/** The page behind an address of the caches that serve AMP: Google's viewer, and the one of the AMP Project. */
function outOfCache(address: URL): URL {
  const { hostname, pathname, search } = address;
  const [, origin, rest = ''] =
    (/^(?:www\.)?google\.[a-z.]+$/.test(hostname) && /^\/amp\/(s\/)?(.+)$/.exec(pathname)) ||
    (hostname.endsWith('.cdn.ampproject.org') && /^\/[acv]\/(s\/)?(.+)$/.exec(pathname)) ||
    [];
  if (!/^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(rest)) return address;
  return URL.parse(`${origin ? 'https' : 'http'}://${rest}${search}`) ?? address;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
