import type { DynamoDb, LambdaInvoker, TableOperationCollector, TableOperationRecord } from '../../ports';
import type { AuthorizationMode, GraphqlApiModel } from '../../backend-model';
import type { CallerIdentity, FieldPermission } from '../authentication';
import type { StartTimer } from './deadline';
import type { CompileOptions } from '../resolvers';
import type { SubscriptionFilter } from '../subscription-filters';

/** One GraphQL request as it came over HTTP or in a WebSocket `start` frame. */
export interface GraphqlRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  readonly operationName?: string | null | undefined;
  /** Null for a caller with an API key. */
  readonly identity: CallerIdentity;
  /** Of a caller with AWS credentials; without it no policy is asked. */
  readonly permits?: FieldPermission | undefined;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** `x-amzn-requestid` of the answer; absent: one is made up for the trace. */
  readonly requestId?: string;
}

/**
 * An entry of `errors`, in the shape that AppSync answers. Errors of resolvers have all six keys,
 * errors of validation have `path`, `locations` and `message` only.
 */
export interface GraphqlResponseError {
  readonly path: readonly (string | number)[] | null;
  readonly data?: unknown;
  readonly errorType?: string | null;
  readonly errorInfo?: unknown;
  readonly locations: readonly ErrorLocation[] | null;
  readonly message: string;
}

export interface ErrorLocation {
  readonly line: number;
  readonly column: number;
  readonly sourceName: null;
}

export interface GraphqlResponse {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphqlResponseError[];
  readonly extensions?: {
    /** How many entries `extensions.evictFromApiCache` deleted, if any. */
    readonly apiCacheEntriesDeleted: number;
  };
}

/** What a mutation makes known to subscriptions, to be published after the mutation is answered. */
export type PublishedEvent =
  | {
      readonly kind: 'mutation';
      readonly fieldName: string;
      /** The completed result of the field by field names (aliases undone): only what was selected. */
      readonly payload: unknown;
    }
  | {
      /** `extensions.invalidateSubscriptions`. */
      readonly kind: 'invalidation';
      readonly subscriptionField: string;
      readonly payload: Readonly<Record<string, unknown>>;
    };

export interface GraphqlResult {
  readonly response: GraphqlResponse;
  readonly events: readonly PublishedEvent[];
}

/** What became of a `start` frame. */
export type SubscriptionStart =
  | { readonly kind: 'accepted'; readonly subscription: PreparedSubscription }
  | { readonly kind: 'refused'; readonly errors: readonly GraphqlResponseError[] };

/** A validated and authorised subscription. */
export interface PreparedSubscription {
  readonly fieldName: string;
  /** Mutation fields named by the field's `@aws_subscribe`. */
  readonly mutationFields: readonly string[];
  /** Given arguments; one that was left out is absent, an explicit null is null. */
  readonly arguments: Readonly<Record<string, unknown>>;
  /** Set by the resolver; replaces the match on arguments. */
  readonly filter: SubscriptionFilter | null;
  readonly invalidationFilter: SubscriptionFilter | null;
  /** Equal keys project equal payloads to equal responses, so that one projection serves many subscribers. */
  readonly projectionKey: string;
  /** Projects a mutation's payload onto this subscription's selection. */
  project(payload: unknown): GraphqlResponse;
}

export interface GraphqlEngine {
  /** Runs a query or a mutation. Never rejects: whatever goes wrong is in `response.errors`. */
  execute(request: GraphqlRequest): Promise<GraphqlResult>;
  /** Validates and authorises a subscription and runs its resolver. Never rejects. */
  subscribe(request: GraphqlRequest): Promise<SubscriptionStart>;
}

/** One step of a resolver: a mapping or a data source call. */
export interface TraceStep {
  /** E.g. `Mutation.createPost`. */
  readonly field: string;
  /** E.g. `before`, `loadAuthor.request`, `loadAuthor@AuthorTable`, `after`. */
  readonly step: string;
  readonly milliseconds: number;
  /** Of a data source call: what it did to tables, if a collector was given and it did anything. */
  readonly tableOperations?: readonly TableOperationRecord[];
  /** Of a look into the API's cache, which comes before everything else. */
  readonly cache?: 'hit' | 'miss';
}

/** What is told of every request; never a token, a query's text or a variable. */
export interface RequestSummary {
  readonly requestId: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly milliseconds: number;
  /** How the caller was authenticated; null if not at all. */
  readonly identity: AuthorizationMode | null;
  /** The HTTP status; null for what came over a WebSocket. */
  readonly status: number | null;
  /** Of each error its type, e.g. `Unauthorized`; `null` where it has none, as in validation. */
  readonly errorTypes: readonly (string | null)[];
}

/** A request whose operation ran. */
export interface RequestTrace extends RequestSummary {
  readonly operation: 'query' | 'mutation' | 'subscription';
  readonly operationName: string | null;
  readonly errorCount: number;
  readonly steps: readonly TraceStep[];
}

/** A request that was answered before any operation ran: not authenticated, not GraphQL, not valid. */
export type RequestRefusal = RequestSummary;

/** A place in a resolver's run: a function of its pipeline, or `unit`. */
export interface ResolverStep {
  readonly field: string;
  readonly step: string;
  readonly when: 'before' | 'after';
}

export interface GraphqlEngineOptions {
  readonly api: GraphqlApiModel;
  readonly dynamoDb: DynamoDb;
  readonly lambda: LambdaInvoker;
  /** Follows table operations to the steps of traces. */
  readonly tableOperations?: TableOperationCollector;
  /** Milliseconds since the epoch, for the cache; by default the machine's clock. */
  readonly now?: () => number;
  /** Ends requests that take too long; by default the machine's timers. */
  readonly startTimer?: StartTimer;
  /** Told of every request whose operation ran, after it. */
  readonly onTrace?: (trace: RequestTrace) => void;
  /** Told of every request that did not come to run. */
  readonly onRefusal?: (refusal: RequestRefusal) => void;
  /** Told of what AppSync would put in its log: unexpected failures, unknown methods in templates. */
  readonly onWarning?: (message: string) => void;
  /** Asked between the steps of a resolver, by tests that make something fail there. */
  readonly atStep?: ((step: ResolverStep) => Promise<void>) | undefined;
  /** Told of what APPSYNC_JS functions write to their console. */
  readonly onLog?: NonNullable<CompileOptions['onLog']>;
}
