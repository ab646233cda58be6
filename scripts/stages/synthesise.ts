import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprint } from './fingerprint';
import { runProcess } from './run-process';

export type DeploymentType = 'sandbox' | 'branch';

/** A backend in code. */
export interface BackendSource {
  /** The file that calls `defineBackend`. */
  readonly backend: string;
  /** Files and folders that it is made from. */
  readonly inputs: readonly string[];
  /** What its folder in `.local/` begins with. */
  readonly assembly: string;
}

/** Roomful's own. */
const roomful: BackendSource = {
  backend: 'amplify/backend.ts',
  inputs: ['amplify', 'chat/limits.ts', 'chat/reserved-names.ts', 'chat/crowd', 'chat/model', 'chat/ticks'],
  assembly: 'cdk.out',
};

/**
 * Writes the cloud assembly of a backend, unless the one that is there was made from the same files.
 * @returns its directory
 */
export async function synthesise(
  type: DeploymentType = 'sandbox',
  { backend, inputs, assembly }: BackendSource = roomful,
): Promise<string> {
  const directory = path.resolve('.local', type === 'sandbox' ? assembly : `${assembly}.${type}`);
  const mark = path.join(directory, '.inputs');
  const current = fingerprint([...inputs, 'scripts/synth.ts', 'package-lock.json'], type);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === current) return directory;
  rmSync(directory, { recursive: true, force: true });
  const tsx = ['--import', 'tsx', 'scripts/synth.ts'];
  await runProcess(process.execPath, [...tsx, '--backend', backend, '--type', type, '--out', directory]);
  writeFileSync(mark, current);
  return directory;
}
