import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runProcess } from '../stages/run-process';
import type { DeploymentType } from '../stages/synthesise';
import type { Finding } from './finding';

/** Every AwsSolutions rule that the backend breaks when it is deployed so. */
export async function findViolations(type: DeploymentType): Promise<Finding[]> {
  const file = path.resolve('.local', `nag.${type}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  await runProcess(process.execPath, ['--import', 'tsx', 'scripts/nag/write-findings.ts', type, file]);
  return JSON.parse(readFileSync(file, 'utf8')) as Finding[];
}
