import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprint } from './fingerprint';
import { runProcess } from './run-process';

export type DeploymentType = 'sandbox' | 'branch';

const inputs = ['amplify', 'chat/limits.ts', 'scripts/synth.ts', 'package-lock.json'];

/**
 * Writes the cloud assembly of `amplify/`, unless the one that is there was made from the same files.
 * @returns its directory
 */
export async function synthesise(type: DeploymentType = 'sandbox'): Promise<string> {
  const directory = path.resolve(type === 'sandbox' ? '.local/cdk.out' : `.local/cdk.out.${type}`);
  const mark = path.join(directory, '.inputs');
  const current = fingerprint(inputs, type);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === current) return directory;
  rmSync(directory, { recursive: true, force: true });
  const tsx = ['--import', 'tsx', 'scripts/synth.ts'];
  await runProcess(process.execPath, [...tsx, '--type', type, '--out', directory]);
  writeFileSync(mark, current);
  return directory;
}
