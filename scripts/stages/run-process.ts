import { spawn } from 'node:child_process';

export interface ProcessOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** Where it runs; by default where this process does. */
  readonly directory?: string;
}

/**
 * Runs a program to its end and returns what it printed. A non-zero exit throws with that output, since it is
 * the explanation.
 */
export function runProcess(
  command: string,
  parameters: readonly string[],
  options: ProcessOptions = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      cwd: options.directory,
      env: { ...process.env, ...options.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else
        reject(
          new Error(`unable to run ${command} ${parameters.join(' ')}; exit code ${String(code)}\n${output}`),
        );
    });
  });
}
