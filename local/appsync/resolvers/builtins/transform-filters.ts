import { toSubscriptionFilter } from '../../subscription-filters';
import { toDynamoDbCondition } from './dynamodb-conditions';
import { unsupportedMembers } from './unsupported';

export const transformBuiltins = {
  toDynamoDBFilterExpression: (filter: unknown): string => JSON.stringify(toDynamoDbCondition(filter)),
  toDynamoDBConditionExpression: (filter: unknown): string => JSON.stringify(toDynamoDbCondition(filter)),
  toSubscriptionFilter: (filter: unknown, ignoredFields?: readonly string[] | null, rules?: unknown) =>
    toSubscriptionFilter(filter, ignoredFields ?? [], rules),
  ...unsupportedMembers('util.transform', ['toElasticsearchQueryDSL']),
};
