import { build } from 'esbuild';
import { copyFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve('.local/bench');

/**
 * Makes one JavaScript file of a TypeScript program, as a product would ship it: a loader that transpiles while
 * the program runs would be measured with it. Packages stay outside.
 * @returns the file
 */
export async function bundle(name: string, program: string): Promise<string> {
  const outfile = path.join(folder, `${name}.mjs`);
  await build({
    entryPoints: [program],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  });
  // The worker's program is found beside the module that starts it.
  copyFileSync(
    'local/lambda/execution-environment-main.mjs',
    path.join(folder, 'execution-environment-main.mjs'),
  );
  return outfile;
}
