import type { DynamoDB } from '@aws-sdk/client-dynamodb';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { serialiseTick } from '../../chat/ticks';
import { parseCrowdSecond } from './crowd-row';
import { describePace, parsePaceRow } from './pace-row';
import { parseMessageImage } from './parse-message-image';
import { parseRoomImage } from './parse-room-image';
import type { BroadcastPorts } from './ports';

export interface TablePortsOptions {
  readonly roomTable: string;
  readonly messageTable: string;
  readonly paceTable: string;
  readonly tickTable: string;
  readonly crowdTable: string;
  readonly secondsStored: number;
}

type TablePorts = Pick<
  BroadcastPorts,
  'readRoom' | 'readMessage' | 'readCrowd' | 'readPace' | 'writePace' | 'storeTick'
>;

/** The function's rows. Reads are consistent: who has the turn must see what the one before wrote. */
export function createTablePorts(dynamoDb: DynamoDB, options: TablePortsOptions): TablePorts {
  const { roomTable, messageTable, paceTable, tickTable, crowdTable, secondsStored } = options;
  return {
    async readRoom(roomId) {
      const { Item } = await dynamoDb.getItem({
        TableName: roomTable,
        Key: { id: { S: roomId } },
        ConsistentRead: true,
      });
      return Item ? parseRoomImage(Item) : null;
    },
    async readMessage(roomId, messageId) {
      const Key = { roomId: { S: roomId }, messageId: { S: messageId } };
      const { Item } = await dynamoDb.getItem({ TableName: messageTable, Key, ConsistentRead: true });
      return Item ? parseMessageImage(Item) : null;
    },
    async readCrowd(roomId, from) {
      const { Items = [] } = await dynamoDb.query({
        TableName: crowdTable,
        KeyConditionExpression: 'roomId = :roomId AND #second >= :from',
        ExpressionAttributeNames: { '#second': 'second' },
        ExpressionAttributeValues: { ':roomId': { S: roomId }, ':from': { S: String(from) } },
        ConsistentRead: true,
      });
      return Items.map(parseCrowdSecond);
    },
    async readPace(roomId) {
      const Key = { roomId: { S: roomId } };
      const { Item } = await dynamoDb.getItem({ TableName: paceTable, Key, ConsistentRead: true });
      return parsePaceRow(Item ?? null);
    },
    writePace: (roomId, stored) =>
      unlessRefused(
        dynamoDb.putItem({
          TableName: paceTable,
          Item: { roomId: { S: roomId }, ...describePace({ ...stored, version: stored.version + 1 }) },
          ConditionExpression: 'attribute_not_exists(roomId) OR #version = :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': { N: String(stored.version) } },
        }),
      ),
    async storeTick(tick) {
      await dynamoDb.putItem({
        TableName: tickTable,
        Item: {
          __typename: { S: 'StoredTick' },
          roomId: { S: tick.roomId },
          tickId: { S: String(tick.id).padStart(digits, '0') },
          body: { S: serialiseTick(tick) },
          expiresAt: { N: String(Math.floor(tick.id / 1_000) + secondsStored) },
        },
      });
    },
  };
}

/** Of the largest number that an id can be, so that they sort as text. */
const digits = String(Number.MAX_SAFE_INTEGER).length;

async function unlessRefused(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
