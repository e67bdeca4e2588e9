import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import prettier from 'eslint-config-prettier';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const TEXT = 'Text from outside is text: use textContent or a Lit binding.';
const CODE = 'It runs under a strict Content-Security-Policy: no code from text.';
const DATES = 'Date.parse differs from browser to browser: use src/time/parse-date.ts.';

const called = (name) => `:matches(CallExpression, NewExpression)[callee.name='${name}']`;
const SYNTAX = [
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe'].map((name) => [
    `MemberExpression[property.name='${name}'], MemberExpression[property.value='${name}']`,
    TEXT,
  ]),
  ["MemberExpression[object.name='document'][property.name=/^write(ln)?$/]", TEXT],
  [called('Function'), CODE],
  [called('eval'), CODE],
  ["MemberExpression[object.name=/^(window|globalThis|self)$/][property.name='eval']", CODE],
  ["MemberExpression[object.name='Date'][property.name='parse']", DATES],
].map(([selector, message]) => ({ selector, message }));

const UNSAFE_TEMPLATES = ['unsafe-html', 'unsafe-svg', 'unsafe-mathml'];
const IMPORTS = {
  paths: [{ name: 'd3', importNames: ['csvParse', 'tsvParse', 'autoType'], message: CODE }],
  patterns: [{ group: UNSAFE_TEMPLATES.map((name) => `**/directives/${name}.js`), message: TEXT }],
};

/** What code has that scripts hand to a page. */
const PAGE = [
  'addEventListener',
  'customElements',
  'document',
  'getComputedStyle',
  'innerHeight',
  'innerWidth',
  'MessageChannel',
  'navigator',
  'PerformanceObserver',
  'requestAnimationFrame',
  'TextDecoder',
];
const NODE = ['process', 'console', 'fetch', 'Buffer', 'setTimeout', 'clearTimeout', 'URL', 'performance'];

export default defineConfig(
  // fixtures are files as others write them
  {
    ignores: [
      'tests/support/core-globals.d.ts',
      'dist',
      'dist-demo',
      'dist-docs',
      'coverage',
      '.cache',
      'tests/fixtures',
      // applications with dependencies of their own, checked as such by tests/frameworks/run.mjs
      'tests/frameworks/*/**',
      'types',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off', // after an index into a typed array
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // there are no enums and hardly a class, and these two are the slowest rules
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/prefer-for-of': 'off', // hot loops run over typed arrays
      'no-control-regex': 'off', // control characters are what the cleaning of text is about
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.ts', 'demo/**/*.{ts,js}', 'builder/**/*.ts', 'docs/**/*.{ts,js}'],
    rules: {
      'no-restricted-syntax': ['error', ...SYNTAX],
      'no-restricted-imports': ['error', IMPORTS],
      'no-console': 'error',
      'no-implied-eval': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true, IIFEs: true }],
    },
  },
  { files: ['src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  // an author's mistake is told where an author looks
  { files: ['src/element/properties/property-element.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['src/{element,ui,input,render}/**/*.ts', 'src/define.ts', 'builder/**/*.ts'],
    extends: [wc['flat/recommended'], lit['flat/recommended']],
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off', // chai's .to.be.true
      // chai's plugins type expect(..).to.equal(..) as a promise; it is none
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', name: 'Equal', package: 'chai' }] },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: Object.fromEntries(NODE.map((name) => [name, 'readonly'])) },
  },
  {
    files: ['docs/{examples,recipes}/*.js'],
    languageOptions: { globals: { document: 'readonly', print: 'readonly' } },
  },
  // functions in it are sent to the page
  {
    files: ['tests/frameworks/drive.mjs', 'tests/docs/site.mjs'],
    languageOptions: {
      globals: { document: 'readonly', innerHeight: 'readonly', innerWidth: 'readonly', Event: 'readonly' },
    },
  },
  {
    files: ['bench/page/first-headline.js'],
    languageOptions: {
      globals: Object.fromEntries(
        ['document', 'innerHeight', 'innerWidth', 'requestAnimationFrame', 'PerformanceObserver'].map(
          (name) => [name, 'readonly'],
        ),
      ),
    },
  },
  {
    files: [
      'scripts/{monkey,newcomer,newcomer-keys,page-bench,live-stress,long-files,table-frames}.mjs',
      'bench/scale/run.mjs',
    ],
    languageOptions: {
      globals: Object.fromEntries([...PAGE, 'window'].map((name) => [name, 'readonly'])),
    },
  },
  prettier,
);
