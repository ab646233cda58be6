import { DynamoDB } from '@aws-sdk/client-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBStreamHandler } from 'aws-lambda';
import { setTimeout as wait } from 'node:timers/promises';
import { readVariable } from './environment';
import { createPublisher } from './publish-tick';
import { readRoomNews } from './room-news';
import { broadcastSettings } from './settings';
import { createSnapshotPort } from './snapshot-port';
import { createTablePorts } from './table-ports';
import { tellRooms, type FailedRoom } from './tell-rooms';

const { interval, shownPerTurn, timeoutSeconds } = broadcastSettings;
/** A turn that is longer has died with its function. */
const settings = { interval, shownPerTurn, longestTurn: (timeoutSeconds + 1) * 1_000 };

/** One request that hangs is asked again before the turn is over; in milliseconds. */
const dynamoDb = new DynamoDB({
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 2_000, throwOnRequestTimeout: true },
});
const tableNames = {
  roomTable: readVariable('ROOM_TABLE'),
  messageTable: readVariable('MESSAGE_TABLE'),
  paceTable: readVariable('PACE_TABLE'),
  snapshotTable: readVariable('SNAPSHOT_TABLE'),
  crowdTable: readVariable('CROWD_TABLE'),
};
const tables = {
  ...createTablePorts(dynamoDb, tableNames),
  ...createSnapshotPort(dynamoDb, tableNames),
};
const publish = createPublisher({
  endpoint: readVariable('GRAPHQL_ENDPOINT'),
  region: readVariable('AWS_REGION'),
  credentials: {
    accessKeyId: readVariable('AWS_ACCESS_KEY_ID'),
    secretAccessKey: readVariable('AWS_SECRET_ACCESS_KEY'),
    sessionToken: readVariable('AWS_SESSION_TOKEN'),
  },
});

/** Given changes of the tables, in order; a room that can't be told is given again, with what follows. */
export const handler: DynamoDBStreamHandler = async ({ Records }, context) => {
  const news = readRoomNews(Records, (place) =>
    console.error(`unable to read the row of ${place}; it is skipped`),
  );
  const failed = await tellRooms(
    news,
    {
      ...tables,
      publish,
      now: Date.now,
      wait: (milliseconds) => wait(milliseconds),
      remaining: () => context.getRemainingTimeInMillis(),
    },
    settings,
  );
  return describeFailures(failed);
};

/** Lambda begins again at the lowest sequence number (docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html). */
function describeFailures(failed: readonly FailedRoom[]): DynamoDBBatchResponse {
  for (const { reason } of failed) console.error(reason instanceof Error ? reason.message : reason);
  return { batchItemFailures: failed.map(({ firstSequence }) => ({ itemIdentifier: firstSequence })) };
}
