import { buildSync } from 'esbuild';
import { mkdirSync } from 'node:fs';
import path from 'node:path';

const resolvers = path.join(import.meta.dirname, 'resolvers');
const bundles = path.resolve(import.meta.dirname, '../../.amplify/resolvers');

/**
 * Bundles `resolvers/<name>.ts` into one APPSYNC_JS file, as AWS documents it for TypeScript resolvers
 * (docs.aws.amazon.com/appsync/latest/devguide/additional-utilities.html).
 * @returns the absolute path of the bundle
 */
export function bundleResolver(name: string): string {
  mkdirSync(bundles, { recursive: true });
  const outfile = path.join(bundles, `${name}.js`);
  buildSync({
    entryPoints: [path.join(resolvers, `${name}.ts`)],
    outfile,
    bundle: true,
    format: 'esm',
    target: 'esnext',
    platform: 'node',
    external: ['@aws-appsync/utils', '@aws-appsync/utils/*'],
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'warning',
  });
  return outfile;
}
