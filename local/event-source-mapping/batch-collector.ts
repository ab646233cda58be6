import type { EventSourceMappingModel } from '../backend-model';
import type { StreamedChange, TableStreams } from '../ports';
import type { Clock } from './clock';
import type { Matcher } from './filter-pattern';
import type { LanePlace } from './progress-store';

export interface CollectorOptions {
  readonly mapping: EventSourceMappingModel;
  readonly place: LanePlace;
  readonly laneCount: number;
  readonly matches: Matcher;
  /** The sequence number after which it begins; null for the oldest record. */
  readonly position: string | null;
  readonly streams: TableStreams;
  readonly clock: Clock;
}

/** What a lane has to do next. `position` is the last change that is then done with. */
export type CollectorStep =
  | { readonly kind: 'batch'; readonly changes: readonly StreamedChange[]; readonly position: string }
  /** Changes that the filters or other lanes took, and none for this one. */
  | { readonly kind: 'passed-over'; readonly position: string }
  /** Until a change comes, or until a time (milliseconds since the epoch) when a batching window ends. */
  | { readonly kind: 'wait'; readonly until: number | null };

/** Lambda's limit on an event, less what surrounds the records. */
const payloadLimit = 6 * 1024 * 1024 - 1024;

/** Records that are read at once; they may have 400 KB each. */
const chunkSize = 100;

/**
 * Gathers the changes of one lane into batches. A batch is complete when it has `BatchSize` records or 6 MB, or
 * when its batching window, which begins with its first record, is over. Filtered records do not count.
 * https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventsourcemapping.html#invocation-eventsourcemapping-batching
 */
export class BatchCollector {
  readonly #options: CollectorOptions;
  #position: string | null;
  #changes: StreamedChange[] = [];
  #bytes = 0;
  #windowEnd: number | null = null;

  constructor(options: CollectorOptions) {
    this.#options = options;
    this.#position = options.position;
  }

  async next(): Promise<CollectorStep> {
    const { mapping, clock } = this.#options;
    const { isFull, isMoved } = await this.#gather();
    if (this.#changes.length === 0)
      return isMoved && this.#position !== null
        ? { kind: 'passed-over', position: this.#position }
        : { kind: 'wait', until: null };
    this.#windowEnd ??= clock.now() + mapping.maximumBatchingWindowInSeconds * 1000;
    if (!isFull && clock.now() < this.#windowEnd) return { kind: 'wait', until: this.#windowEnd };
    return this.#take();
  }

  #take(): CollectorStep {
    const changes = this.#changes;
    this.#changes = [];
    this.#bytes = 0;
    this.#windowEnd = null;
    return { kind: 'batch', changes, position: this.#position ?? '' };
  }

  async #gather(): Promise<{ isFull: boolean; isMoved: boolean }> {
    const { place, streams } = this.#options;
    const before = this.#position;
    for (;;) {
      const range = { after: this.#position, limit: chunkSize };
      const read = await streams.read(place.tableName, place.shardId, range);
      for (const change of read) {
        if (!this.#add(change)) return { isFull: true, isMoved: true };
        this.#position = change.record.dynamodb.SequenceNumber;
        if (this.#changes.length >= this.#options.mapping.batchSize) return { isFull: true, isMoved: true };
      }
      if (read.length < chunkSize) return { isFull: false, isMoved: this.#position !== before };
    }
  }

  /** @returns false if the change needs a batch of its own */
  #add(change: StreamedChange): boolean {
    if (!this.#isOwn(change) || !this.#options.matches(change.record)) return true;
    const bytes = Buffer.byteLength(JSON.stringify(change.record)) + 1;
    if (this.#changes.length > 0 && this.#bytes + bytes > payloadLimit) return false;
    this.#bytes += bytes;
    this.#changes.push(change);
    return true;
  }

  /** The lanes of a shard share it out by partition key. */
  #isOwn({ partition }: StreamedChange): boolean {
    const { streams, laneCount, place } = this.#options;
    return Math.floor(partition / streams.shardIds.length) % laneCount === place.lane;
  }
}
