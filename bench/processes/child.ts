import { fork, type ChildProcess } from 'node:child_process';

/** A process of the bench, asked one question at a time. */
export class Child<Question extends object> {
  readonly #process: ChildProcess;
  readonly #name: string;
  #asked: { resolve(answer: unknown): void; reject(error: Error): void } | null = null;

  /** @param program a JavaScript file; it runs as in production, with its garbage collector in reach */
  constructor(name: string, program: string, parameters: readonly string[] = []) {
    this.#name = name;
    this.#process = fork(program, parameters, {
      execArgv: ['--expose-gc'],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    this.#process.on('message', (answer) => {
      this.#asked?.resolve(answer);
      this.#asked = null;
    });
    this.#process.on('exit', (code) => {
      this.#asked?.reject(new Error(`unable to go on; ${name} ended with ${String(code)}`));
      this.#asked = null;
    });
  }

  /** The first thing that the process says of itself. */
  started<Answer>(): Promise<Answer> {
    return this.#wait<Answer>();
  }

  ask<Answer>(question: Question): Promise<Answer> {
    const answer = this.#wait<Answer>();
    this.#process.send(question);
    return answer;
  }

  async end(): Promise<void> {
    if (this.#process.exitCode !== null) return;
    const gone = new Promise<void>((resolve) => this.#process.once('exit', () => resolve()));
    this.#process.kill();
    await gone;
  }

  /** The two sides share their message types, so the answer's type is the asker's to name. */
  #wait<Answer>(): Promise<Answer> {
    if (this.#asked) throw new Error(`unable to ask ${this.#name}; it has not answered yet`);
    return new Promise((resolve, reject) => {
      this.#asked = { resolve: (answer) => resolve(answer as Answer), reject };
    });
  }
}
