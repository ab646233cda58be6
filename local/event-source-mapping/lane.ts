import type { EventSourceMappingModel } from '../backend-model';
import { LambdaError } from '../ports';
import type { DestinationMessage, LambdaInvoker, StreamedChange, TableStreams } from '../ports';
import { BatchCollector } from './batch-collector';
import type { Clock } from './clock';
import { describeFailedBatch } from './failed-batch-message';
import type { Matcher } from './filter-pattern';
import type { LanePlace } from './progress-store';
import { backoffMilliseconds, segmentOf, settle } from './segment';
import type { DiscardCondition, Outcome, Segment } from './segment';
import { WakeSignal } from './wake-signal';

export interface LaneOptions {
  readonly mapping: EventSourceMappingModel;
  readonly place: LanePlace;
  readonly laneCount: number;
  readonly matches: Matcher;
  readonly position: string | null;
  readonly streams: TableStreams;
  readonly lambda: LambdaInvoker;
  readonly clock: Clock;
  /** Must be durable when it resolves. */
  readonly checkpoint: (position: string, messages: readonly DestinationMessage[]) => Promise<void>;
  readonly onBatch: (record: BatchRecord) => void;
}

/** Told of every call of a function and of every discarded batch. */
export interface BatchRecord {
  readonly functionArn: string;
  readonly tableName: string;
  readonly shardId: string;
  readonly recordCount: number;
  readonly outcome: 'succeeded' | 'failed' | 'discarded';
  /** Of a failure and of a discarded batch. */
  readonly reason?: string;
}

/** "The data retention limit for DynamoDB Streams is 24 hours." */
const retentionMilliseconds = 24 * 60 * 60 * 1000;

/**
 * Takes the changes of one lane to the function, one batch after the other: a batch that fails holds up those
 * behind it, so that their order holds. Sleeps without a timer while there is nothing to do.
 */
export class Lane {
  readonly #options: LaneOptions;
  readonly #signal = new WakeSignal();
  readonly #collector: BatchCollector;
  #closed = false;
  readonly #ended: Promise<void>;
  #end: () => void = () => undefined;

  constructor(options: LaneOptions) {
    this.#options = options;
    this.#ended = new Promise((resolve) => (this.#end = resolve));
    this.#collector = new BatchCollector(options);
  }

  wake(): void {
    this.#signal.raise();
  }

  /** Ends within a moment: a call in progress is left to itself, and its batch comes again after a restart. */
  close(): void {
    this.#closed = true;
    this.#end();
    this.#signal.raise();
  }

  /** Runs until it is closed. @throws Error if a store fails */
  async run(): Promise<void> {
    while (!this.#isClosed()) {
      const step = await this.#collector.next();
      switch (step.kind) {
        case 'batch':
          await this.#process(step.changes, step.position);
          break;
        case 'passed-over':
          await this.#checkpoint(step.position);
          break;
        case 'wait':
          await this.#sleep(step.until);
          break;
      }
    }
  }

  /** As a method, for the compiler takes a field that it saw false for false. */
  #isClosed(): boolean {
    return this.#closed;
  }

  /** @param position the last change that is done with when the whole batch is, filtered ones included */
  async #process(changes: readonly StreamedChange[], position: string): Promise<void> {
    let segments: readonly Segment[] = [segmentOf(changes)];
    let reason: string | null = null;
    while (!this.#isClosed()) {
      const [first, ...later] = segments;
      if (first === undefined) return;
      const segment = await this.#discardExpired(first, reason);
      if (segment === null) {
        segments = later;
        continue;
      }
      const outcome = await this.#call(segment);
      if (outcome === null) return;
      const { done, discarded, remaining, pause } = settle(segment, outcome, this.#options.mapping);
      const isWhole = remaining.length + discarded.length === 0;
      const last = done.at(-1);
      if (isWhole && later.length === 0) await this.#checkpoint(position);
      else if (last !== undefined) await this.#checkpoint(last.record.dynamodb.SequenceNumber);
      if (isWhole) this.#report(segment.changes.length, 'succeeded');
      else reason = this.#reportFailure(segment, outcome);
      await this.#discard(discarded, 'RetryAttemptsExhausted', segment.invokeCount + 1, outcome.kind, reason);
      segments = [...remaining, ...later];
      const retries = remaining[0]?.retries ?? 0;
      if (pause) await this.#pause(backoffMilliseconds(retries));
    }
  }

  /** @returns what is left of the segment, or null if nothing is */
  async #discardExpired(segment: Segment, reason: string | null): Promise<Segment | null> {
    const { mapping, clock } = this.#options;
    const configured = (mapping.maximumRecordAgeInSeconds ?? Number.POSITIVE_INFINITY) * 1000;
    const oldest = clock.now() - Math.min(configured, retentionMilliseconds);
    const expired = segment.changes.filter(({ changedAt }) => changedAt < oldest);
    const cause = segment.invokeCount === 0 ? 'answer' : 'error';
    await this.#discard(expired, 'RecordAgeExceeded', segment.invokeCount, cause, reason);
    const changes = segment.changes.slice(expired.length);
    return changes.length === 0 ? null : { ...segment, changes };
  }

  /** @returns null if the lane was closed meanwhile */
  async #call(segment: Segment): Promise<Outcome | null> {
    const { lambda, mapping } = this.#options;
    const event = { Records: segment.changes.map(({ record }) => record) };
    const call = lambda.invoke(mapping.functionArn, event).then(
      (response): Outcome => ({ kind: 'answer', response }),
      (error: unknown): Outcome => ({ kind: 'error', reason: describeError(error) }),
    );
    const outcome = await Promise.race([call, this.#ended.then(() => null)]);
    // A function that is stopped with the backend did not fail.
    return this.#isClosed() && outcome?.kind !== 'answer' ? null : outcome;
  }

  async #discard(
    changes: readonly StreamedChange[],
    condition: DiscardCondition,
    invokeCount: number,
    cause: Outcome['kind'],
    reason: string | null,
  ): Promise<void> {
    const last = changes.at(-1);
    if (last === undefined) return;
    const { mapping, place, clock } = this.#options;
    const { functionArn, streamArn, onFailureDestination } = mapping;
    const functionError = cause === 'error' ? ({ functionError: 'Unhandled' } as const) : {};
    const batch = { functionArn, streamArn, shardId: place.shardId, condition, invokeCount, changes };
    const now = clock.now();
    const body = describeFailedBatch({ ...batch, ...functionError }, now);
    const sentAt = new Date(now).toISOString();
    const messages =
      onFailureDestination === null ? [] : [{ destinationArn: onFailureDestination, sentAt, body }];
    await this.#checkpoint(last.record.dynamodb.SequenceNumber, messages);
    const kept = onFailureDestination === null ? 'no destination keeps them' : `told ${onFailureDestination}`;
    const why = reason === null ? '' : `; ${reason}`;
    this.#report(changes.length, 'discarded', `${condition}${why}; ${kept}`);
  }

  #reportFailure({ changes }: Segment, outcome: Outcome): string {
    const reason = outcome.kind === 'error' ? outcome.reason : 'the function reported batchItemFailures';
    this.#report(changes.length, 'failed', reason);
    return reason;
  }

  #report(recordCount: number, outcome: BatchRecord['outcome'], reason?: string): void {
    const { mapping, place, onBatch } = this.#options;
    const { functionArn } = mapping;
    const { tableName, shardId } = place;
    onBatch({
      functionArn,
      tableName,
      shardId,
      recordCount,
      outcome,
      ...(reason === undefined ? {} : { reason }),
    });
  }

  #checkpoint(position: string, messages: readonly DestinationMessage[] = []): Promise<void> {
    return this.#options.checkpoint(position, messages);
  }

  /** Until new changes come, or a time if one is given. */
  async #sleep(until: number | null): Promise<void> {
    const { clock } = this.#options;
    const cancel =
      until === null ? () => undefined : clock.after(Math.max(0, until - clock.now()), () => this.wake());
    await this.#signal.wait();
    cancel();
  }

  async #pause(milliseconds: number): Promise<void> {
    let cancel: () => void = () => undefined;
    const over = new Promise<void>((resolve) => {
      cancel = this.#options.clock.after(milliseconds, resolve);
    });
    await Promise.race([over, this.#ended]);
    cancel();
  }
}

const describeError = (error: unknown): string => {
  if (error instanceof LambdaError) return `${error.errorType}: ${error.message}`;
  return error instanceof Error ? error.message : String(error);
};
