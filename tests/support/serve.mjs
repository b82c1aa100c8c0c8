// Serves build/ as a plain static host would: files, 404.html with status 404, nothing clever.
// `npm start` runs this file; the browser tests and the benchmark start it in their own process.

import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

/**
 * @typedef {{
 *   url: string,
 *   serve: (dir: string) => void,
 *   requests: string[],
 *   stop: () => Promise<void>,
 *   restart: () => Promise<void>
 * }} StaticServer `url` ends in a slash; `serve` replaces what stands behind it, as a deployment
 *   would; `requests` are the paths asked for so far; `stop` cuts open connections too
 */

/**
 * @param {string} dir
 * @param {{ basePath?: string, port?: number, host?: string }} [options] `basePath`: '' or '/cards'
 * @returns {Promise<StaticServer>}
 */
export async function startServer(dir, { basePath = '', port = 0, host = '127.0.0.1' } = {}) {
  let handler = handlerFor(dir, basePath);
  /** @type {string[]} */
  const requests = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    handler(request, response);
  });
  const listen = (/** @type {number} */ wanted) =>
    new Promise((done, fail) => {
      server.once('error', fail);
      server.listen(wanted, host, () => done(undefined));
    });
  await listen(port);
  const address = server.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${host}:${taken}${basePath}/`,
    requests,
    serve: (next) => {
      handler = handlerFor(next, basePath);
    },
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
    restart: async () => {
      await listen(taken);
    }
  };
}

/**
 * @param {string} dir
 * @param {string} basePath
 * @returns {import('node:http').RequestListener}
 */
function handlerFor(dir, basePath) {
  // `dev` reads the disk at each request: a folder may be replaced while it is served.
  const files = sirv(dir, { dev: true, etag: true, setHeaders: revalidated });
  const notFound = readFileSync(join(dir, '404.html'));
  return (request, response) => {
    const url = request.url ?? '/';
    const missing = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(notFound);
    };
    if (url === basePath) {
      response.writeHead(301, { location: `${basePath}/` });
      response.end();
    } else if (url.startsWith(`${basePath}/`)) {
      request.url = url.slice(basePath.length);
      files(request, response, missing);
    } else {
      missing();
    }
  };
}

/** @param {import('node:http').ServerResponse} response */
const revalidated = (response) => response.setHeader('cache-control', 'no-cache');

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const port = Number(process.env.PORT ?? 4173);
  const host = process.env.HOST ?? 'localhost';
  try {
    const { url } = await startServer('build', {
      basePath: process.env.BASE_PATH ?? '',
      port,
      host
    });
    console.log(`\nСобес: ${url}\n`);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    console.error(`Port ${port} is taken: PORT=${port + 1} npm start`);
    process.exitCode = 1;
  }
}
