import type { TableModel, TableStreamModel } from '../backend-model';
import type { StreamedChange, TableStreams } from '../ports';
import type { StoredChange } from './item-change';
import { formatSequenceNumber, parseSequenceNumber, shardIds } from './stream-shards';
import { prefixOf, withinPrefix } from './table-store';
import type { TableStore } from './table-store';

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html: records live for 24 hours. */
const retentionMilliseconds = 24 * 60 * 60 * 1000;

/** Opens the streams of some tables: forgets what is too old, and goes on numbering after what was given out. */
export async function openTableStreams(
  store: TableStore,
  tables: readonly TableModel[],
  now: () => number,
): Promise<TableStreams> {
  const streams = new Map(
    tables.flatMap(({ tableName, stream }) => (stream === undefined ? [] : [[tableName, stream] as const])),
  );
  for (const tableName of streams.keys()) {
    for (const shardId of shardIds) {
      await discardExpired(store, tableName, shardId, now() - retentionMilliseconds);
      store.changes.startAfter(await lastNumber(store, tableName, shardId));
    }
  }
  return {
    shardIds,
    latestSequenceNumber: () => formatSequenceNumber(store.changes.last),
    async read(tableName, shardId, { after, limit }) {
      const stream = streams.get(tableName);
      if (stream === undefined) throw new Error(`unable to read the stream of ${tableName}; it has none`);
      const lt = store.changes.unreadableFrom(tableName, shardId);
      const range = { ...(after === null ? {} : { gt: after }), ...(lt === null ? {} : { lt }) };
      const stored = await readChanges(store, tableName, shardId, range, limit);
      return stored.map((change) => complete(change, stream));
    },
    async discard(tableName, shardId, through) {
      const range = withinPrefix(prefixOf.changes(tableName, shardId), { lte: through });
      const keys = await store.database.keys(range).all();
      if (keys.length === 0) return;
      await store.database.batch([
        // So that a number is not given out again when no record is left to tell.
        { type: 'put', key: prefixOf.discarded(tableName, shardId), value: through },
        ...keys.map((key) => ({ type: 'del', key }) as const),
      ]);
    },
    onChange: (listener) => store.changes.onChange(listener),
  };
}

async function readChanges(
  { database }: TableStore,
  tableName: string,
  shardId: string,
  range: { readonly gt?: string; readonly lt?: string },
  limit: number,
): Promise<StoredChange[]> {
  const values = database.values(withinPrefix(prefixOf.changes(tableName, shardId), { ...range, limit }));
  const found: StoredChange[] = [];
  try {
    // LevelDB hands out as much as fits its buffer, whatever it is asked for.
    for (let chunk = await values.nextv(limit); chunk.length > 0; chunk = await values.nextv(limit))
      found.push(...(chunk as StoredChange[]));
    return found;
  } finally {
    await values.close();
  }
}

const complete = (
  { partition, changedAt, record }: StoredChange,
  { streamArn }: TableStreamModel,
): StreamedChange => ({
  partition,
  changedAt,
  record: {
    eventID: record.eventID,
    eventName: record.eventName,
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: streamArn.split(':')[3] ?? '',
    dynamodb: record.dynamodb,
    eventSourceARN: streamArn,
  },
});

async function discardExpired(
  store: TableStore,
  tableName: string,
  shardId: string,
  oldest: number,
): Promise<void> {
  const chunk = 256;
  for (;;) {
    const changes = await readChanges(store, tableName, shardId, {}, chunk);
    const expired = changes.filter(({ changedAt }) => changedAt < oldest);
    const prefix = prefixOf.changes(tableName, shardId);
    const last = expired.at(-1)?.record.dynamodb.SequenceNumber;
    if (last === undefined) return;
    await store.database.batch([
      { type: 'put', key: prefixOf.discarded(tableName, shardId), value: last },
      ...expired.map(
        ({ record }) => ({ type: 'del', key: prefix + record.dynamodb.SequenceNumber }) as const,
      ),
    ]);
    if (expired.length < chunk) return;
  }
}

/** The greatest number that a shard has seen. */
async function lastNumber({ database }: TableStore, tableName: string, shardId: string): Promise<number> {
  const prefix = prefixOf.changes(tableName, shardId);
  const [key] = await database.keys(withinPrefix(prefix, { reverse: true, limit: 1 })).all();
  const discarded = await database.get(prefixOf.discarded(tableName, shardId));
  return Math.max(
    key === undefined ? 0 : parseSequenceNumber(key.slice(prefix.length)),
    typeof discarded === 'string' ? parseSequenceNumber(discarded) : 0,
  );
}
