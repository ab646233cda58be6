import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { LambdaFunctionModel } from '../backend-model';
import { LambdaError } from '../ports';
import { memoryOf } from './function-memory';
import type { LambdaLog, LogLevel } from './lambda-log';

/** Lambda's own limit on loading a function's code. */
const initMilliseconds = 10_000;

type FromWorker =
  | { readonly kind: 'loaded' }
  | { readonly kind: 'load-failure'; readonly errorType: string; readonly message: string }
  | { readonly kind: 'log'; readonly level: LogLevel; readonly text: string }
  | { readonly kind: 'answer'; readonly requestId: string; readonly payload: string }
  | {
      readonly kind: 'failure';
      readonly requestId: string;
      readonly errorType: string;
      readonly message: string;
    };

interface Invocation {
  readonly requestId: string;
  readonly payload: string;
  resolve(payload: string): void;
  reject(error: LambdaError): void;
}

/**
 * One execution environment: a worker thread that has loaded a function's code and answers one call at a
 * time. After a time-out or an exit it is dead, and its owner starts another.
 */
export class ExecutionEnvironment {
  readonly #model: LambdaFunctionModel;
  readonly #log: LambdaLog;
  readonly #worker: Worker;
  #loaded = false;
  #dead = false;
  #current: Invocation | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(model: LambdaFunctionModel, environment: Readonly<Record<string, string>>, log: LambdaLog) {
    this.#model = model;
    this.#log = log;
    const { codeDirectory, functionArn, functionName, handler } = model;
    this.#worker = new Worker(new URL('./execution-environment-main.mjs', import.meta.url), {
      env: { ...environment },
      workerData: { codeDirectory, functionArn, functionName, handler },
      execArgv: [],
      // On AWS the process is killed at this size; a thread can be held to it only in its heap.
      resourceLimits: { maxOldGenerationSizeMb: memoryOf(model) },
      stdout: true,
      stderr: true,
    });
    this.#pipe(this.#worker.stdout, 'info');
    this.#pipe(this.#worker.stderr, 'error');
    this.#worker.on('message', (message: FromWorker) => this.#receive(message));
    this.#worker.on('error', (error: unknown) => this.#crash(error));
    this.#worker.on('exit', () =>
      this.#die('Runtime.ExitError', 'Runtime exited without providing a reason'),
    );
    this.#worker.unref();
  }

  get dead(): boolean {
    return this.#dead;
  }

  /** @throws LambdaError if the handler threw, timed out or ended its thread */
  invoke(payload: string): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#current = { requestId: randomUUID(), payload, resolve, reject };
      this.#worker.ref();
      if (this.#loaded) this.#start();
      else this.#arm(initMilliseconds);
    });
  }

  /** Ends the thread where it is, as a process that is killed: nothing of it runs any more. */
  async kill(): Promise<void> {
    await this.#worker.terminate();
  }

  async close(): Promise<void> {
    this.#die('Sandbox.Closed', 'the local backend stopped');
    await this.#worker.terminate();
  }

  #start(): void {
    if (this.#current === undefined) return;
    const limit = this.#model.timeoutSeconds * 1000;
    const { requestId, payload } = this.#current;
    this.#arm(limit);
    this.#worker.postMessage({ kind: 'invoke', requestId, payload, deadline: Date.now() + limit });
  }

  #arm(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const requestId = this.#current?.requestId ?? '';
      const seconds = (milliseconds / 1000).toFixed(2);
      this.#die('Sandbox.Timedout', `RequestId: ${requestId} Error: Task timed out after ${seconds} seconds`);
      void this.#worker.terminate();
    }, milliseconds);
  }

  #receive(message: FromWorker): void {
    switch (message.kind) {
      case 'loaded':
        this.#loaded = true;
        this.#start();
        return;
      case 'load-failure':
        this.#die(message.errorType, message.message);
        void this.#worker.terminate();
        return;
      case 'log':
        this.#log({ functionName: this.#model.functionName, level: message.level, text: message.text });
        return;
      case 'answer':
        this.#settle(message.requestId, (invocation) => invocation.resolve(message.payload));
        return;
      case 'failure':
        this.#settle(message.requestId, (invocation) =>
          invocation.reject(new LambdaError(message.errorType, message.message)),
        );
        return;
    }
  }

  #settle(requestId: string, how: (invocation: Invocation) => void): void {
    const invocation = this.#current;
    // A second answer to a call that is over, e.g. a callback after a returned promise, counts for nothing.
    if (invocation === undefined || invocation.requestId !== requestId) return;
    clearTimeout(this.#timer);
    this.#current = undefined;
    this.#worker.unref();
    how(invocation);
  }

  #crash(error: unknown): void {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
      const limit = `its memory of ${memoryOf(this.#model)} MB is used up`;
      this.#die('Runtime.ExitError', `Runtime exited with error: signal: killed; ${limit}`);
      return;
    }
    this.#die('Runtime.ExitError', `the function's thread failed with ${name}: ${message}`);
  }

  #die(errorType: string, message: string): void {
    this.#dead = true;
    if (this.#current !== undefined)
      this.#settle(this.#current.requestId, (invocation) =>
        invocation.reject(new LambdaError(errorType, message)),
      );
  }

  #pipe(stream: NodeJS.ReadableStream, level: LogLevel): void {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) =>
      this.#log({ functionName: this.#model.functionName, level, text: text.replace(/\n$/, '') }),
    );
  }
}
