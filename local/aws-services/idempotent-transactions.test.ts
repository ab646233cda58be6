import { describe, expect, it } from 'vitest';
import { DynamoDbError, type DynamoDb } from '../ports';
import { IdempotentTransactions } from './idempotent-transactions';

function open(failures = 0) {
  const inputs: unknown[] = [];
  let left = failures;
  let now = 0;
  const dynamoDb: DynamoDb = {
    execute(_operation, input) {
      inputs.push(input);
      left -= 1;
      return left >= 0
        ? Promise.reject(new DynamoDbError('TransactionCanceledException', 'condition failed'))
        : Promise.resolve({});
    },
  };
  const transactions = new IdempotentTransactions(dynamoDb, () => now);
  return { inputs, transactions, advance: (minutes: number) => void (now += minutes * 60_000) };
}

const one = { TransactItems: [{ Put: { TableName: 'Book' } }], ClientRequestToken: 'one' };

describe('a transaction with a token', () => {
  it('is written once, however often it is sent within ten minutes', async () => {
    const { inputs, transactions, advance } = open();
    await Promise.all([transactions.write(one), transactions.write(one)]);
    advance(9);
    await transactions.write(one);
    expect(inputs).toEqual([{ TransactItems: one.TransactItems }]);
    advance(2);
    await transactions.write(one);
    expect(inputs).toHaveLength(2);
  });

  it('is refused when the token was used for another', async () => {
    const { transactions } = open();
    await transactions.write(one);
    await expect(transactions.write({ ...one, TransactItems: [] })).rejects.toMatchObject({
      type: 'IdempotentParameterMismatchException',
    });
  });

  it('that failed may be tried again', async () => {
    const { inputs, transactions } = open(1);
    await expect(transactions.write(one)).rejects.toThrow('condition failed');
    await transactions.write(one);
    expect(inputs).toHaveLength(2);
  });

  it.each(['', 'x'.repeat(37), 5])('is refused with the token %j', async (ClientRequestToken) => {
    const { transactions } = open();
    await expect(transactions.write({ ...one, ClientRequestToken })).rejects.toMatchObject({
      type: 'ValidationException',
    });
  });
});
