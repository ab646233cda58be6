import type { MappingError, SkipTo } from './mapping';

/** Ends a mapping with a GraphQL error: `util.error`, `util.unauthorized` or a fault of the mapping. */
export class MappingFault extends Error {
  override readonly name = 'MappingFault';
  readonly error: MappingError;
  constructor(error: Partial<MappingError> & { readonly message: string }) {
    super(error.message);
    this.error = {
      message: error.message,
      errorType: error.errorType ?? null,
      data: error.data ?? null,
      errorInfo: error.errorInfo ?? null,
    };
  }
}

/** Ends a mapping with a value: `runtime.earlyReturn`, `#return`. */
export class EarlyReturn extends Error {
  override readonly name = 'EarlyReturn';
  constructor(
    readonly value: unknown,
    readonly skipTo: SkipTo,
  ) {
    super('unable to go on; the mapping returned early');
  }
}

/** The message of what was thrown, also of an error of another realm (a function's sandbox). */
export function reasonOf(thrown: unknown): string {
  if (typeof thrown === 'object' && thrown !== null && 'message' in thrown) return String(thrown.message);
  return String(thrown);
}
