import type { GraphqlApiModel, MappingCode, ResolverModel, TableModel } from '../../backend-model';
import * as code from './blog-code';
import { blogSchema } from './blog-schema';

export const postTable: TableModel = {
  tableName: 'Post',
  keySchema: [
    { AttributeName: 'blogId', KeyType: 'HASH' },
    { AttributeName: 'id', KeyType: 'RANGE' },
  ],
  attributeDefinitions: [
    { AttributeName: 'blogId', AttributeType: 'S' },
    { AttributeName: 'id', AttributeType: 'S' },
  ],
  globalSecondaryIndexes: [],
};

export const blogApi: GraphqlApiModel = {
  apiId: 'blogapi',
  name: 'Blog',
  schema: blogSchema,
  defaultAuthorization: 'AMAZON_COGNITO_USER_POOLS',
  additionalAuthorizations: ['AWS_IAM', 'API_KEY'],
  apiKeys: [{ apiKeyId: 'blogkey', expires: null }],
  environmentVariables: { STAGE: 'test' },
  dataSources: [
    { kind: 'NONE', name: 'Nothing' },
    { kind: 'AMAZON_DYNAMODB', name: 'PostTable', tableName: 'Post' },
  ],
  functions: [
    { functionId: 'check', name: 'checkPost', dataSourceName: 'Nothing', code: code.checkPost },
    { functionId: 'put', name: 'putPost', dataSourceName: 'PostTable', code: code.putPost },
    { functionId: 'fail', name: 'failing', dataSourceName: 'Nothing', code: code.failing },
    { functionId: 'subscribe', name: 'subscribe', dataSourceName: 'Nothing', code: code.subscribeToPosts },
  ],
  resolvers: [
    pipeline('Mutation', 'createPost', code.passThrough, ['check', 'put']),
    pipeline('Query', 'skipped', code.skipAll, ['fail']),
    pipeline('Subscription', 'onCreatePost', code.passThrough, ['subscribe']),
    unit('Mutation', 'renamePost', code.renamePost, 'PostTable'),
    unit('Mutation', 'banReader', code.banReader),
    unit('Mutation', 'recordAudit', code.recordAudit),
    unit('Query', 'getPost', code.getPost, 'PostTable'),
    unit('Query', 'whoAmI', code.whoAmI),
    unit('Query', 'appended', code.appending),
    unit('Query', 'broken', code.broken),
    unit('Query', 'json', code.leakingJson),
  ],
};

function pipeline(
  typeName: string,
  fieldName: string,
  mapping: MappingCode,
  functionIds: readonly string[],
): ResolverModel {
  return { kind: 'PIPELINE', typeName, fieldName, code: mapping, functionIds };
}

function unit(
  typeName: string,
  fieldName: string,
  mapping: MappingCode,
  dataSourceName = 'Nothing',
): ResolverModel {
  return { kind: 'UNIT', typeName, fieldName, code: mapping, dataSourceName };
}
