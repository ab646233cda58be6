export { openDynamoDb } from './open-dynamodb';
export type { DynamoDbOptions, LocalDynamoDb } from './open-dynamodb';
