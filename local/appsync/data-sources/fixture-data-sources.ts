import type { TableModel } from '../../backend-model';
import { openDynamoDb } from '../../dynamodb';
import type { LocalDynamoDb } from '../../dynamodb';
import { LambdaError } from '../../ports';
import type { TableOperationRecord } from '../../ports';
import { createDataSourceExecutor } from './index';
import type { DataSourceExecutor, DataSourceExecutorOptions } from './index';

const postTable: TableModel = {
  tableName: 'Post',
  keySchema: [
    { AttributeName: 'blogId', KeyType: 'HASH' },
    { AttributeName: 'postId', KeyType: 'RANGE' },
  ],
  attributeDefinitions: [
    { AttributeName: 'blogId', AttributeType: 'S' },
    { AttributeName: 'postId', AttributeType: 'S' },
    { AttributeName: 'authorId', AttributeType: 'S' },
  ],
  globalSecondaryIndexes: [
    {
      IndexName: 'byAuthor',
      KeySchema: [{ AttributeName: 'authorId', KeyType: 'HASH' }],
      Projection: { ProjectionType: 'ALL' },
    },
  ],
};

export interface DataSourceFixture {
  readonly executor: DataSourceExecutor;
  readonly dynamoDb: LocalDynamoDb;
  readonly records: TableOperationRecord[];
}

/** A blog's data sources on tables in memory and on functions that echo or throw. */
export async function openFixture(
  options: Partial<DataSourceExecutorOptions> = {},
): Promise<DataSourceFixture> {
  const records: TableOperationRecord[] = [];
  const dynamoDb = await openDynamoDb({
    directory: null,
    tables: [postTable],
    onOperation: (record) => records.push(record),
  });
  const executor = createDataSourceExecutor({
    dataSources: [
      { kind: 'NONE', name: 'Nothing' },
      { kind: 'AMAZON_DYNAMODB', name: 'PostTable', tableName: 'Post' },
      { kind: 'AWS_LAMBDA', name: 'Echo', functionArn: 'arn:echo' },
      { kind: 'AWS_LAMBDA', name: 'Fails', functionArn: 'arn:fails' },
    ],
    dynamoDb,
    lambda: {
      invoke: (functionArn, payload) =>
        functionArn === 'arn:echo'
          ? Promise.resolve({ echoed: payload })
          : Promise.reject(new LambdaError('TypeError', 'cannot do that')),
    },
    ...options,
  });
  return { executor, dynamoDb, records };
}

export const keyOf = (blogId: string, postId: string) => ({ blogId: { S: blogId }, postId: { S: postId } });
