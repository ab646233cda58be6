import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { TypeReport, type TypeVerdict } from './type-report';

export interface TypeChecker {
  /** What is wrong with the types of the backend's files, once those that changed are checked. */
  errors(): Promise<readonly string[]>;
  stop(): void;
}

/**
 * Checks the types of `amplify/` for as long as it runs, beside the synthesis and without delaying it.
 * @param onErrors told of each verdict that differs from the one before
 */
export function startTypeChecker(root: string, onErrors: (errors: readonly string[]) => void): TypeChecker {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const flags = ['--noEmit', '--watch', '--preserveWatchOutput', '--pretty', 'false'];
  const child = spawn(process.execPath, [tsc, '-p', 'amplify', ...flags], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const report = new TypeReport();
  let verdict: TypeVerdict = { kind: 'checking' };
  let last: readonly string[] = [];
  let waiting: ((errors: readonly string[]) => void)[] = [];
  const settle = (errors: readonly string[]): void => {
    for (const resolve of waiting) resolve(errors);
    waiting = [];
  };
  createInterface({ input: child.stdout }).on('line', (line) => {
    verdict = report.read(line) ?? verdict;
    if (verdict.kind === 'checking') return;
    const { errors } = verdict;
    settle(errors);
    if (errors.join('\n') === last.join('\n')) return;
    last = errors;
    onErrors(errors);
  });
  child.on('close', () => {
    verdict = { kind: 'checked', errors: [] };
    settle([]);
  });
  return {
    errors: () =>
      verdict.kind === 'checked'
        ? Promise.resolve(verdict.errors)
        : new Promise((resolve) => waiting.push(resolve)),
    stop: () => child.kill(),
  };
}
