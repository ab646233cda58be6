import type { MappingContext, MappingEffects } from '../mapping';

export interface MappingCall {
  readonly context: MappingContext;
  readonly effects: MappingEffects;
}

/**
 * What the built-ins are made of. They are made once for a mapping, because making them costs more than
 * running most mappings; what belongs to one call is asked for when it is needed.
 */
export interface BuiltinsEnvironment {
  readonly currentCall: () => MappingCall;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** One call at a time: mappings run synchronously and never call each other. */
export class CallCell {
  #call: MappingCall | null = null;

  readonly current = (): MappingCall => {
    if (this.#call === null) throw new Error('unable to use a built-in; no mapping is running');
    return this.#call;
  };

  run<Result>(call: MappingCall, work: () => Result): Result {
    this.#call = call;
    try {
      return work();
    } finally {
      this.#call = null;
    }
  }
}
