import type { AmplifyDataResources } from '@aws-amplify/data-construct';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { listenToTable } from './listen-to-table';

export interface BroadcastFunction {
  readonly resources: { readonly lambda: IFunction };
  addEnvironment(name: string, value: string): void;
}

/** Gives the function what it reads and writes, and nothing else; and the changes of the tables it tells of. */
export function connectBroadcast(data: AmplifyDataResources, broadcast: BroadcastFunction): void {
  const { lambda } = broadcast.resources;
  const tables = {
    ROOM_TABLE: 'Room',
    MESSAGE_TABLE: 'Message',
    PACE_TABLE: 'RoomPace',
    SNAPSHOT_TABLE: 'PreparedSnapshot',
    CROWD_TABLE: 'CrowdSecond',
  };
  for (const [variable, model] of Object.entries(tables))
    broadcast.addEnvironment(variable, tableOf(data, model).tableName);
  broadcast.addEnvironment('GRAPHQL_ENDPOINT', data.cfnResources.cfnGraphqlApi.attrGraphQlUrl);

  const allow = (actions: string[], ...resources: string[]) =>
    lambda.addToRolePolicy(new PolicyStatement({ actions, resources }));
  allow(['dynamodb:GetItem'], tableOf(data, 'Room').tableArn, tableOf(data, 'Message').tableArn);
  const kept = ['RoomPace', 'PreparedSnapshot'].map((model) => tableOf(data, model).tableArn);
  allow(['dynamodb:GetItem', 'dynamodb:PutItem'], ...kept);
  const read = ['Message', 'CrowdSecond'].map((model) => tableOf(data, model).tableArn);
  allow(['dynamodb:Query'], ...read);
  allow(['appsync:GraphQL'], `${data.graphqlApi.arn}/types/Mutation/fields/publishTick`);

  // A message's reply count stands in its row, so that answers need no stream of their own.
  listenToTable(lambda, 'Message', tableOf(data, 'Message'));
  // Rooms in broadcast delivery, and those that leave it; of any other room nobody is told here.
  const inBroadcast = { delivery: { S: ['BROADCAST'] } };
  listenToTable(lambda, 'Room', tableOf(data, 'Room'), {
    patterns: [{ NewImage: inBroadcast }, { OldImage: inBroadcast }],
  });
  // Hundreds of signals a second change one row; a call a second is enough to tell of them.
  listenToTable(lambda, 'CrowdSecond', tableOf(data, 'CrowdSecond'), { window: 1 });
}

function tableOf({ tables }: AmplifyDataResources, model: string): ITable {
  const table = tables[model];
  if (!table) throw new Error(`unable to connect the function; there is no table of ${model}`);
  return table;
}
