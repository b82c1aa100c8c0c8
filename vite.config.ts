import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { sveltekit } from '@sveltejs/kit/vite';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const scope = `${process.env.BASE_PATH ?? ''}/`;

/**
 * The way to the first card in one script and one stylesheet: a dozen small files compress worse, and
 * on a phone each costs more to ask for than to run. The page for errors, which nobody waits for, is not
 * among them.
 */
const FIRST_CARD = {
  name: 'app',
  test: /src\/routes\/(?:study\/)?\+(?:layout|page)\.svelte$|@sveltejs\/kit\/src\/runtime\/client\//,
  includeDependenciesRecursively: true
};

/**
 * Files that follow when the app is at rest, by the start of their names: SQLite for Anki's packages, the
 * renderer of other people's cards with KaTeX, the optimiser (docs/decisions/0016-parts-fetched-at-rest.md).
 */
const LATER = ['sql-wasm', 'foreign-cards-', 'fsrs_browser_bg'];

export default defineConfig({
  plugins: [
    woff2Only(),
    listLater(),
    sveltekit(),
    SvelteKitPWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: false,
      base: scope,
      buildBase: scope,
      scope,
      kit: {
        // Relative to the worker, so that the same build works under any path.
        base: './',
        trailingSlash: 'always',
        adapterFallback: '404.html',
        spa: { fallbackRevision }
      },
      workbox: {
        navigateFallback: '404.html',
        // A package for Anki is a download, and what looks like a file is no page of the app.
        navigateFallbackDenylist: [/\.[a-z0-9]+$/],
        // No page differs by its query: /card/?id=… is /card/.
        ignoreURLParametersMatching: [/./],
        clientsClaim: true,
        globPatterns: [
          'client/**/*.{js,css,woff2,wasm,svg,png,webmanifest}',
          'client/later.json',
          'prerendered/**/*.{html,json}'
        ],
        // The plugin leaves out a manifest that it has not written itself.
        additionalManifestEntries: [
          { url: 'manifest.webmanifest', revision: hashOf('static/manifest.webmanifest') }
        ],
        globIgnores: ['server/**', ...LATER.map((name) => `**/${name}*`), ...unusedFonts()],
        // What is not precached stays once it has come; state/later.ts fetches what the app needs.
        runtimeCaching: [
          {
            urlPattern: /\/_app\/immutable\//,
            handler: 'CacheFirst',
            options: { cacheName: 'later' }
          }
        ],
        maximumFileSizeToCacheInBytes: 16 * 1024 * 1024
      }
    })
  ],
  worker: { format: 'es', plugins: () => [fsrsAlone()] },
  environments: {
    client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [FIRST_CARD] } } } } }
  },
  build: {
    target: 'es2022',
    // light-dark() is left as it stands.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // What is fetched later comes from the worker's cache: naming its parts ahead would only make the
    // first card's script longer. Styles must be there before their component.
    modulePreload: {
      resolveDependencies: (_file, files, { hostType }) =>
        hostType === 'js' ? files.filter((file) => file.endsWith('.css')) : files
    },
    // The content security policy takes fonts and images from files alone.
    assetsInlineLimit: 0
  },
  test: {
    // A busy machine must not decide a test.
    testTimeout: 60_000,
    include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts']
  }
});

/** Tells the page the names that the build has given to the files of LATER. */
function listLater(): Plugin {
  return {
    name: 'list-later',
    apply: 'build',
    enforce: 'post',
    // SvelteKit leaves the parts of workers without a name to know them by.
    config: () => ({
      worker: {
        rollupOptions: {
          output: { chunkFileNames: '_app/immutable/workers/chunks/[name]-[hash].js' }
        }
      }
    }),
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = Object.keys(bundle).filter((file) =>
          LATER.some((name) => posix.basename(file).startsWith(name))
        );
        this.emitFile({
          type: 'asset',
          fileName: 'later.json',
          source: JSON.stringify(files.sort())
        });
      }
    }
  };
}

/** KaTeX offers each font in three formats; every browser that runs the app reads the smallest. */
function woff2Only(): Plugin {
  return {
    name: 'katex-woff2-only',
    enforce: 'pre',
    transform: {
      filter: { id: /katex(\.min)?\.css$/ },
      handler: (code) => code.replace(/,url\([^)]*\.(?:woff|ttf)\) format\("[a-z]+"\)/g, '')
    }
  };
}

/**
 * fsrs-browser brings a pool of threads, which needs headers that a static host does not send, and names
 * its WebAssembly itself, which would be built a second time: the page tells the worker where it is.
 */
function fsrsAlone(): Plugin {
  return {
    name: 'fsrs-alone',
    enforce: 'pre',
    transform: {
      filter: { id: /fsrs_browser\.js$/ },
      handler: (code) =>
        code
          .replace(/^import \{ startWorkers \} from .*$/m, 'const startWorkers = undefined;')
          .replace("new URL('fsrs_browser_bg.wasm', import.meta.url)", 'undefined')
    }
  };
}

/**
 * Fonts that no formula of the deck uses: KaTeX takes each of these for the commands beside it alone, and
 * a browser test finds any that is missing. They are cached when an own card has one of them.
 */
function unusedFonts(): string[] {
  const commands = {
    'Main-Bold.': /\\(?:mathbf|textbf|bf)\b/,
    'Main-Italic': /\\(?:mathit|textit|it)\b/,
    'Main-BoldItalic': /\\(?:textbf\{[^}]*\\textit|textit\{[^}]*\\textbf)/,
    'Math-BoldItalic': /\\(?:boldsymbol|bm|pmb)\b/,
    'Caligraphic-Regular': /\\(?:mathcal|cal)\b/,
    'Caligraphic-Bold': /\\boldsymbol\{[^}]*\\mathcal/,
    'Fraktur-': /\\(?:mathfrak|frak|Bbb)\b/,
    'SansSerif-': /\\(?:mathsf|textsf|sf)\b/,
    'Script-': /\\mathscr\b/,
    'Typewriter-': /\\(?:mathtt|texttt|tt)\b/
  };
  const cards = readdirSync('cards/answers', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => readFileSync(`cards/answers/${file}`, 'utf8'))
    .join('\n');
  return Object.entries(commands)
    .filter(([, command]) => !command.test(cards))
    .map(([font]) => `**/KaTeX_${font}*`);
}

/** The fallback page is written after the worker; it changes when the names of the app's files do. */
async function fallbackRevision(): Promise<string> {
  return hashOf('.svelte-kit/output/client/.vite/manifest.json');
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 32);
}
