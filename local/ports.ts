/** The seams between the parts of the local backend. Each part gets the ones it needs as arguments. */

/** DynamoDB's low-level JSON API in process: `PutItem`, `Query`, ... with AttributeValue maps. */
export interface DynamoDb {
  /** @throws DynamoDbError as DynamoDB would answer it */
  execute(
    operation: TableOperation,
    input: Readonly<Record<string, unknown>>,
  ): Promise<Record<string, unknown>>;
}

export type TableOperation =
  | 'GetItem'
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem'
  | 'Query'
  | 'Scan'
  | 'BatchGetItem'
  | 'BatchWriteItem'
  | 'TransactGetItems'
  | 'TransactWriteItems';

/** A DynamoDB error; `code` is the exception's name, e.g. `ConditionalCheckFailedException`. */
export class DynamoDbError extends Error {
  override readonly name = 'DynamoDbError';
  constructor(
    readonly code: string,
    message: string,
    /** The item as it was when a condition failed, if it was asked for. */
    readonly item?: Readonly<Record<string, unknown>>,
    /** Of a `TransactionCanceledException`: one reason for each action, in order. */
    readonly cancellationReasons?: readonly CancellationReason[],
  ) {
    super(message);
  }
}

export interface CancellationReason {
  /** `None` for an action that did not fail, else e.g. `ConditionalCheckFailed`. */
  readonly code: string;
  readonly message?: string;
  readonly item?: Readonly<Record<string, unknown>>;
}

/** Told of every table operation, after it ran; the request log, the tests and the meter listen. */
export interface TableOperationRecord {
  readonly operation: TableOperation;
  readonly tableName: string;
  readonly indexName?: string;
  /** Items returned or written. */
  readonly itemCount: number;
  /** Items read before a filter was applied. */
  readonly scannedCount: number;
  /** What it consumed, failed or not. */
  readonly capacityUnits: CapacityUnits;
  readonly failedWith?: string;
  readonly milliseconds: number;
}

/** Request units of a table, those of its indexes included; an eventually consistent read is half a unit. */
export interface CapacityUnits {
  readonly read: number;
  readonly write: number;
  /** How many of them went to indexes, by the index's name. */
  readonly indexes: Readonly<Record<string, { readonly read: number; readonly write: number }>>;
}

/**
 * A change of an item as a Lambda function gets it.
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Record.html
 */
export interface StreamRecord {
  readonly eventID: string;
  readonly eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  readonly eventVersion: '1.1';
  readonly eventSource: 'aws:dynamodb';
  readonly awsRegion: string;
  readonly dynamodb: {
    /** Seconds since the epoch. */
    readonly ApproximateCreationDateTime: number;
    readonly Keys: Readonly<Record<string, unknown>>;
    readonly NewImage?: Readonly<Record<string, unknown>>;
    readonly OldImage?: Readonly<Record<string, unknown>>;
    /** All have the same number of digits, so that they compare as text. */
    readonly SequenceNumber: string;
    readonly SizeBytes: number;
    readonly StreamViewType: string;
  };
  readonly eventSourceARN: string;
}

export interface StreamedChange {
  readonly record: StreamRecord;
  /** A number that all changes under one partition key have in common. */
  readonly partition: number;
  /** Milliseconds since the epoch. */
  readonly changedAt: number;
}

/** The streams of those tables whose changes somebody reads. Changes of one partition key are in one shard. */
export interface TableStreams {
  /** The same for every table. */
  readonly shardIds: readonly string[];
  /** The last number given out; what is written later has a greater one. */
  latestSequenceNumber(): string;
  /** Changes after a sequence number (null: from the oldest), oldest first. What is over 24 hours old goes at the next start. */
  read(
    tableName: string,
    shardId: string,
    range: { readonly after: string | null; readonly limit: number },
  ): Promise<readonly StreamedChange[]>;
  /** Forgets changes that every reader is done with. */
  discard(tableName: string, shardId: string, through: string): Promise<void>;
  /** @returns ends the subscription */
  onChange(listener: (tableName: string, shardId: string) => void): () => void;
}

/** What was sent to a queue or a topic that is a destination of records which a function failed to process. */
export interface DestinationMessage {
  readonly destinationArn: string;
  /** ISO 8601. */
  readonly sentAt: string;
  /** JSON, as AWS documents it. */
  readonly body: string;
}

export interface Destinations {
  /** Oldest first; they stay until the data is deleted. */
  messages(): Promise<readonly DestinationMessage[]>;
}

/** Tells which table operations a piece of work made, however deep in it. */
export interface TableOperationCollector {
  collect<Result>(
    work: () => Promise<Result>,
  ): Promise<{ readonly result: Result; readonly operations: readonly TableOperationRecord[] }>;
}

export interface LambdaInvoker {
  /**
   * Runs a function. With `Event` it is retried if it fails, and the promise settles after the last attempt, which may
   * be minutes later; callers do not wait for it.
   * @param invocationType default `RequestResponse`
   * @throws LambdaError if the handler threw or timed out
   */
  invoke(
    functionArn: string,
    payload: unknown,
    invocationType?: 'RequestResponse' | 'Event',
  ): Promise<unknown>;
}

export class LambdaError extends Error {
  override readonly name = 'LambdaError';
  constructor(
    /** The thrown error's name, or `Sandbox.Timedout`. */
    readonly errorType: string,
    message: string,
  ) {
    super(message);
  }
}

/** Who a verified user-pool token belongs to, in the form of AppSync's `$ctx.identity`. */
export interface UserPoolIdentity {
  readonly sub: string;
  readonly issuer: string;
  readonly username: string;
  readonly claims: Readonly<Record<string, unknown>>;
  readonly sourceIp: readonly string[];
  readonly defaultAuthStrategy: 'ALLOW';
  readonly groups: readonly string[] | null;
}

export interface TokenVerifier {
  /**
   * Verifies signature, issuer, expiry and client of an access or id token (AppSync accepts both).
   * @throws Error whose message says what is wrong and never contains the token
   */
  verify(token: string): Promise<VerifiedToken>;
}

export interface VerifiedToken {
  readonly claims: Readonly<Record<string, unknown>>;
  /** Seconds since the epoch. */
  readonly expiresAt: number;
}

/** Where the pool puts what it would have e-mailed. */
export interface Outbox {
  deliver(mail: OutgoingMail): void;
}

export interface OutgoingMail {
  readonly to: string;
  readonly subject: string;
  readonly purpose: 'sign-up' | 'resend' | 'password-reset' | 'attribute-verification' | 'invitation';
  readonly code: string;
  /** ISO 8601. */
  readonly sentAt: string;
}
