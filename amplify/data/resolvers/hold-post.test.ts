import { expect, test } from 'vitest';
import { postStash } from './posting-fixture';
import { loadResolver } from './run-resolver';

const cancelled = { type: 'DynamoDB:TransactionCanceledException', message: 'cancelled' };

test.each(['claim-message', 'claim-answer'])(
  '[HLD4] %s holds receipt and queue row together',
  async (name) => {
    const resolver = await loadResolver(name);
    const args = { input: { roomId: 'r1', repliedId: null } };
    const stash = postStash({ verdict: 'ROOM_HOLDS' });
    expect(resolver.request({ args, stash })).toMatchObject({
      value: {
        operation: 'TransactWriteItems',
        transactItems: [
          { operation: 'PutItem', attributeValues: { heldFor: { S: 'ROOM_HOLDS' } } },
          { operation: 'PutItem', attributeValues: { reason: { S: 'ROOM_HOLDS' } } },
        ],
      },
    });
    expect(resolver.response({ args, stash })).toMatchObject({ error: { errorType: 'HELD' } });
    expect(resolver.response({ args, stash, error: cancelled })).toMatchObject({
      error: { errorType: 'TRY_AGAIN' },
    });
  },
);
