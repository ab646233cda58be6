import type { DynamoDB } from '@aws-sdk/client-dynamodb';
import { parseCrowdSecond } from './crowd-row';
import { describePace, parsePaceRow } from './pace-row';
import { parseMessageImage } from './parse-message-image';
import { parseRoomImage } from './parse-room-image';
import type { BroadcastPorts } from './ports';
import { unlessRefused } from './unless-refused';

export interface TablePortsOptions {
  readonly roomTable: string;
  readonly messageTable: string;
  readonly paceTable: string;
  readonly crowdTable: string;
}

type TablePorts = Pick<BroadcastPorts, 'readRoom' | 'readMessage' | 'readCrowd' | 'readPace' | 'writePace'>;

/** The function's rows. Reads are consistent: who has the turn must see what the one before wrote. */
export function createTablePorts(dynamoDb: DynamoDB, options: TablePortsOptions): TablePorts {
  const { roomTable, messageTable, paceTable, crowdTable } = options;
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
  };
}
