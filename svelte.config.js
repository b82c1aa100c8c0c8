import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';

// A sub-path deployment sets BASE_PATH, for instance BASE_PATH=/cards.
const base = process.env.BASE_PATH ?? '';

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    adapter: adapter({ fallback: '404.html' }),
    paths: { base, relative: true },
    // vite-plugin-pwa generates the worker; src/lib/state/update.svelte.ts registers it.
    serviceWorker: { register: false },
    // A new version is announced by the service worker alone, never by polling.
    version: { name: versionName(), pollInterval: 0 },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['self'],
        'script-src': ['self', 'wasm-unsafe-eval'],
        'style-src': ['self'],
        // KaTeX positions glyphs with style attributes.
        'style-src-attr': ['unsafe-inline'],
        'img-src': ['self', 'data:', 'blob:'],
        // What the learner records is played from the page's memory.
        'media-src': ['blob:'],
        'connect-src': ['self'],
        'worker-src': ['self'],
        'object-src': ['none'],
        'base-uri': ['none'],
        'form-action': ['none']
      }
    }
  }
};

/** The same sources give the same build: the version is the package's and the commit's, no date. */
function versionName() {
  const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
  try {
    const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      cwd: new URL('.', import.meta.url),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore']
    });
    return `${version}+${commit.trim()}`;
  } catch {
    // Unpacked from an archive, or no git here.
    return version;
  }
}
