import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { runProcess } from '../scripts/stages/run-process';

/** Keeps what a bench found, with where and on what it was found. @returns the file */
export async function keepResult(bench: string, found: object): Promise<string> {
  const date = new Date().toISOString();
  const [cpu] = cpus();
  const result = {
    bench,
    date,
    commit: await commit(),
    machine: {
      cpu: cpu?.model ?? 'unknown',
      cores: cpus().length,
      gigabytes: Math.round(totalmem() / 2 ** 30),
    },
    node: process.version,
    ...found,
  };
  mkdirSync('bench/results', { recursive: true });
  const file = `bench/results/${bench}-${date.slice(0, 16).replaceAll(':', '')}.json`;
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  return file;
}

/** What is measured, if it is a checkout. */
async function commit(): Promise<string> {
  try {
    return (await runProcess('git', ['describe', '--always', '--dirty'])).trim();
  } catch (error) {
    return `unknown; ${error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error)}`;
  }
}
