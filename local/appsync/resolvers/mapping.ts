import type { SubscriptionFilter } from '../subscription-filters';

/**
 * What a mapping sees as `ctx` (`$ctx`, `$context`). `args` is the same object as `arguments`.
 * Source: docs.aws.amazon.com/appsync/latest/devguide/resolver-context-reference-js.html
 */
export interface MappingContext {
  /** ONE mutable object for a whole resolver run: a change in one function is seen by the next. */
  readonly arguments: Record<string, unknown>;
  /** `null` for an API key. */
  readonly identity: object | null;
  /** The parent object; `null` for a root field. */
  readonly source: unknown;
  /** The data source's answer; only in a response mapping. */
  readonly result?: unknown;
  /** Mutable, one object for a whole resolver run. */
  readonly stash: Record<string, unknown>;
  readonly prev?: { readonly result: unknown } | null;
  /** The data source's error; only in a response mapping. */
  readonly error?: DataSourceError | null;
  readonly info: MappingInfo;
  readonly request: MappingRequest;
  readonly env: Readonly<Record<string, string>>;
}

export interface DataSourceError {
  readonly message: string;
  readonly type: string;
}

export interface MappingInfo {
  readonly fieldName: string;
  readonly parentTypeName: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly selectionSetList: readonly string[];
  readonly selectionSetGraphQL: string;
}

export interface MappingRequest {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly domainName: string | null;
}

/** One GraphQL error as a mapping states it; path and locations are the executor's to add. */
export interface MappingError {
  readonly message: string;
  /** `null` when the mapping gave none. */
  readonly errorType: string | null;
  readonly data: unknown;
  readonly errorInfo: unknown;
}

/** `extensions.invalidateSubscriptions`; at most five in a request. */
export interface SubscriptionInvalidation {
  readonly subscriptionField: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** `extensions.evictFromApiCache`. */
export interface CacheEviction {
  readonly typeName: string;
  readonly fieldName: string;
  readonly keyValues: Readonly<Record<string, unknown>>;
}

/** What mappings do besides producing a value; one object collects a whole resolver run. */
export interface MappingEffects {
  readonly appendedErrors: MappingError[];
  subscriptionFilter: SubscriptionFilter | null;
  invalidationFilter: SubscriptionFilter | null;
  readonly invalidations: SubscriptionInvalidation[];
  readonly cacheEvictions: CacheEviction[];
}

export function makeMappingEffects(): MappingEffects {
  return {
    appendedErrors: [],
    subscriptionFilter: null,
    invalidationFilter: null,
    invalidations: [],
    cacheEvictions: [],
  };
}

/**
 * `NEXT` skips the data source and the response mapping of this function (in a pipeline's request
 * mapping: its functions); `END` goes straight to the response mapping of the pipeline.
 */
export type SkipTo = 'NEXT' | 'END';

export type MappingOutcome =
  /** What the mapping produced: VTL output parsed as JSON, or the function's return value as plain JSON data. */
  | { readonly kind: 'value'; readonly value: unknown }
  /** `#return(x)`, `runtime.earlyReturn(x, { skipTo })`. */
  | { readonly kind: 'return'; readonly value: unknown; readonly skipTo: SkipTo }
  /** `util.error`, `util.unauthorized`, or a fault of the mapping itself. */
  | { readonly kind: 'error'; readonly error: MappingError };

export interface CompiledMapping {
  /** Readable, for errors and traces. */
  readonly name: string;
  request(context: MappingContext, effects: MappingEffects): MappingOutcome;
  response(context: MappingContext, effects: MappingEffects): MappingOutcome;
}
