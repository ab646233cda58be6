import { buildSync, type BuildOptions } from 'esbuild';
import { mkdirSync } from 'node:fs';
import path from 'node:path';

const app = path.resolve(import.meta.dirname, '../..');

/**
 * Bundles `resolvers/<name>.ts` into one APPSYNC_JS file, as AWS documents it for TypeScript resolvers
 * (docs.aws.amazon.com/appsync/latest/devguide/additional-utilities.html).
 * @returns the absolute path of the bundle
 */
export function bundleResolver(name: string): string {
  const options = describeBundle(app, name);
  mkdirSync(path.dirname(options.outfile), { recursive: true });
  buildSync({ ...options, logLevel: 'warning' });
  return options.outfile;
}

/** How a resolver is bundled, for those who need the bundle without a synthesis. @param root the app's folder */
export function describeBundle(root: string, name: string) {
  return {
    absWorkingDir: root,
    entryPoints: [path.join(root, 'amplify/data/resolvers', `${name}.ts`)],
    outfile: path.join(root, '.amplify/resolvers', `${name}.js`),
    bundle: true,
    format: 'esm' as const,
    target: 'esnext',
    platform: 'node' as const,
    external: ['@aws-appsync/utils', '@aws-appsync/utils/*'],
    sourcemap: 'inline' as const,
    sourcesContent: false,
  } satisfies BuildOptions & { outfile: string };
}
