import type { ResolverStep } from '../appsync/graphql';
import { DynamoDbError } from '../ports';
import type { FaultCommand } from './fault-command';

/** Asked by the backend wherever something may go wrong. The product never has one. */
export interface Faults {
  /** @returns false to refuse a new socket */
  acceptsSocket(): boolean;
  /** Told of each socket, so that it can be killed. */
  socketOpened(socket: KillableSocket): void;
  beforeStartAck(): Promise<void>;
  /** @returns false to drop the events of a mutation */
  delivers(): boolean;
  /** @returns true to refuse a GraphQL request */
  throttlesRequest(): boolean;
  /** @throws DynamoDbError */
  beforeTableOperation(tableNames: readonly string[]): Promise<void>;
  /** Told of each request that a function makes of an AWS service. @returns when the function dies of it, or null */
  atFunctionRequest(functionName: string): 'before' | 'after' | null;
  /** @returns true to give a batch that is done once more */
  repeatsBatch(): boolean;
  /** @throws Error that ends the request there */
  atStep(step: ResolverStep): Promise<void>;
}

export interface KillableSocket {
  destroy(): void;
  once(event: 'close', listener: () => void): unknown;
}

export interface FaultControl {
  readonly faults: Faults;
  apply(command: FaultCommand): void;
}

export interface FaultEffects {
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Ends the process at once, as a power cut does. */
  readonly kill: () => Promise<never>;
}

type Interrupt = Extract<FaultCommand, { kind: 'interrupt' }>;
type Death = Extract<FaultCommand, { kind: 'kill-function' }>;

/** How often something is still to go wrong. */
interface Remaining {
  left: number;
}

const take = (remaining: Remaining | undefined): boolean => {
  if (!remaining || remaining.left <= 0) return false;
  remaining.left -= 1;
  return true;
};

const forCount = (count = Infinity): Remaining => ({ left: count });

class FaultState implements Faults {
  readonly #effects: FaultEffects;
  readonly #sockets = new Set<KillableSocket>();
  #startAckDelay = 0;
  /** The refusal that ends last, or null. */
  #refusal: Promise<void> | null = null;
  #drops = forCount(0);
  #throttles = forCount(0);
  readonly #throttledTables = new Map<string, Remaining>();
  readonly #slowTables = new Map<string, number>();
  #repeats = forCount(0);
  readonly #deaths = new Map<Death, Remaining>();
  readonly #interrupts = new Set<Interrupt & { readonly remaining: Remaining }>();
  #goOn: () => void = () => undefined;
  #paused: Promise<void> = Promise.resolve();

  constructor(effects: FaultEffects) {
    this.#effects = effects;
    this.#holdPauses();
  }

  acceptsSocket(): boolean {
    return this.#refusal === null;
  }

  socketOpened(socket: KillableSocket): void {
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
  }

  async beforeStartAck(): Promise<void> {
    if (this.#startAckDelay > 0) await this.#effects.wait(this.#startAckDelay);
  }

  delivers(): boolean {
    return !take(this.#drops);
  }

  throttlesRequest(): boolean {
    return take(this.#throttles);
  }

  async beforeTableOperation(tableNames: readonly string[]): Promise<void> {
    for (const name of tableNames) {
      const delay = this.#slowTables.get(name);
      if (delay !== undefined) await this.#effects.wait(delay);
      if (take(this.#throttledTables.get(name))) throw throughputExceeded();
    }
  }

  atFunctionRequest(functionName: string): 'before' | 'after' | null {
    for (const [death, requests] of this.#deaths) {
      if (death.functionName !== functionName || !take(requests) || requests.left > 0) continue;
      this.#deaths.delete(death);
      return death.when;
    }
    return null;
  }

  repeatsBatch(): boolean {
    return take(this.#repeats);
  }

  async atStep({ field, step, when }: ResolverStep): Promise<void> {
    for (const interrupt of this.#interrupts) {
      if (interrupt.field !== field || interrupt.step !== step || interrupt.when !== when) continue;
      if (!take(interrupt.remaining)) continue;
      switch (interrupt.action) {
        case 'fail':
          throw new Error(`unable to go on ${when} ${step} of ${field}; a test asked for this`);
        case 'kill':
          return this.#effects.kill();
        case 'pause':
          await this.#paused;
      }
    }
  }

  apply(command: FaultCommand): void {
    switch (command.kind) {
      case 'kill-sockets':
        for (const socket of [...this.#sockets].slice(0, command.count)) socket.destroy();
        return;
      case 'refuse-sockets':
        this.#refuse(command.milliseconds);
        return;
      case 'delay-start-ack':
        this.#startAckDelay = command.milliseconds;
        return;
      case 'drop-events':
        this.#drops = forCount(command.count);
        return;
      case 'throttle-requests':
        this.#throttles = forCount(command.count);
        return;
      case 'throttle-table':
        this.#throttledTables.set(command.tableName, forCount(command.count));
        return;
      case 'slow-table':
        this.#slowTables.set(command.tableName, command.milliseconds);
        return;
      case 'interrupt':
        this.#interrupts.add({ ...command, remaining: forCount(command.count) });
        return;
      case 'kill-function':
        this.#deaths.set(command, forCount(command.request));
        return;
      case 'repeat-batches':
        this.#repeats = forCount(command.count);
        return;
      case 'clear':
        this.#clear();
    }
  }

  #refuse(milliseconds: number): void {
    const refusal = this.#effects.wait(milliseconds).then(() => {
      if (this.#refusal === refusal) this.#refusal = null;
    });
    this.#refusal = refusal;
  }

  #clear(): void {
    this.#startAckDelay = 0;
    this.#refusal = null;
    this.#drops = forCount(0);
    this.#throttles = forCount(0);
    this.#throttledTables.clear();
    this.#slowTables.clear();
    this.#interrupts.clear();
    this.#deaths.clear();
    this.#repeats = forCount(0);
    this.#goOn();
    this.#holdPauses();
  }

  #holdPauses(): void {
    this.#paused = new Promise((resolve) => (this.#goOn = resolve));
  }
}

/** docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html */
const throughputExceeded = (): DynamoDbError =>
  new DynamoDbError(
    'ProvisionedThroughputExceededException',
    'The level of configured provisioned throughput for the table was exceeded. ' +
      'Consider increasing your provisioning level with the UpdateTable API.',
  );

/** Faults that happen when they are told to, and never by chance. */
export function createFaults(effects: FaultEffects): FaultControl {
  const faults = new FaultState(effects);
  return { faults, apply: (command) => faults.apply(command) };
}
