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
  'RoomRulesTable',
  'HeldPostTable',
  'ReportTable',
  'ReactionTable',
  'CrowdSecondTable',
  'RoomPaceTable',
  'CrowdAllowanceTable',
] as const;
export type TableName = (typeof tableNames)[number];

type Action = 'BatchGetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'Query';

/** A data source of our own: which table it works on, and what it may do to which. */
export interface TableAccess {
  readonly name: string;
  readonly main: TableName;
  readonly allow: Readonly<Partial<Record<Action, readonly TableName[]>>>;
}

/**
 * A data source on one table that may also touch others, in batches and transactions; the generated ones may touch their
 * own table only. It is made once a stack, next to the functions that use it, and its role allows what they do and no
 * more.
 */
export function dataSourceOfTables(
  resources: AmplifyDataResources,
  stack: Stack,
  apiId: string,
  { name, main, allow }: TableAccess,
): CfnDataSource {
  const known = stack.node.tryFindChild(name);
  if (known instanceof CfnDataSource) return known;
  const role = new Role(stack, `${name}Role`, { assumedBy: new ServicePrincipal('appsync.amazonaws.com') });
  for (const [action, tables] of Object.entries(allow))
    role.addToPolicy(
      new PolicyStatement({
        actions: [`dynamodb:${action}`],
        resources: tables.map((table) => tableOf(resources, table).tableArn),
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
