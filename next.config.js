import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compileEarly } from './client/lean-modules/compile-early.js';
import { readSiteOutputs } from './client/lean-modules/read-site-outputs.js';
import { standIns } from './client/lean-modules/stand-ins.js';

process.env.NEXT_TELEMETRY_DISABLED = '1';

/** The outputs say which backend the site talks to; they hold no secret and are baked into the static files. */
function readOutputs() {
  const file = path.resolve(process.env.AMPLIFY_OUTPUTS_PATH ?? 'amplify_outputs.json');
  if (!existsSync(file))
    throw new Error(
      `unable to build; ${path.basename(file)} is missing; ` +
        'run `npx ampx sandbox` for AWS; for the local backend `npm run demo` builds the app itself, ' +
        'or set AMPLIFY_OUTPUTS_PATH=.local/amplify_outputs.json after it',
    );
  try {
    return JSON.stringify(readSiteOutputs(JSON.parse(readFileSync(file, 'utf8'))));
  } catch (cause) {
    throw new Error(`unable to build; ${path.basename(file)} is not JSON`, { cause });
  }
}

const keepExports = './client/lean-modules/keep-exports.cjs';

function standInRules() {
  const loader = './client/lean-modules/stand-in.cjs';
  return Object.fromEntries(
    Object.entries(standIns).map(([file, exports]) => [
      `**/${file}`,
      { condition: 'browser', loaders: [{ loader, options: { exports } }] },
    ]),
  );
}

/** Of Next's own runtime the exported site's browsers get what its authors build of modules. */
function moduleRules() {
  const condition = { all: ['browser', 'production'] };
  const rule = { condition, loaders: ['./client/lean-modules/module-build.cjs'] };
  const parts = ['client', 'lib', 'server', 'shared'];
  return Object.fromEntries(parts.map((part) => [`**/node_modules/next/dist/${part}/**/*.js`, rule]));
}

/** Of these modules the rest comes when it is needed, or not at all: docs/decisions/0046-what-comes-later.md. */
function laterRules() {
  const rule = (loader, options) => ({
    condition: 'browser',
    loaders: [{ loader: `./client/lean-modules/${loader}.cjs`, options }],
  });
  return {
    '**/node_modules/lucide-react/dist/esm/createLucideIcon.mjs': rule('written-here', {
      file: 'lucide-icon.ts',
    }),
    '**/@aws-amplify/auth/dist/esm/providers/cognito/tokenProvider/CognitoUserPoolsTokenProvider.mjs': rule(
      'import-late',
      { names: ['refreshAuthTokens'] },
    ),
    '**/next/dist/build/polyfills/polyfill-module.js': rule('written-here', { file: 'polyfills.ts' }),
    '**/react-server-dom-turbopack-client.browser.production.js': rule('drop-exports', {
      names: [
        'createServerReference',
        'createTemporaryReferenceSet',
        'encodeReply',
        'registerServerReference',
      ],
    }),
  };
}

/** @type {import('next').NextConfig} */
const config = {
  // Static files on a CDN: however many people open an event, no compute answers them.
  output: 'export',
  reactStrictMode: true,
  poweredByHeader: false,
  env: { AMPLIFY_OUTPUTS: readOutputs() },
  compiler: { runAfterProductionCompile: ({ distDir }) => compileEarly(distDir) },
  turbopack: {
    // Only in the browser: what is rendered beforehand weighs nothing there.
    resolveAlias: {
      graphql: { browser: './client/lean-modules/graphql.ts' },
      'next/dist/compiled/buffer': { browser: './client/lean-modules/buffer.ts' },
      'next/dist/compiled/process': { browser: './client/lean-modules/process.ts' },
      '@aws-crypto/sha256-js': { browser: './client/lean-modules/sha256.ts' },
      // The same library as its authors build it for browsers that know classes, which all that run React do.
      rxjs: { browser: './node_modules/rxjs/dist/esm/index.js' },
    },
    rules: {
      ...standInRules(),
      ...moduleRules(),
      ...laterRules(),
      '**/node_modules/virtua/lib/index.js': {
        loaders: [{ loader: keepExports, options: { names: ['Virtualizer'] } }],
      },
    },
  },
};

export default config;
