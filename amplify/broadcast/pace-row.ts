import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { freshPace } from '../../chat/ticks';
import { nothingTold } from './crowd-figures';
import { describeToldCrowd, parseToldCrowd } from './crowd-row';
import type { StoredPace } from './ports';
import type { Image } from './stream-image';

/** A room's row in the table of paces; `null` of a room that was never told. */
export function parsePaceRow(row: Image | null): StoredPace {
  if (row === null)
    return { pace: freshPace, version: 0, toldRoom: null, beginsAnew: false, crowd: nothingTold };
  const number = (name: string): number => Number(row[name]?.N ?? 0);
  return {
    pace: {
      lastId: number('lastId'),
      lastAt: number('lastAt'),
      shown: row['shown']?.L?.map(({ S }) => S ?? '') ?? [],
      holder: row['holder']?.S ?? null,
      heldUntil: number('heldUntil'),
    },
    version: number('version'),
    toldRoom: row['toldRoom']?.S ?? null,
    beginsAnew: row['beginsAnew']?.BOOL ?? false,
    crowd: parseToldCrowd(row),
  };
}

/** All that the function writes of the row. */
export function describePace({
  pace,
  version,
  toldRoom,
  beginsAnew,
  crowd,
}: StoredPace): Record<string, AttributeValue> {
  return {
    __typename: { S: 'RoomPace' },
    lastId: { N: String(pace.lastId) },
    lastAt: { N: String(pace.lastAt) },
    shown: { L: pace.shown.map((id) => ({ S: id })) },
    holder: pace.holder === null ? { NULL: true } : { S: pace.holder },
    heldUntil: { N: String(pace.heldUntil) },
    version: { N: String(version) },
    toldRoom: toldRoom === null ? { NULL: true } : { S: toldRoom },
    beginsAnew: { BOOL: beginsAnew },
    ...describeToldCrowd(crowd),
  };
}
