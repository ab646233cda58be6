import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { buildSync } from 'esbuild';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeNoteAssembly } from './note-backend';

interface AdminAccess {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** The app of notes in a process of its own, which can be killed at any moment and keeps its port and data. */
export class KillableBackend {
  readonly directory = mkdtempSync(path.join(tmpdir(), 'kill-'));
  readonly assembly = writeNoteAssembly();
  readonly #program = bundleBackend();
  #child: ChildProcess | null = null;
  #port = 0;

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  readAdmin(): AdminAccess {
    return this.#read('admin.json') as AdminAccess;
  }

  readUserPool(): { readonly user_pool_id: string; readonly user_pool_client_id: string } {
    const { auth } = this.#read('outputs.json') as { auth: ReturnType<KillableBackend['readUserPool']> };
    return auth;
  }

  /** @throws Error with all that the process printed, if it ends before it is ready */
  async start(): Promise<void> {
    const child = this.#spawn();
    let output = '';
    const url = await new Promise<string>((resolve, reject) => {
      const read = (chunk: Buffer): void => {
        output += chunk.toString();
        const ready = /local backend ready at (\S+)/.exec(output)?.[1];
        if (ready !== undefined) resolve(ready);
      };
      child.stdout?.on('data', read);
      child.stderr?.on('data', read);
      child.once('close', () => reject(new Error(`unable to start the backend\n${output}`)));
    });
    this.#port = Number(new URL(url).port);
  }

  /** `kill -9`: nothing is said good-bye to, nothing is flushed. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (child === null) return;
    const ended = once(child, 'close');
    child.kill('SIGKILL');
    await ended;
    this.#child = null;
  }

  async remove(): Promise<void> {
    await this.kill();
    for (const directory of [this.directory, this.assembly, this.#program])
      rmSync(directory, { recursive: true, force: true });
  }

  #spawn(): ChildProcess {
    const file = (name: string): string => path.join(this.directory, name);
    const places = ['--assembly', this.assembly, '--data', file('data'), '--port', String(this.#port)];
    const files = ['--outputs', file('outputs.json'), '--admin', file('admin.json')];
    const child = spawn(
      process.execPath,
      [path.join(this.#program, 'main.mjs'), '--quiet', ...places, ...files],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    this.#child = child;
    return child;
  }

  #read(name: string): unknown {
    return JSON.parse(readFileSync(path.join(this.directory, name), 'utf8'));
  }
}

/**
 * The backend as one JavaScript file: it is started many times, and compiling it each time would take longer
 * than all the rest.
 * @returns its folder, beneath the project so that it finds the packages
 */
function bundleBackend(): string {
  mkdirSync('.local', { recursive: true });
  const folder = mkdtempSync(path.join('.local', 'backend-'));
  buildSync({
    entryPoints: ['local/main.ts'],
    outfile: path.join(folder, 'main.mjs'),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  });
  const worker = 'execution-environment-main.mjs';
  copyFileSync(path.join('local', 'lambda', worker), path.join(folder, worker));
  return folder;
}
