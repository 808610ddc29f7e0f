import net from 'node:net';
import { waitUntil } from './wait-until.mjs';

/**
 * Firefox's own remote protocol, enough of it to need no geckodriver. On the wire `LENGTH:JSON`: a command is
 * `[0, id, name, params]`, its reply `[1, id, error, value]`.
 * @param {number} port
 */
export async function connectMarionette(port) {
  const socket = await waitUntil(() => tryToConnect(port), { what: 'Firefox to open its port', timeout: 60_000 });
  /** @type {Map<number, { resolve: (value: unknown) => void, reject: (error: Error) => void }>} */
  const pending = new Map();
  let buffer = Buffer.alloc(0);
  let lastId = 0;

  socket.on('data', (chunk) => {
    buffer = Buffer.concat([buffer, Buffer.from(chunk)]);
    for (let message = takeMessage(); message !== null; message = takeMessage()) settle(message);
  });
  socket.on('error', () => socket.destroy()); // 'close' follows and tells those who wait
  socket.on('close', () => {
    for (const call of pending.values()) call.reject(new Error('Firefox closed the connection'));
    pending.clear();
  });

  function takeMessage() {
    const colon = buffer.indexOf(':');
    if (colon < 0) return null;
    const end = colon + 1 + Number(buffer.subarray(0, colon));
    if (buffer.length < end) return null;
    const message = JSON.parse(buffer.subarray(colon + 1, end).toString('utf8'));
    buffer = buffer.subarray(end);
    return message;
  }

  /** @param {unknown} message */
  function settle(message) {
    if (!Array.isArray(message)) return; // the greeting
    const [, id, error, value] = message;
    const call = pending.get(id);
    pending.delete(id);
    if (error) call?.reject(new Error(`${error.error}: ${error.message}`));
    else call?.resolve(value);
  }

  return {
    /**
     * @param {string} name
     * @param {Record<string, unknown>} [params]
     * @returns {Promise<unknown>} whatever Firefox answers
     */
    send(name, params = {}) {
      return new Promise((resolve, reject) => {
        if (socket.destroyed) return reject(new Error('Firefox is gone'));
        lastId += 1;
        pending.set(lastId, { resolve, reject });
        const text = JSON.stringify([0, lastId, name, params]);
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      });
    },
    close: () => socket.destroy(),
  };
}

/**
 * @param {number} port
 * @returns {Promise<net.Socket | null>}
 */
function tryToConnect(port) {
  return new Promise((settle) => {
    const socket = net.connect(port, '127.0.0.1', () => settle(socket));
    socket.once('error', () => settle(null));
  });
}

export async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}
