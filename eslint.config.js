import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import svelteConfig from './svelte.config.js';
import { layersRule } from './tests/support/layers.mjs';

const TESTING = ['**/*.test.ts', '**/testing/**'];

const typed = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': [
    'error',
    { considerDefaultExhaustiveForUnions: true }
  ],
  '@typescript-eslint/no-unnecessary-type-assertion': 'error',
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/prefer-promise-reject-errors': 'error'
};

const banned = {
  enums: { selector: 'TSEnumDeclaration', message: 'Use a union of literals instead of an enum.' },
  indexedDB: {
    selector: 'Identifier[name=/^(indexedDB|IDB[A-Z].*)$/], Literal[value="indexedDB"]',
    message: 'Only src/lib/storage says IndexedDB: ask it instead, so that one place heals it.'
  },
  clock: {
    selector:
      'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"], CallExpression[callee.object.name="Date"][callee.property.name="now"], CallExpression[callee.object.name="performance"][callee.property.name="now"]',
    message: 'Time is an argument here: the same log must give the same memories at any hour.'
  },
  randomness: {
    selector:
      'CallExpression[callee.object.name="Math"][callee.property.name="random"], CallExpression[callee.object.name="crypto"]',
    message: 'Randomness is an argument here (core/random.ts): the same seed, the same result.'
  }
};

export default defineConfig(
  globalIgnores(['build/', '.svelte-kit/', 'node_modules/', '.venv*/', 'test-results/', 'cards/']),
  tseslint.configs.strict,
  svelte.configs.recommended,
  {
    plugins: { house: { rules: { layers: layersRule } } },
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'house/layers': 'error',
      eqeqeq: 'error',
      'no-constant-condition': 'error',
      'no-control-regex': 'error',
      'no-dupe-keys': 'error',
      'no-fallthrough': 'error',
      'no-undef': 'error',
      'no-unreachable': 'error',
      'no-unsafe-finally': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_', ignoreRestSiblings: true }
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports' }
      ],
      'no-restricted-syntax': ['error', banned.enums]
    }
  },
  {
    // The compiler knows every name that a typed file may use.
    files: ['**/*.ts', '**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: {
        projectService: true,
        extraFileExtensions: ['.svelte'],
        parser: tseslint.parser,
        svelteConfig
      }
    },
    rules: { ...typed, 'no-undef': 'off' }
  },
  {
    files: ['src/**'],
    rules: {
      'no-console': ['error', { allow: ['error'] }],
      'no-restricted-syntax': ['error', banned.enums, banned.indexedDB]
    }
  },
  {
    files: ['src/**/*.ts', 'src/**/*.svelte'],
    ignores: TESTING,
    rules: { 'max-lines': ['error', { max: 300 }] }
  },
  {
    files: ['src/**/*.ts'],
    ignores: TESTING,
    rules: { 'max-lines-per-function': ['error', { max: 40, skipComments: true }] }
  },
  {
    // The build talks to whoever runs it.
    files: ['src/lib/server/**', 'src/routes/deck/**', 'src/routes/*.apkg/**'],
    rules: { 'no-console': 'off' }
  },
  {
    files: ['src/**/*.svelte', 'src/**/*.svelte.ts'],
    rules: {
      // Links are made from `base` with a query; Kit's `resolve` knows route ids alone.
      'svelte/no-navigation-without-resolve': 'off',
      // Maps and sets here are replaced whole, held in $state.raw.
      'svelte/prefer-svelte-reactivity': 'off'
    }
  },
  {
    files: TESTING,
    rules: { '@typescript-eslint/no-dynamic-delete': 'off' }
  },
  {
    files: ['bench/floor/*-worker.js'],
    languageOptions: { globals: globals.serviceworker }
  },
  {
    files: ['src/lib/ui/RichText.svelte'],
    rules: { 'svelte/no-at-html-tags': 'off' }
  },
  {
    files: ['src/lib/core/**', 'src/lib/bank/**'],
    ignores: TESTING,
    rules: { 'no-restricted-syntax': ['error', ...Object.values(banned)] }
  },
  {
    // Tests give a whole database to whatever they try.
    files: ['src/lib/storage/**', ...TESTING],
    rules: { 'no-restricted-syntax': ['error', banned.enums] }
  }
);
