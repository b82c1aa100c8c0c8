import adapter from '@sveltejs/adapter-static';

// A sub-path deployment sets BASE_PATH, for instance BASE_PATH=/cards.
const base = process.env.BASE_PATH ?? '';

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    adapter: adapter({ fallback: '404.html' }),
    paths: { base, relative: true },
    // vite-plugin-pwa generates and registers the worker (src/lib/state/update.svelte.ts).
    serviceWorker: { register: false },
    // A new version is announced by the service worker alone, never by polling.
    version: { pollInterval: 0 },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['self'],
        'script-src': ['self', 'wasm-unsafe-eval'],
        'style-src': ['self'],
        // KaTeX positions glyphs with style attributes.
        'style-src-attr': ['unsafe-inline'],
        'img-src': ['self', 'data:', 'blob:'],
        'connect-src': ['self'],
        'worker-src': ['self'],
        'object-src': ['none'],
        'base-uri': ['none'],
        'form-action': ['none']
      }
    }
  }
};
