import type { AmplifyDataResources } from '@aws-amplify/data-construct';
import type { Stack } from 'aws-cdk-lib';
import { CfnDataSource } from 'aws-cdk-lib/aws-appsync';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';

const tableNames = [
  'RoomTable',
  'MessageTable',
  'ThreadTable',
  'ParticipantTable',
  'ReceiptTable',
  'AuditEntryTable',
] as const;
export type TableName = (typeof tableNames)[number];

/**
 * A data source on one table that may also read others in a batch; the generated ones may touch their own table
 * only. It is made once a stack, next to the functions that use it, and its role allows what they do and no more.
 */
export function dataSourceOfTables(
  resources: AmplifyDataResources,
  stack: Stack,
  apiId: string,
  tables: readonly [TableName, ...TableName[]],
): CfnDataSource {
  const [main, ...read] = tables;
  const name = `${main}With${read.join('')}`.replaceAll('Table', '');
  const known = stack.node.tryFindChild(name);
  if (known instanceof CfnDataSource) return known;
  const role = new Role(stack, `${name}Role`, { assumedBy: new ServicePrincipal('appsync.amazonaws.com') });
  role.addToPolicy(
    new PolicyStatement({
      actions: ['dynamodb:BatchGetItem'],
      resources: tables.map((table) => tableOf(resources, table).tableArn),
    }),
  );
  role.addToPolicy(
    new PolicyStatement({
      actions: ['dynamodb:UpdateItem'],
      resources: [tableOf(resources, main).tableArn],
    }),
  );
  return new CfnDataSource(stack, name, {
    apiId,
    name,
    type: 'AMAZON_DYNAMODB',
    dynamoDbConfig: { tableName: tableOf(resources, main).tableName, awsRegion: stack.region },
    serviceRoleArn: role.roleArn,
  });
}

/** Puts the names of the tables where `resolvers/tables.ts` has left room for them. */
export function putTableNames(resources: AmplifyDataResources, code: string): string {
  let named = code;
  for (const table of tableNames)
    if (named.includes(`@@${table}@@`))
      named = named.replaceAll(`@@${table}@@`, tableOf(resources, table).tableName);
  return named;
}

function tableOf(resources: AmplifyDataResources, name: TableName): ITable {
  const table = resources.tables[name.replace(/Table$/, '')];
  if (!table) throw new Error(`unable to find ${name}; no such model was generated`);
  return table;
}
