import { readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { waitUntil } from './wait-until.mjs';

const SAMPLE_PAGES = fileURLToPath(new URL('../fixtures/sample/', import.meta.url));

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
};

/** Pictures under this path may be read from anywhere; every other path sends no CORS header, as most of the web. */
const CORS_FOLDER = '/cors/';

/**
 * One request that reached the server.
 * @typedef {{ host: string, path: string, method: string, cookie: string }} LoggedRequest
 */

/**
 * Serves a folder on loopback under two hosts, so that the pages of one have pictures on the other:
 * `{{origin}}` and `{{pictures}}` in its HTML become their addresses. The ports are free ones.
 * @param {string} [folder]
 */
export async function serve(folder = SAMPLE_PAGES) {
  /** @type {LoggedRequest[]} */
  const requests = [];
  /** @type {Map<string, { html: string, headers: Record<string, string> }>} */
  const extraPages = new Map();
  /** @type {Map<string, Promise<void>>} */
  const held = new Map();
  /** @type {Map<string, number>} */
  const failing = new Map();
  /** @type {Map<string, string>} */
  const redirected = new Map();
  /** @type {Map<string, { first: string, rest: Promise<string> }>} */
  const stalled = new Map();
  /** @type {http.Server[]} */
  const servers = [];

  const pages = await listen();
  const pictures = await listen();
  const origin = `http://127.0.0.1:${pages}`;
  // Another host, not only another port: host permissions know no ports. Browsers resolve *.localhost themselves.
  const picturesOrigin = `http://pictures.localhost:${pictures}`;

  async function listen() {
    const server = http.createServer((request, response) => {
      answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
    });
    servers.push(server);
    await new Promise((ready, fail) => {
      server.once('error', fail);
      server.listen(0, '127.0.0.1', () => ready(undefined));
    });
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The server has no port');
    return address.port;
  }

  /**
   * @param {http.IncomingMessage} request
   * @param {http.ServerResponse} response
   */
  async function answer(request, response) {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const { host = '', cookie = '' } = request.headers;
    requests.push({ host, path: pathname, method: request.method ?? '', cookie });
    await held.get(pathname);
    const status = failing.get(pathname);
    if (status !== undefined) return void response.writeHead(status).end();
    const elsewhere = redirected.get(pathname);
    if (elsewhere) return void response.writeHead(302, { location: elsewhere }).end();
    const page = stalled.get(pathname);
    if (page) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).write(fillIn(page.first));
      return void response.end(fillIn(await page.rest));
    }
    const extra = extraPages.get(pathname);
    const body = extra?.html ?? (await fileAt(pathname));
    if (body === null) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    response
      .writeHead(200, {
        'content-type': TYPES[path.extname(pathname)] ?? 'application/octet-stream',
        'cache-control': 'no-store', // so that what is shown later was kept, and not found in the browser's cache
        ...extra?.headers,
        ...(pathname.startsWith(CORS_FOLDER) ? { 'access-control-allow-origin': '*' } : {}),
      })
      .end(typeof body === 'string' ? fillIn(body) : body);
  }

  /** @param {string} pathname */
  async function fileAt(pathname) {
    const name = pathname.replace(CORS_FOLDER, '/pictures/');
    const file = path.join(folder, path.normalize(decodeURIComponent(name)));
    if (!file.startsWith(path.normalize(folder))) return null;
    try {
      const bytes = await readFile(file);
      return file.endsWith('.html') ? bytes.toString('utf8') : bytes;
    } catch {
      return null; // a folder or no file: the browser gets a 404
    }
  }

  /** @param {string} html */
  const fillIn = (html) => html.replaceAll('{{origin}}', origin).replaceAll('{{pictures}}', picturesOrigin);

  return {
    origin,
    picturesOrigin,
    /** Every request since the start or the last `forgetRequests()`, on both hosts. */
    requests,
    forgetRequests() {
      requests.length = 0;
    },
    /**
     * Waits until a path has been asked for.
     * @param {string} pathname
     */
    async asked(pathname) {
      await waitUntil(() => requests.some((request) => request.path === pathname), {
        what: `a request for ${pathname}`,
      });
    },
    /**
     * Serves `html` at a path that has no file.
     * @param {string} pathname
     * @param {string} html
     * @param {Record<string, string>} [headers]
     */
    put(pathname, html, headers = {}) {
      extraPages.set(pathname, { html, headers });
    },
    /**
     * Keeps every request to a path waiting until the returned function is called.
     * @param {string} pathname
     */
    hold(pathname) {
      /** @type {() => void} */
      let release = () => {};
      held.set(pathname, new Promise((resolve) => (release = resolve)));
      return () => {
        held.delete(pathname);
        release();
      };
    },
    /**
     * Serves the first part of a page and leaves it loading, until the returned function is called with the rest.
     * @param {string} pathname
     * @param {string} first
     */
    stall(pathname, first) {
      /** @type {(rest: string) => void} */
      let finish = () => {};
      stalled.set(pathname, { first, rest: new Promise((resolve) => (finish = resolve)) });
      return finish;
    },
    /**
     * Answers a path with a status and nothing else, until `status` is undefined.
     * @param {string} pathname
     * @param {number} [status]
     */
    fail(pathname, status) {
      if (status === undefined) failing.delete(pathname);
      else failing.set(pathname, status);
    },
    /**
     * Sends who asks for a path to another address.
     * @param {string} pathname
     * @param {string} url
     */
    redirect(pathname, url) {
      redirected.set(pathname, url);
    },
    async close() {
      for (const server of servers) server.closeAllConnections();
      await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof serve>>} PageServer */
