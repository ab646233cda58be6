import { build } from 'esbuild';
import path from 'node:path';

const folder = path.resolve('.local/bench/list');

/** Makes a page of the product's own list and of what it is measured beside, as a product would ship it. */
export async function bundlePage(): Promise<{ readonly script: string; readonly style: string }> {
  await build({
    entryPoints: { page: 'bench/list/page/main.tsx' },
    outdir: folder,
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return { script: path.join(folder, 'page.js'), style: path.join(folder, 'page.css') };
}
