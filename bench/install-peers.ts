import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { runProcess } from '../scripts/stages/run-process';

const mark = 'bench/node_modules/.installed-from';

/** Installs what we measure against, once; the product's own install has none of it. */
export async function installPeers(say: (line: string) => void): Promise<void> {
  const wanted = createHash('sha256').update(readFileSync('bench/package-lock.json')).digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  say('  installing what we measure against (about 400 packages, once)');
  const parameters = [
    'install',
    '--prefix',
    'bench',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
  ];
  await runProcess(process.platform === 'win32' ? 'npm.cmd' : 'npm', parameters);
  writeFileSync(mark, wanted);
}
