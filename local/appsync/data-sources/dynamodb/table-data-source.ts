import type { DynamoDb } from '../../../ports';
import type { TokenSeal } from './next-token';

/** A data source of type AMAZON_DYNAMODB, and what it runs on. */
export interface TableDataSource {
  readonly dynamoDb: DynamoDb;
  readonly tableName: string;
  readonly seal: TokenSeal;
}
