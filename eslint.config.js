import appsync from '@aws-appsync/eslint-plugin';
import nextVitals from 'eslint-config-next/core-web-vitals';
import prettier from 'eslint-config-prettier/flat';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import { defineConfig, globalIgnores } from 'eslint/config';
import path from 'node:path';
import tseslint from 'typescript-eslint';

/** Files are named for what they hold: kebab-case, and never one of the words that hold anything. */
const fileNames = {
  rules: {
    'say-what': {
      meta: { type: 'suggestion', schema: [] },
      create(context) {
        const name = path.basename(context.filename);
        const stem = name.replace(/\.(test|synth\.test|spec|d|config)?\.?[cm]?[jt]sx?$/, '');
        return {
          Program(node) {
            if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(stem))
              context.report({ node, message: `unable to accept file name ${name}; use kebab-case` });
            if (/(^|-)(utils?|helpers?|common|misc|stuff|shared)(-|$)/.test(stem))
              context.report({ node, message: `unable to accept file name ${name}; say what it holds` });
          },
        };
      },
    },
  },
};

/** The core takes time, ids and the network as arguments; it never reaches for them. */
const impureGlobals = [
  'fetch',
  'WebSocket',
  'setTimeout',
  'setInterval',
  'clearTimeout',
  'clearInterval',
  'queueMicrotask',
  'requestAnimationFrame',
  'Date',
  'crypto',
  'localStorage',
  'sessionStorage',
  'window',
  'document',
  'navigator',
  'location',
  'process',
  'console',
];

const forbid = (target, ...from) => from.map((folder) => ({ target: `./${target}`, from: `./${folder}` }));

/** What of `chat/` the simulated event may run. */
const simulated = [
  './crowd',
  './failures',
  './limits.ts',
  './model',
  './ports',
  './testing',
  './ticked-feed',
  './ticks',
];

export default defineConfig([
  globalIgnores([
    '.next/**',
    'out/**',
    '.local/**',
    '.amplify/**',
    'next-env.d.ts',
    'playwright-report/**',
    'test-results/**',
  ]),
  ...nextVitals,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.node.json', './chat/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { 'import-x': importX, files: fileNames },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.js', '.json'] })],
    },
    rules: {
      'files/say-what': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'max-lines': ['error', { max: 350, skipBlankLines: false, skipComments: false }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'Name what is exported, one by one.' },
        { selector: 'CatchClause > BlockStatement[body.length=0]', message: 'An error is never swallowed.' },
      ],
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            ...forbid('chat', 'amplify', 'client', 'components', 'app', 'local', 'scripts'),
            { target: './chat/**/!(*.test).ts', from: './node_modules' },
            ...forbid('client', 'components', 'app', 'local', 'scripts'),
            ...forbid('components', 'client', 'app', 'amplify', 'local', 'scripts'),
            ...forbid('app', 'amplify', 'local', 'scripts'),
            ...forbid('local', 'amplify', 'chat', 'client', 'components', 'app', 'scripts'),
            ...forbid('amplify', 'client', 'components', 'app'),
            {
              target: './amplify/data',
              from: './chat',
              except: ['./limits.ts', './picking.ts', './reserved-names.ts'],
            },
            {
              target: './amplify/broadcast/!(*.test|*-fixture).ts',
              from: './chat',
              except: ['./crowd', './limits.ts', './model', './reactions', './ticks'],
            },
            { target: './amplify/broadcast', from: './amplify/data/resolvers' },
            // Resolver tests run the bundles in the local APPSYNC_JS runtime; synth tests look for cycles.
            { target: './amplify/**/!(*.test|run-resolver).ts', from: './local' },
            { target: './amplify/**/!(*.test|run-resolver).ts', from: './scripts' },
            ...forbid('e2e', 'amplify', 'chat', 'client', 'components', 'app', 'local'),
            // A bench sees the backend from outside; nothing stands on a bench. One of the core itself is in bench/feed, one
            // of the list that people see in bench/list/page, and the simulated event runs the code that paces and repairs,
            // and the broadcast function (decision 21).
            ...forbid('bench', 'app'),
            ...forbid('bench/!(list)/**', 'client', 'components'),
            ...forbid('bench/list/*.ts', 'client', 'components', 'chat'),
            ...forbid('bench/!(event)/**', 'amplify'),
            ...forbid('bench/*.ts', 'amplify'),
            { target: './bench/!(feed|event|list)/**', from: './chat' },
            { target: './bench/*.ts', from: './chat' },
            { target: './bench/event', from: './chat', except: simulated },
            { target: './bench/event', from: './amplify', except: ['./broadcast'] },
            ...['chat', 'client', 'components', 'app', 'local', 'scripts', 'amplify'].flatMap((folder) =>
              forbid(folder, 'bench'),
            ),
          ],
        },
      ],
    },
  },
  {
    // The schema's types come from amplify/, never its code.
    files: ['client/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ group: ['**/amplify/**'], allowTypeImports: true, message: 'Only types.' }] },
      ],
    },
  },
  {
    files: ['chat/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', ...impureGlobals],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
    },
  },
  {
    // What APPSYNC_JS refuses at deployment (docs.aws.amazon.com/appsync/latest/devguide/supported-features.html).
    files: ['amplify/data/resolvers/**/*.ts', 'chat/picking.ts'],
    ignores: ['**/*.test.ts', '**/run-resolver.ts'],
    plugins: { '@aws-appsync': appsync },
    rules: {
      ...Object.fromEntries(Object.keys(appsync.rules).map((rule) => [`@aws-appsync/${rule}`, 'error'])),
      'no-restricted-syntax': [
        'error',
        ...['ThrowStatement', 'NewExpression', 'DoWhileStatement', 'ForStatement'].map((selector) => ({
          selector,
          message: 'APPSYNC_JS does not run this.',
        })),
        { selector: "UnaryExpression[operator='delete']", message: 'APPSYNC_JS does not run this.' },
        {
          selector: 'AssignmentExpression[operator=/^(\\?\\?|\\|\\||&&)=$/]',
          message: 'APPSYNC_JS does not run this.',
        },
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['node:*', 'aws-cdk-lib*', '@aws-sdk/*'], message: 'APPSYNC_JS has no such module.' },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.test.ts', 'e2e/**/*.ts', 'conformance/**/*.ts'],
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  prettier,
]);
