import type { LambdaFunctionModel } from '../backend-model';
import { LambdaError } from '../ports';
import { ExecutionEnvironment } from './execution-environment';
import type { LambdaLog } from './lambda-log';

/** Environments a function may have at once; further calls wait. AWS's default is 1,000 an account, too many threads here. */
export const maximumConcurrency = 4;

/** The execution environments of one function. A call goes to an idle one, else to a new one, else it waits. */
export class FunctionPool {
  readonly #idle: ExecutionEnvironment[] = [];
  readonly #busy = new Set<ExecutionEnvironment>();
  readonly #waiting: (() => void)[] = [];
  #closed = false;

  constructor(
    readonly model: LambdaFunctionModel,
    private readonly environment: () => Readonly<Record<string, string>>,
    private readonly log: LambdaLog,
  ) {}

  /** @throws LambdaError of the handler, or `Sandbox.Closed` */
  async invoke(payload: string): Promise<string> {
    while (!this.#closed && this.#busy.size >= maximumConcurrency)
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    if (this.#closed) throw new LambdaError('Sandbox.Closed', 'the local backend stopped');
    const environment = this.#take();
    try {
      return await environment.invoke(payload);
    } finally {
      this.#busy.delete(environment);
      if (!environment.dead) this.#idle.push(environment);
      this.#waiting.shift()?.();
    }
  }

  /** Ends all calls that are running, wherever they are. */
  async kill(): Promise<void> {
    await Promise.all([...this.#busy].map((environment) => environment.kill()));
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const wake of this.#waiting.splice(0)) wake();
    const open = [...this.#idle.splice(0), ...this.#busy];
    await Promise.all(open.map((environment) => environment.close()));
  }

  #take(): ExecutionEnvironment {
    let environment = this.#idle.pop();
    while (environment?.dead) environment = this.#idle.pop();
    environment ??= new ExecutionEnvironment(this.model, this.environment(), this.log);
    this.#busy.add(environment);
    return environment;
  }
}
