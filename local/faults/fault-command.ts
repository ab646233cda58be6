/**
 * One thing that shall go wrong, as data: tests send it to a backend in another process as well.
 * A `count` says how often; left out it is until `clear`.
 */
export type FaultCommand =
  /** Cuts open sockets without a closing frame, the oldest first. */
  | { readonly kind: 'kill-sockets'; readonly count?: number }
  /** Ends every new socket before its handshake, for a time. */
  | { readonly kind: 'refuse-sockets'; readonly milliseconds: number }
  /** Holds every `start_ack` back. */
  | { readonly kind: 'delay-start-ack'; readonly milliseconds: number }
  /** Delivers the next mutations to nobody. */
  | { readonly kind: 'drop-events'; readonly count?: number }
  /** Answers GraphQL requests with status 429. */
  | { readonly kind: 'throttle-requests'; readonly count?: number }
  /** Fails operations with `ProvisionedThroughputExceededException`. */
  | { readonly kind: 'throttle-table'; readonly tableName: string; readonly count?: number }
  | { readonly kind: 'slow-table'; readonly tableName: string; readonly milliseconds: number }
  /** At a step of a resolver: `fail` ends the request there, `kill` ends the process as SIGKILL does, `pause` waits. */
  | {
      readonly kind: 'interrupt';
      /** E.g. `Mutation.createPost`. */
      readonly field: string;
      /** The function's name; `unit` for a unit resolver. */
      readonly step: string;
      readonly when: 'before' | 'after';
      readonly action: 'fail' | 'kill' | 'pause';
      readonly count?: number;
    }
  /** Ends a function's running calls at the request number `request` (from 1) that it makes from now on. */
  | {
      readonly kind: 'kill-function';
      readonly functionName: string;
      readonly request: number;
      /** The request was carried out, and the function does not learn of it; or it was not. */
      readonly when: 'before' | 'after';
    }
  /** Gives batches of streams to their functions once more after they were done. */
  | { readonly kind: 'repeat-batches'; readonly count?: number }
  /** Ends every fault; what is paused goes on. */
  | { readonly kind: 'clear' };

const kinds: ReadonlySet<unknown> = new Set<FaultCommand['kind']>([
  'kill-sockets',
  'refuse-sockets',
  'delay-start-ack',
  'drop-events',
  'throttle-requests',
  'throttle-table',
  'slow-table',
  'interrupt',
  'kill-function',
  'repeat-batches',
  'clear',
]);

/** Whether a message of another process is a command; its sender is a test, so the kind tells enough. */
export const isFaultCommand = (message: unknown): message is FaultCommand =>
  typeof message === 'object' && message !== null && 'kind' in message && kinds.has(message.kind);
