export { executeDynamoDb } from './execute-dynamodb';
export { makeTokenSeal } from './next-token';
export type { TableDataSource } from './table-data-source';
