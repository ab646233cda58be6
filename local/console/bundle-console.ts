import path from 'node:path';
import { fileURLToPath } from 'node:url';

export interface BundledFile {
  /** For `Content-Type`. */
  readonly type: string;
  readonly contents: Uint8Array;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/**
 * Builds the console's page from the installed packages, in memory.
 * @throws Error if a package is missing
 */
export async function bundleConsole(): Promise<ReadonlyMap<string, BundledFile>> {
  const { build } = await import('esbuild');
  const entry = fileURLToPath(new URL('./app/main.mjs', import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [{ in: entry, out: 'console' }],
    outdir: path.dirname(entry),
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff2': 'dataurl', '.ttf': 'dataurl' },
    logLevel: 'silent',
  });
  return new Map(
    outputFiles.map((file) => [
      path.basename(file.path),
      { type: types[path.extname(file.path)] ?? 'application/octet-stream', contents: file.contents },
    ]),
  );
}
