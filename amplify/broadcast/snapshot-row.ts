import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { CrowdState } from '../../chat/ticks';
import { snapshotBounds } from './settings';

export type Row = Record<string, AttributeValue>;

/** What `roomSnapshot` answers, out of rows as they stand in their tables. */
export interface SnapshotParts {
  readonly ticks: readonly string[];
  readonly room: Row;
  /** The newest first, as they were read. */
  readonly page: readonly Row[];
  /** There are older ones than these. */
  readonly hasOlder: boolean;
  readonly pinned: Row | null;
  readonly crowd: CrowdState | null;
}

/** The attributes that `read-prepared-snapshot` reads, under the names of the schema's `RoomSnapshot`. */
export function describeSnapshot({ ticks, room, page, hasOlder, pinned, crowd }: SnapshotParts): Row {
  const messages = newestWithin(page.map(withoutEmpty));
  return {
    ticks: { L: ticks.map((body) => ({ S: body })) },
    room: { M: withoutEmpty(room) },
    messages: { L: messages.map((row) => ({ M: row })).reverse() },
    reachesStart: { BOOL: !hasOlder && messages.length === page.length },
    ...(pinned !== null && { pinnedMessage: { M: withoutEmpty(pinned) } }),
    ...(crowd !== null && {
      audience: { N: String(crowd.audience) },
      beatOneIn: { N: String(crowd.beatOneIn) },
      reactionOneIn: { N: String(crowd.reactionOneIn) },
    }),
  };
}

/** An attribute that says that there is nothing says no more than one that is not there. */
function withoutEmpty(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value.NULL !== true));
}

/** Fewer than a page if they are long: what a read costs is bounded, and an item may not be larger than 400 KB. */
function newestWithin(page: readonly Row[]): readonly Row[] {
  let bytes = 0;
  const end = page.findIndex((row) => {
    bytes += rowBytes(row);
    return bytes > snapshotBounds.messages;
  });
  return end === -1 ? page : page.slice(0, Math.max(1, end));
}

/** docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html, to within a few bytes. */
function rowBytes(row: Row): number {
  return Object.entries(row).reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + Buffer.byteLength(value.S ?? value.N ?? '0'),
    0,
  );
}
