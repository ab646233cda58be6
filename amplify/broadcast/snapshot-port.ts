import type { DynamoDB } from '@aws-sdk/client-dynamodb';
import { pageSize } from '../../chat/limits';
import { keepTicks } from './keep-ticks';
import type { BroadcastPorts, ToldTurn } from './ports';
import { describeSnapshot, type Row, type SnapshotParts } from './snapshot-row';
import { unlessRefused } from './unless-refused';

export interface SnapshotPortOptions {
  readonly roomTable: string;
  readonly messageTable: string;
  readonly snapshotTable: string;
}

/**
 * Keeps the room's snapshot in one row. All reads are consistent: what a snapshot's ticks tell of has to be in its page.
 */
export function createSnapshotPort(
  dynamoDb: DynamoDB,
  { roomTable, messageTable, snapshotTable }: SnapshotPortOptions,
): Pick<BroadcastPorts, 'prepareSnapshot'> {
  const get = async (TableName: string, Key: Row): Promise<Row | null> => {
    const { Item } = await dynamoDb.getItem({ TableName, Key, ConsistentRead: true });
    return Item ?? null;
  };

  async function readPinned(roomId: string, room: Row | null): Promise<Row | null> {
    const messageId = room?.['pinnedMessageId']?.S ?? '';
    return messageId === ''
      ? null
      : get(messageTable, { roomId: { S: roomId }, messageId: { S: messageId } });
  }

  async function readParts(roomId: string, { ticks, crowd }: ToldTurn): Promise<SnapshotParts | null> {
    const [before, room, page] = await Promise.all([
      get(snapshotTable, { roomId: { S: roomId } }),
      get(roomTable, { id: { S: roomId } }),
      dynamoDb.query({
        TableName: messageTable,
        KeyConditionExpression: 'roomId = :roomId',
        ExpressionAttributeValues: { ':roomId': { S: roomId } },
        Limit: pageSize,
        ScanIndexForward: false,
        ConsistentRead: true,
      }),
    ]);
    if (room === null) return null;
    const bodies = before?.['ticks']?.L?.map(({ S }) => S ?? '') ?? [];
    return {
      ticks: keepTicks(roomId, bodies, ticks),
      room,
      page: page.Items ?? [],
      hasOlder: page.LastEvaluatedKey !== undefined,
      pinned: await readPinned(roomId, room),
      crowd,
    };
  }

  return {
    async prepareSnapshot(roomId, turn, told) {
      const parts = told === null ? null : await readParts(roomId, told);
      return unlessRefused(
        dynamoDb.putItem({
          TableName: snapshotTable,
          Item: {
            __typename: { S: 'PreparedSnapshot' },
            roomId: { S: roomId },
            turn: { N: String(turn) },
            ...(parts !== null && describeSnapshot(parts)),
          },
          ConditionExpression: 'attribute_not_exists(roomId) OR #turn <= :turn',
          ExpressionAttributeNames: { '#turn': 'turn' },
          ExpressionAttributeValues: { ':turn': { N: String(turn) } },
        }),
      );
    },
  };
}
