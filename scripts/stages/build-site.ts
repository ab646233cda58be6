import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprint } from './fingerprint';
import { runProcess } from './run-process';

const inputs = [
  'app',
  'components',
  'chat',
  'client',
  'public',
  'next.config.js',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.base.json',
];
const site = path.resolve('.local/site');

/**
 * Exports the web app for a backend, unless the export that is there was made from the same files.
 * The page takes the local backend's address from its own, so a changed port needs no second build.
 * @param outputs the content of `amplify_outputs.json`
 * @returns the directory to serve
 */
export async function buildSite(outputs: object): Promise<string> {
  const text = withoutPorts(JSON.stringify(outputs));
  const current = fingerprint(inputs, text);
  const mark = path.join(site, '.inputs');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === current) return site;
  mkdirSync('.local', { recursive: true });
  const outputsFile = path.resolve('.local/site-outputs.json');
  writeFileSync(outputsFile, text);
  await runProcess(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    environment: { AMPLIFY_OUTPUTS_PATH: outputsFile, NEXT_TELEMETRY_DISABLED: '1' },
  });
  rmSync(site, { recursive: true, force: true });
  renameSync('out', site);
  writeFileSync(mark, current);
  return site;
}

function withoutPorts(text: string): string {
  return text.replaceAll(/(https?:\/\/(?:localhost|127\.0\.0\.1)):\d+/g, '$1:3000');
}
