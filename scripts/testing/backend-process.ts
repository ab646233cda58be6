import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FaultCommand } from '../../local';

export interface AdminAccess {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

export interface BackendProcessOptions {
  readonly assembly: string;
  /** A static site to serve. */
  readonly site?: string;
  /** Whether a test may tell it what shall go wrong. */
  readonly takesFaults?: boolean;
}

/** The local backend in a process of its own, so that it can be killed. It keeps its port and data over restarts. */
export class BackendProcess {
  #child: ChildProcess | null = null;
  #port = 0;

  private constructor(
    readonly directory: string,
    private readonly options: BackendProcessOptions,
  ) {}

  static async start(options: BackendProcessOptions): Promise<BackendProcess> {
    const backend = new BackendProcess(await mkdtemp(path.join(tmpdir(), 'backend-process-')), options);
    await backend.start();
    return backend;
  }

  get url(): string {
    return `http://localhost:${this.#port}`;
  }

  get outputsFile(): string {
    return this.#file('outputs.json');
  }

  async readOutputs(): Promise<Record<string, unknown>> {
    return JSON.parse(await readFile(this.outputsFile, 'utf8')) as Record<string, unknown>;
  }

  async readAdmin(): Promise<AdminAccess> {
    return JSON.parse(await readFile(this.#file('admin.json'), 'utf8')) as AdminAccess;
  }

  /** Starts on any free port the first time and on the same one after that. */
  async start(): Promise<void> {
    const { assembly, site, takesFaults = false } = this.options;
    const parameters = ['--import', 'tsx', 'local/main.ts', '--quiet', '--assembly', assembly];
    const places = ['--data', this.#file('data'), '--port', String(this.#port)];
    if (site !== undefined) places.push('--static', site);
    const files = ['--outputs', this.outputsFile, '--admin', this.#file('admin.json')];
    const child = spawn(
      process.execPath,
      [...parameters, ...places, ...files, ...(takesFaults ? ['--faults'] : [])],
      { stdio: ['ignore', 'pipe', 'inherit', takesFaults ? 'ipc' : 'ignore'] },
    );
    this.#child = child;
    const url = await readReadyLine(child);
    this.#port = Number(new URL(url).port);
  }

  /** Returns once the process knows what shall go wrong. */
  async apply(command: FaultCommand): Promise<void> {
    const child = this.#running();
    const applied = new Promise<void>((resolve) => child.once('message', () => resolve()));
    child.send(command);
    await applied;
  }

  /** Resolves when the process has ended by itself, as a fault made it. @returns the signal that ended it */
  async ended(): Promise<NodeJS.Signals | null> {
    const child = this.#running();
    if (child.signalCode === null && child.exitCode === null)
      await new Promise<void>((resolve) => child.once('close', () => resolve()));
    this.#child = null;
    return child.signalCode;
  }

  /** `kill -9`: nothing is said good-bye to, nothing is flushed. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child) return;
    const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
    child.kill('SIGKILL');
    await ended;
    this.#child = null;
  }

  async remove(): Promise<void> {
    await this.kill();
    await rm(this.directory, { recursive: true, force: true });
  }

  #running(): ChildProcess {
    if (!this.#child) throw new Error('unable to reach the backend; it is not running');
    return this.#child;
  }

  #file(name: string): string {
    return path.join(this.directory, name);
  }
}

function readReadyLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const url = /local backend ready at (\S+)/.exec(output)?.[1];
      if (url) resolve(url);
    });
    child.once('error', reject);
    child.once('close', (code) => {
      reject(new Error(`unable to start the backend; exit code ${String(code)}\n${output}`));
    });
  });
}
