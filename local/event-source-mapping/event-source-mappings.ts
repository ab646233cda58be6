import type { EventSourceMappingModel } from '../backend-model';
import type { Destinations, LambdaInvoker, TableStreams } from '../ports';
import { systemClock } from './clock';
import type { Clock } from './clock';
import { compileFilters } from './filter-pattern';
import { Lane } from './lane';
import type { BatchRecord } from './lane';
import { ProgressStore } from './progress-store';
import type { LanePlace } from './progress-store';

export interface EventSourceMappingsOptions {
  readonly mappings: readonly EventSourceMappingModel[];
  readonly streams: TableStreams;
  readonly lambda: LambdaInvoker;
  /** Where progress and messages to destinations are kept; made and opened only if there is a mapping. */
  readonly directory: string;
  readonly clock?: Clock;
  readonly onBatch: (record: BatchRecord) => void;
  /** Told when a lane ended because a store failed; its changes come again after a restart. */
  readonly onFailure: (error: unknown) => void;
}

export interface EventSourceMappings {
  readonly destinations: Destinations;
  /** Begins to call functions. */
  start(): void;
  close(): Promise<void>;
}

/**
 * Takes the changes of tables to functions, at least once and in the order of each partition key.
 * https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html
 * @throws Error if a filter pattern cannot be read
 */
export async function openEventSourceMappings(
  options: EventSourceMappingsOptions,
): Promise<EventSourceMappings> {
  if (options.mappings.length === 0) return none;
  const filters = new Map(options.mappings.map((mapping) => [mapping, compileFilters(mapping.filters)]));
  const store = await ProgressStore.open(options.directory);
  try {
    const lanes: { readonly place: LanePlace; readonly lane: Lane }[] = [];
    for (const [mapping, matches] of filters) {
      await findStart(mapping, options.streams, store);
      if (!mapping.enabled) continue;
      for (const place of placesOf(mapping, options.streams))
        lanes.push({ place, lane: openLane(mapping, place, matches, store, options) });
    }
    return run(lanes, store, options);
  } catch (error) {
    await store.close();
    throw error;
  }
}

const none: EventSourceMappings = {
  destinations: { messages: () => Promise.resolve([]) },
  start: () => undefined,
  close: () => Promise.resolve(),
};

function placesOf(mapping: EventSourceMappingModel, streams: TableStreams): LanePlace[] {
  const { mappingId, tableName, parallelizationFactor } = mapping;
  return streams.shardIds.flatMap((shardId) =>
    Array.from({ length: parallelizationFactor }, (_, lane) => ({ mappingId, tableName, shardId, lane })),
  );
}

/** `LATEST` is a place only once: when the mapping is new. Later it goes on where it was. */
async function findStart(
  mapping: EventSourceMappingModel,
  streams: TableStreams,
  store: ProgressStore,
): Promise<void> {
  const laneCount = mapping.parallelizationFactor;
  const latest = streams.latestSequenceNumber();
  for (const place of placesOf(mapping, streams)) {
    if (place.lane > 0 || store.position(place, laneCount) !== undefined) continue;
    const start = mapping.startingPosition === 'LATEST' ? latest : null;
    for (let lane = 0; lane < laneCount; lane += 1)
      await store.checkpoint({ ...place, lane }, laneCount, start);
  }
}

function openLane(
  mapping: EventSourceMappingModel,
  place: LanePlace,
  matches: ReturnType<typeof compileFilters>,
  store: ProgressStore,
  options: EventSourceMappingsOptions,
): Lane {
  const { streams, lambda, clock = systemClock, onBatch } = options;
  const { tableName, shardId } = place;
  const laneCount = mapping.parallelizationFactor;
  const readers = options.mappings.filter((other) => other.tableName === tableName);
  return new Lane({
    mapping,
    place,
    laneCount,
    matches,
    position: store.position(place, laneCount) ?? null,
    streams,
    lambda,
    clock,
    onBatch,
    async checkpoint(position, messages) {
      await store.checkpoint(place, laneCount, position, messages);
      const done = readers.map(({ mappingId }) => store.doneThrough(mappingId, shardId));
      const through = done.includes(null) ? null : (done.sort()[0] ?? null);
      if (through !== null) await streams.discard(tableName, shardId, through);
    },
  });
}

function run(
  lanes: readonly { readonly place: LanePlace; readonly lane: Lane }[],
  store: ProgressStore,
  { streams, onFailure }: EventSourceMappingsOptions,
): EventSourceMappings {
  const running: Promise<void>[] = [];
  const unsubscribe = streams.onChange((tableName, shardId) => {
    for (const { place, lane } of lanes)
      if (place.tableName === tableName && place.shardId === shardId) lane.wake();
  });
  return {
    destinations: { messages: () => store.messages() },
    start() {
      for (const { lane } of lanes) running.push(lane.run().catch(onFailure));
    },
    async close() {
      unsubscribe();
      for (const { lane } of lanes) lane.close();
      await Promise.all(running);
      await store.close();
    },
  };
}
