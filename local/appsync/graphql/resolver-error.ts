import type { MappingError } from '../resolvers';

/** An error that a resolver states; it becomes an entry of `errors` with all of AppSync's keys. */
export class ResolverError extends Error {
  override readonly name = 'ResolverError';
  readonly errorType: string | null;
  readonly data: unknown;
  readonly errorInfo: unknown;

  constructor(error: MappingError) {
    super(error.message);
    this.errorType = error.errorType;
    this.data = error.data;
    this.errorInfo = error.errorInfo;
  }
}

/** AppSync's refusal of a field whose directives exclude the caller. */
export function unauthorizedField(typeName: string, fieldName: string): ResolverError {
  return new ResolverError({
    message: `Not Authorized to access ${fieldName} on type ${typeName}`,
    errorType: 'Unauthorized',
    data: null,
    errorInfo: null,
  });
}
