import type { BackendModel } from '../backend-model';
import { createClosing, type Closing } from './closing';
import { drainLimit } from './drain';
import type { Gate } from './gate';
import type { Parts } from './parts';
import { planReplacement, type Replacement } from './plan-replacement';
import { replaceCode, type CodeReplacements } from './replace-code';

export type OpenParts = (model: BackendModel, closing: Closing) => Promise<Parts>;

interface Running {
  readonly model: BackendModel;
  readonly parts: Parts;
  readonly closing: Closing;
}

/** The parts that run now, one model after the other. What is refused leaves the last one running. */
export class RunningBackend {
  readonly #gate: Gate;
  readonly #open: OpenParts;
  #running: Running | null = null;
  #isClosed = false;
  #lastChange: Promise<unknown> = Promise.resolve();

  constructor(gate: Gate, open: OpenParts) {
    this.#gate = gate;
    this.#open = open;
  }

  /** Null until the backend has started. */
  get parts(): Parts | null {
    return this.#running?.parts ?? null;
  }

  /** @throws Error before the start, and if neither the new nor the old model could be opened again */
  get running(): Running {
    if (!this.#running) throw new Error('unable to use the local backend; it is not running');
    return this.#running;
  }

  /** @throws what a part throws; nothing is left open then */
  start(model: BackendModel): Promise<void> {
    return this.#inTurn(async () => {
      await this.#run(model);
    });
  }

  /**
   * Tables, users, keys and tokens stay; requests wait. Unless only resolvers differ, open sockets are closed,
   * so that clients come back and subscribe to what the new schema has.
   * @throws Error saying why the model can't be run; the last one goes on
   */
  replace(next: BackendModel): Promise<Replacement> {
    return this.#inTurn(async () => {
      const { model, parts } = this.running;
      const replacement = planReplacement(model, next);
      // Functions are loaded from the assembly that is kept, which holds the same bundles.
      const sameFunctions = { ...next, lambdaFunctions: model.lambdaFunctions };
      if (replacement === 'resolvers') await this.#replaceResolvers(sameFunctions);
      if (replacement === 'everything') {
        await parts.tryApi(next.graphqlApi);
        await this.#reopen(model, next);
      }
      return replacement;
    });
  }

  /** @returns the names of the functions and resolvers that changed */
  replaceCode(replacements: CodeReplacements): Promise<readonly string[]> {
    return this.#inTurn(async () => {
      const { model, changed } = replaceCode(this.running.model, replacements);
      if (changed.length > 0) await this.#replaceResolvers(model);
      return changed;
    });
  }

  /** Waits for what is being replaced. @param drained resolves when no request is answered any more */
  async close(drained: Promise<void>): Promise<void> {
    this.#isClosed = true;
    await this.#lastChange;
    if (this.#running) await this.#running.closing.close(() => drained);
    else await drained;
  }

  async #replaceResolvers(model: BackendModel): Promise<void> {
    const { parts } = this.running;
    await parts.replaceResolvers(model.graphqlApi);
    this.#running = { ...this.running, model };
  }

  /** The stores belong to one opener at a time, so the old parts end before the new ones begin. */
  async #reopen(last: BackendModel, next: BackendModel): Promise<void> {
    this.#gate.shut();
    try {
      await this.running.closing.close(() => this.#gate.whenEmpty(drainLimit));
      this.#running = null;
      try {
        await this.#run(next);
      } catch (error) {
        await this.#run(last);
        throw error;
      }
    } finally {
      this.#gate.open();
    }
  }

  async #run(model: BackendModel): Promise<void> {
    this.#running = await this.#openRunning(model);
    // Only now, for a function calls the server.
    this.#running.parts.eventSourceMappings.start();
  }

  async #openRunning(model: BackendModel): Promise<Running> {
    const closing = createClosing();
    try {
      return { model, parts: await this.#open(model, closing), closing };
    } catch (error) {
      await closing.close();
      throw error;
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#lastChange.then(() => {
      if (this.#isClosed) throw new Error('unable to change the local backend; it is closed');
      return work();
    });
    this.#lastChange = turn.catch(() => undefined);
    return turn;
  }
}
