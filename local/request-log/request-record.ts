import type { RequestRefusal, RequestSummary, RequestTrace, TraceStep } from '../appsync/graphql';
import type { ServiceCall } from '../aws-services';
import type { TableOperationRecord } from '../ports';

/** One request as the log keeps it; plain data without tokens, query texts or argument values. */
export interface RequestRecord {
  /** When it came, ISO 8601. */
  readonly time: string;
  readonly requestId: string;
  /** `sdk`: a function called DynamoDB. Null if none ran. */
  readonly operation: 'query' | 'mutation' | 'subscription' | 'sdk' | null;
  readonly operationName: string | null;
  /** How the caller was authenticated, by AppSync's name; null if not at all. */
  readonly identity: string | null;
  /** The HTTP status; null for what came over a WebSocket. */
  readonly status: number | null;
  /** A type for each error. */
  readonly errors: readonly string[];
  readonly milliseconds: number;
  /** What the table operations of all steps consumed. */
  readonly capacityUnits: Units;
  /** In the order in which they ended. */
  readonly steps: readonly LoggedStep[];
  /** Steps beyond those that are kept. */
  readonly omittedSteps: number;
}

export interface LoggedStep {
  readonly field: string;
  readonly step: string;
  readonly milliseconds: number;
  readonly cache?: 'hit' | 'miss';
  readonly tableOperations?: readonly LoggedTableOperation[];
}

export interface LoggedTableOperation {
  readonly operation: string;
  readonly table: string;
  readonly index?: string;
  readonly items: number;
  readonly scanned: number;
  readonly capacityUnits: Units;
  readonly failedWith?: string;
  readonly milliseconds: number;
}

interface Units {
  readonly read: number;
  readonly write: number;
}

/** A request may run 10,000 resolvers; a log need not hold all their steps. */
const MAX_STEPS = 1000;
/** Names come from clients. */
const MAX_NAME_LENGTH = 200;

/** The events that become records. */
export type RequestEvent =
  | { readonly kind: 'request'; readonly trace: RequestTrace }
  | { readonly kind: 'refused-request'; readonly refusal: RequestRefusal }
  | { readonly kind: 'service-call'; readonly call: ServiceCall };

export const isRequestEvent = <Event extends { readonly kind: string }>(
  event: Event,
): event is Extract<Event, { readonly kind: RequestEvent['kind'] }> =>
  event.kind === 'request' || event.kind === 'refused-request' || event.kind === 'service-call';

export function recordOfEvent(event: RequestEvent): RequestRecord {
  switch (event.kind) {
    case 'request':
      return recordOfTrace(event.trace);
    case 'refused-request':
      return recordOfRefusal(event.refusal);
    case 'service-call':
      return recordOfCall(event.call);
  }
}

export function recordOfTrace(trace: RequestTrace): RequestRecord {
  return {
    ...summarize(trace),
    operation: trace.operation,
    operationName: trace.operationName?.slice(0, MAX_NAME_LENGTH) ?? null,
    capacityUnits: addUnits(trace.steps.flatMap(({ tableOperations = [] }) => tableOperations)),
    steps: trace.steps.slice(0, MAX_STEPS).map(logStep),
    omittedSteps: Math.max(0, trace.steps.length - MAX_STEPS),
  };
}

export function recordOfRefusal(refusal: RequestRefusal): RequestRecord {
  return {
    ...summarize(refusal),
    operation: null,
    operationName: null,
    capacityUnits: { read: 0, write: 0 },
    steps: [],
    omittedSteps: 0,
  };
}

/** Its one step stands under the caller's session, which is the function's name. */
export function recordOfCall(call: ServiceCall): RequestRecord {
  const { startedAt, requestId, milliseconds, errorType, tableOperations } = call;
  const operation = call.operation.slice(0, MAX_NAME_LENGTH);
  const field = call.callerArn.slice(call.callerArn.lastIndexOf('/') + 1);
  const step = { field, step: `dynamodb:${operation}`, milliseconds, tableOperations };
  return {
    time: new Date(startedAt).toISOString(),
    requestId,
    operation: 'sdk',
    operationName: operation,
    identity: 'AWS_IAM',
    status: errorType === null ? 200 : errorType === 'InternalServerError' ? 500 : 400,
    errors: errorType === null ? [] : [errorType],
    milliseconds: rounded(milliseconds),
    capacityUnits: addUnits(tableOperations),
    steps: [logStep(step)],
    omittedSteps: 0,
  };
}

function summarize(summary: RequestSummary) {
  const { startedAt, requestId, identity, status, errorTypes, milliseconds } = summary;
  return {
    time: new Date(startedAt).toISOString(),
    requestId,
    identity,
    status,
    // Errors of validation, and of results that do not fit the schema, have no type at AppSync.
    errors: errorTypes.map((type) => type ?? 'ValidationError'),
    milliseconds: rounded(milliseconds),
  };
}

function logStep({ field, step, milliseconds, cache, tableOperations }: TraceStep): LoggedStep {
  return {
    field,
    step,
    milliseconds: rounded(milliseconds),
    ...(cache ? { cache } : {}),
    ...(tableOperations ? { tableOperations: tableOperations.map(logTableOperation) } : {}),
  };
}

function logTableOperation(record: TableOperationRecord): LoggedTableOperation {
  const { operation, tableName, indexName, itemCount, scannedCount, capacityUnits, failedWith } = record;
  return {
    operation,
    table: tableName,
    ...(indexName === undefined ? {} : { index: indexName }),
    items: itemCount,
    scanned: scannedCount,
    capacityUnits: { read: capacityUnits.read, write: capacityUnits.write },
    ...(failedWith === undefined ? {} : { failedWith }),
    milliseconds: rounded(record.milliseconds),
  };
}

const addUnits = (operations: readonly TableOperationRecord[]): Units => ({
  read: sum(operations.map(({ capacityUnits }) => capacityUnits.read)),
  write: sum(operations.map(({ capacityUnits }) => capacityUnits.write)),
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Microseconds are as fine as anybody reads. */
const rounded = (milliseconds: number): number => Math.round(milliseconds * 1000) / 1000;
