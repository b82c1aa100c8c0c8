// Who may import whom below src/. An ESLint rule reads this table, and each refusal says why the
// wall is there.

import { dirname, posix, relative, sep } from 'node:path';

const MARKDOWN =
  /^(unified|vfile|yaml|katex|lowlight|highlight\.js|(remark|rehype|hast-util|mdast-util|unist-util)-.+|hast|mdast)$/;
const SVELTE = /^svelte$/;
const KIT = /^(@sveltejs\/kit|\$app|\$service-worker)$/;

/**
 * @typedef {{
 *   name: string,
 *   holds: RegExp,
 *   folders: string[],
 *   packages: RegExp[],
 *   styles?: boolean,
 *   reason: string
 * }} Room
 */

/**
 * Rooms of the house, the most particular first. `folders`: other rooms it may import; `packages`:
 * what it may import from outside; `reason`: why not more.
 * @type {Room[]}
 */
export const ROOMS = [
  {
    name: 'core',
    holds: /^src\/lib\/core\//,
    folders: [],
    packages: [],
    reason: 'the core is pure: it runs in a page, a worker, a test and the build alike'
  },
  {
    name: 'bank',
    holds: /^src\/lib\/bank\//,
    folders: ['core'],
    packages: [MARKDOWN],
    reason: 'the bank parser and renderer are pure, used by the build and by pages'
  },
  {
    name: 'storage',
    holds: /^src\/lib\/storage\//,
    folders: ['core'],
    packages: [/^idb$/],
    reason: 'storage keeps the log and knows nothing of screens, decks or Anki'
  },
  {
    name: 'anki',
    holds: /^src\/lib\/anki\//,
    folders: ['core', 'bank'],
    packages: [/^(sql\.js|fflate|fzstd)$/],
    reason: 'the Anki mapping is pure and runs in a worker: no pages, no storage'
  },
  {
    name: 'search',
    holds: /^src\/lib\/search\//,
    folders: ['core'],
    packages: [],
    reason: 'the search runs in a worker over the deck’s files: no pages, no storage'
  },
  {
    name: 'optimiser',
    holds: /^src\/lib\/optimiser\//,
    folders: ['core'],
    packages: [/^fsrs-browser$/],
    reason: 'the optimiser runs in a worker over the log it is given: no pages, no storage'
  },
  {
    name: 'plan',
    holds: /^src\/lib\/plan\//,
    folders: ['core'],
    packages: [],
    reason: 'the plan is made in a worker from what it is given: no pages, no storage'
  },
  {
    name: 'readiness',
    holds: /^src\/lib\/readiness\//,
    folders: ['core', 'storage'],
    packages: [],
    reason: 'readiness is computed in a worker that reads the log itself: no pages'
  },
  {
    name: 'pictures',
    holds: /^src\/lib\/pictures\//,
    folders: [],
    packages: [],
    reason: 'drawings are pure functions of nothing but numbers'
  },
  {
    name: 'server',
    holds: /^src\/lib\/server\//,
    folders: ['core', 'bank', 'anki', 'pictures'],
    packages: [/^node:/, /^yaml$/, /^sql\.js$/, /^vite$/],
    reason: 'the build step compiles the deck and must not lean on the app'
  },
  {
    name: 'state',
    holds: /^src\/lib\/state\//,
    folders: ['core', 'storage', 'anki', 'search', 'plan', 'readiness', 'optimiser'],
    packages: [SVELTE, KIT, /^virtual:pwa-register/, /^workbox-window$/],
    reason: 'state joins the core to storage; what is seen belongs to ui and routes'
  },
  {
    name: 'charts',
    holds: /^src\/lib\/ui\/charts\//,
    folders: ['core', 'ui'],
    packages: [SVELTE, /^d3-(array|scale)$/],
    reason: 'charts draw what they are given, and are loaded by the pages that show them alone'
  },
  {
    name: 'ui',
    holds: /^src\/lib\/ui\//,
    folders: ['core'],
    packages: [SVELTE],
    reason: 'components take props and give callbacks: no state, storage or navigation of their own'
  },
  {
    name: 'build routes',
    holds: /^src\/routes\/(deck\/|.*\.apkg\/)/,
    folders: ['core', 'bank', 'anki', 'server'],
    packages: [SVELTE, KIT, /^node:/, /^sql\.js$/],
    reason: 'prerendered files come from the deck compiler alone'
  },
  {
    name: 'routes',
    holds: /^src\/routes\//,
    folders: ['core', 'state', 'ui', 'charts'],
    packages: [SVELTE, KIT],
    styles: true,
    reason: 'pages speak to storage, Anki and the banks through state'
  }
];

/** Packages that one file alone may know. */
export const KEEPERS = [
  {
    packages: /^ts-fsrs$/,
    file: 'src/lib/core/scheduler.ts',
    reason: 'the scheduler is the only file that knows ts-fsrs, so that button and replay agree'
  },
  {
    packages: /^(minisearch|@orama\/stemmers)$/,
    file: 'src/lib/core/search.ts',
    reason:
      'search.ts is the only file that knows MiniSearch and the stemmers, so that a text and a query come to the same words'
  }
];

/**
 * Why an import is refused, or undefined when it is welcome.
 * @param {string} file importing file, relative to the repository, with forward slashes
 * @param {string} source the import's text
 * @returns {string | undefined}
 */
export function refusal(file, source) {
  const room = roomOf(file);
  if (!room || TESTING.test(file)) return undefined;
  const target = targetOf(file, source);
  if (target !== undefined) return refusedFolder(room, target);
  const name = packageOf(source);
  const keeper = KEEPERS.find(({ packages }) => packages.test(name));
  if (keeper) return keeper.file === file ? undefined : `${name}: ${keeper.reason}`;
  if (room.styles && source.endsWith('.css')) return undefined;
  return room.packages.some((allowed) => allowed.test(name))
    ? undefined
    : `${room.name} may not import «${name}»: ${room.reason}`;
}

/** @type {import('eslint').Rule.RuleModule} */
export const layersRule = {
  meta: { type: 'problem', schema: [], messages: { refused: '{{reason}}.' } },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/');
    /** @param {any} node */
    const check = (node) => {
      const source = node.source?.value;
      if (typeof source !== 'string') return;
      const reason = refusal(file, source);
      if (reason) context.report({ node: node.source, messageId: 'refused', data: { reason } });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check
    };
  }
};

/** Tests and what serves them may reach for anything. */
const TESTING = /\.test\.ts$|\/testing\//;

/** @param {string} file */
const roomOf = (file) => ROOMS.find(({ holds }) => holds.test(file));

/**
 * The repository path that a relative or `$lib` import leads to; undefined for a package.
 * @param {string} file
 * @param {string} source
 */
function targetOf(file, source) {
  if (source.startsWith('$lib/')) return `src/lib/${source.slice('$lib/'.length)}`;
  return source.startsWith('.') ? posix.join(dirname(file), source) : undefined;
}

/**
 * @param {Room} room
 * @param {string} target
 */
function refusedFolder(room, target) {
  if (!target.startsWith('src/')) return undefined;
  const other = roomOf(target);
  if (!other) return room.name === 'routes' ? undefined : `${target} is in no known folder`;
  return other === room || room.folders.includes(other.name)
    ? undefined
    : `${room.name} may not import ${other.name}: ${room.reason}`;
}

/**
 * `@scope/name/deep` → `@scope/name`; `name/deep` → `name`; `$app/paths` → `$app`.
 * @param {string} source
 */
function packageOf(source) {
  const [first = '', second] = source.split('/');
  return first.startsWith('@') && second !== undefined ? `${first}/${second}` : first;
}
