import { ClassicLevel } from 'classic-level';
import type { DestinationMessage } from '../ports';

/** One sequence of changes that are processed one batch after the other. */
export interface LanePlace {
  readonly mappingId: string;
  readonly tableName: string;
  readonly shardId: string;
  /** 0 to `ParallelizationFactor` - 1. */
  readonly lane: number;
}

/** The progress of a mapping in one shard: a sequence number for each lane, null before the first. */
interface ShardProgress {
  readonly positions: readonly (string | null)[];
}

type Write = { readonly type: 'put'; readonly key: string; readonly value: unknown };

/**
 * How far each lane has come, and what was sent to destinations. A process that is killed goes on from there:
 * a batch whose end was not written down is delivered again.
 */
export class ProgressStore {
  readonly #database: ClassicLevel<string, unknown>;
  readonly #shards = new Map<string, ShardProgress>();
  #messageCount = 0;

  private constructor(database: ClassicLevel<string, unknown>) {
    this.#database = database;
  }

  /** @throws Error if the directory is in use by another process or cannot be read */
  static async open(directory: string): Promise<ProgressStore> {
    const database = new ClassicLevel<string, unknown>(directory, { valueEncoding: 'json' });
    try {
      await database.open();
    } catch (error) {
      const reason =
        error instanceof Error && error.cause instanceof Error ? error.cause.message : 'unreadable';
      throw new Error(`unable to open the progress of the event source mappings; ${reason}`, {
        cause: error,
      });
    }
    const store = new ProgressStore(database);
    for (const [key, value] of await database.iterator(range(positionPrefix)).all())
      store.#shards.set(key, value as ShardProgress);
    const [lastMessage] = await database.keys({ ...range(messagePrefix), reverse: true, limit: 1 }).all();
    store.#messageCount = Number(lastMessage?.slice(messagePrefix.length) ?? 0);
    return store;
  }

  /**
   * The sequence number after which a lane goes on; null for the oldest record, undefined if the shard is new to
   * the mapping. After a change of `ParallelizationFactor` every lane goes on where the slowest was.
   */
  position({ mappingId, shardId, lane }: LanePlace, laneCount: number): string | null | undefined {
    const positions = this.#shards.get(positionKey(mappingId, shardId))?.positions;
    if (positions === undefined) return undefined;
    return positions.length === laneCount ? positions[lane] : lowest(positions);
  }

  /** Written in one batch with what is sent to a destination, so that neither is there without the other. */
  async checkpoint(
    place: LanePlace,
    laneCount: number,
    position: string | null,
    messages: readonly DestinationMessage[] = [],
  ): Promise<void> {
    const key = positionKey(place.mappingId, place.shardId);
    const positions = Array.from({ length: laneCount }, (_, lane) =>
      lane === place.lane ? position : (this.position({ ...place, lane }, laneCount) ?? null),
    );
    this.#shards.set(key, { positions });
    const writes: Write[] = [{ type: 'put', key, value: { positions } }];
    for (const message of messages) {
      this.#messageCount += 1;
      const messageKey = messagePrefix + String(this.#messageCount).padStart(12, '0');
      writes.push({ type: 'put', key: messageKey, value: message });
    }
    await this.#database.batch(writes);
  }

  /** What all lanes of a mapping are done with in a shard; null if nothing. */
  doneThrough(mappingId: string, shardId: string): string | null {
    return lowest(this.#shards.get(positionKey(mappingId, shardId))?.positions ?? []);
  }

  /** Oldest first. */
  async messages(): Promise<readonly DestinationMessage[]> {
    return (await this.#database.values(range(messagePrefix)).all()) as DestinationMessage[];
  }

  close(): Promise<void> {
    return this.#database.close();
  }
}

const positionPrefix = 'position~';
const messagePrefix = 'message~';

const positionKey = (mappingId: string, shardId: string): string =>
  `${positionPrefix}${mappingId}~${shardId}`;

const range = (prefix: string) => ({ gte: prefix, lt: `${prefix}\xff` });

/** Null, the beginning, is lower than every number. */
function lowest(positions: readonly (string | null)[]): string | null {
  const numbers = positions.filter((position) => position !== null).sort();
  return numbers.length < positions.length ? null : (numbers[0] ?? null);
}
