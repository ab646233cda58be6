import { describe, expect, it } from 'vitest';
import { namesForArns } from './table-arns';

const prefix = 'arn:aws:dynamodb:eu-west-1:123456789012:table/';
const arn = `${prefix}Notes`;

describe('ARNs in place of names of tables', () => {
  it('become the name, in single calls, batches and transactions', () => {
    expect(namesForArns({ TableName: arn, Key: {} }, prefix)).toEqual({ TableName: 'Notes', Key: {} });
    expect(namesForArns({ RequestItems: { [arn]: [1] } }, prefix)).toEqual({ RequestItems: { Notes: [1] } });
    expect(namesForArns({ TransactItems: [{ Get: { TableName: arn, Key: {} } }] }, prefix)).toEqual({
      TransactItems: [{ Get: { TableName: 'Notes', Key: {} } }],
    });
  });

  it.each(['Notes', 'arn:aws:dynamodb:us-east-1:123456789012:table/Notes', 7])(
    'leaves %j as it is',
    (table) => {
      expect(namesForArns({ TableName: table }, prefix)).toEqual({ TableName: table });
    },
  );

  it('stay where a batch names the table as well, so that they are refused and nothing is lost', () => {
    const RequestItems = { Notes: { Keys: [1] }, [arn]: { Keys: [2] } };
    expect(namesForArns({ RequestItems }, prefix)).toEqual({ RequestItems });
  });
});
