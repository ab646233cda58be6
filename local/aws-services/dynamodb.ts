import { AwsJsonError, type JsonCall } from '../aws-json';
import type { BackendModel, TableModel } from '../backend-model';
import type { Iam, Principal } from '../iam';
import type { DynamoDb } from '../ports';
import type { IdempotentTransactions } from './idempotent-transactions';
import { observeCall, type CallObserver } from './observe-call';
import { namesForArns } from './table-arns';
import { accessesOf, isTableOperation } from './table-accesses';

export interface DynamoDbCallOptions {
  readonly model: Pick<BackendModel, 'region' | 'accountId' | 'tables'>;
  readonly iam: Iam;
  readonly dynamoDb: DynamoDb;
  readonly transactions: IdempotentTransactions;
  readonly observer: CallObserver;
}

const scope = { service: 'dynamodb', mustBeSigned: ['x-amz-target'] };

/**
 * DynamoDB's JSON 1.0 API: item operations, and those that describe tables.
 * @throws IamError, AwsJsonError or DynamoDbError as DynamoDB would answer it
 */
export async function runDynamoDbCall(options: DynamoDbCallOptions, call: JsonCall): Promise<object> {
  const { iam, observer } = options;
  const caller = iam.authenticate(call.request, scope);
  const { operation } = call;
  return observeCall(observer, { callerArn: caller.arn, operation }, () => runFor(caller, options, call));
}

async function runFor(
  caller: Principal,
  { model, iam, dynamoDb, transactions }: DynamoDbCallOptions,
  call: JsonCall,
): Promise<object> {
  const { operation } = call;
  const tableArn = (name: string): string =>
    `arn:aws:dynamodb:${model.region}:${model.accountId}:table/${name}`;
  const input = namesForArns(call.input(), tableArn(''));
  if (operation === 'ListTables') {
    iam.authorize(caller, 'dynamodb:ListTables', '*');
    return { TableNames: model.tables.map(({ tableName }) => tableName).sort() };
  }
  if (operation === 'DescribeTable') {
    const name = String(input['TableName']);
    iam.authorize(caller, 'dynamodb:DescribeTable', tableArn(name));
    return { Table: describeTable(model.tables, name, tableArn) };
  }
  if (!isTableOperation(operation))
    throw new AwsJsonError(
      'UnknownOperationException',
      `unable to run ${JSON.stringify(operation.slice(0, 64))}; the local DynamoDB does not support that operation`,
    );
  for (const { action, path } of accessesOf(operation, input)) iam.authorize(caller, action, tableArn(path));
  return operation === 'TransactWriteItems' ? transactions.write(input) : dynamoDb.execute(operation, input);
}

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTable.html; no sizes, which AWS only estimates. */
function describeTable(
  tables: readonly TableModel[],
  name: string,
  tableArn: (path: string) => string,
): object {
  const table = tables.find(({ tableName }) => tableName === name);
  if (table === undefined)
    throw new AwsJsonError(
      'ResourceNotFoundException',
      `Requested resource not found: Table: ${name.slice(0, 255)} not found`,
    );
  return {
    TableName: name,
    TableArn: tableArn(name),
    TableStatus: 'ACTIVE',
    KeySchema: table.keySchema,
    AttributeDefinitions: table.attributeDefinitions,
    BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
    ...(table.globalSecondaryIndexes.length === 0
      ? {}
      : {
          GlobalSecondaryIndexes: table.globalSecondaryIndexes.map((index) => ({
            ...index,
            IndexArn: tableArn(`${name}/index/${index.IndexName}`),
            IndexStatus: 'ACTIVE',
          })),
        }),
  };
}
