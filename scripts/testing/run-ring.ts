import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Counts } from './report-counts';
import type { RingResult } from './ring';

export interface Ring {
  readonly name: string;
  /** A program of `node_modules`, run by this Node. */
  readonly program: string;
  readonly parameters: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** How its tests are counted; a ring without a report is one test, its exit code. */
  readonly report?: { readonly file: string; readonly read: (file: string) => Counts };
}

/** Runs a ring with its output on the terminal. */
export async function runRing(ring: Ring): Promise<RingResult> {
  console.log(`\n── ${ring.name}`);
  const started = performance.now();
  const code = await run(ring);
  const seconds = (performance.now() - started) / 1000;
  return { name: ring.name, ...count(ring, code), seconds };
}

function count(ring: Ring, code: number): Counts {
  if (!ring.report)
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, failures: [] };
  if (!existsSync(ring.report.file)) return { passed: 0, failed: 1, skipped: 0, failures: [] };
  const counts = ring.report.read(ring.report.file);
  // A runner that fails although each test passed (an unhandled rejection, say) has failed.
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function run({ program, parameters, environment }: Ring): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...parameters], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
