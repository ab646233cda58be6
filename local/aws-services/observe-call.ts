import { randomUUID } from 'node:crypto';
import { AwsJsonError } from '../aws-json';
import { IamError } from '../iam';
import { DynamoDbError, type TableOperationCollector, type TableOperationRecord } from '../ports';

/** A call of DynamoDB through the SDK, whose caller was verified; plain data without keys or values. */
export interface ServiceCall {
  readonly requestId: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly milliseconds: number;
  /** ARN of the role session; the session of a function is named after it. */
  readonly callerArn: string;
  /** E.g. `PutItem`. */
  readonly operation: string;
  /** The exception's name; null if there was none. */
  readonly errorType: string | null;
  readonly tableOperations: readonly TableOperationRecord[];
}

export interface CallObserver {
  readonly tableOperations: TableOperationCollector;
  readonly onCall: (call: ServiceCall) => void;
}

/** Does the work, and tells of it whether it failed or not. */
export async function observeCall<Result>(
  { tableOperations, onCall }: CallObserver,
  call: Pick<ServiceCall, 'callerArn' | 'operation'>,
  work: () => Promise<Result>,
): Promise<Result> {
  const startedAt = Date.now();
  const start = performance.now();
  const { result: outcome, operations } = await tableOperations.collect(() => settle(work));
  onCall({
    ...call,
    requestId: randomUUID(),
    startedAt,
    milliseconds: performance.now() - start,
    errorType: outcome.kind === 'done' ? null : typeOf(outcome.error),
    tableOperations: operations,
  });
  if (outcome.kind === 'failed') throw outcome.error;
  return outcome.value;
}

type Outcome<Result> =
  { readonly kind: 'done'; readonly value: Result } | { readonly kind: 'failed'; readonly error: unknown };

async function settle<Result>(work: () => Promise<Result>): Promise<Outcome<Result>> {
  try {
    return { kind: 'done', value: await work() };
  } catch (error) {
    return { kind: 'failed', error };
  }
}

function typeOf(error: unknown): string {
  if (error instanceof DynamoDbError || error instanceof IamError) return error.code;
  return error instanceof AwsJsonError ? error.type : 'InternalServerError';
}
