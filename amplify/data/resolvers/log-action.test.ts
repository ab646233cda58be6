import { expect, test } from 'vitest';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('log-action');
const entry = { roomId: 'r1', action: 'BANNED', actorId: 'u9', targetUserId: 'u1', detail: '{}' };

test('[AUD1] writes who did what to whom under an id of the server', () => {
  expect(resolver.request({ stash: { entry } })).toMatchObject({
    value: {
      operation: 'PutItem',
      key: { roomId: { S: 'r1' }, entryId: { S: expect.stringMatching(/^[0-9A-Z]{26}$/) as string } },
      attributeValues: { action: { S: 'BANNED' }, actorId: { S: 'u9' }, targetUserId: { S: 'u1' } },
    },
  });
});

test('[AUD3] what can’t be logged is not done', () => {
  const error = { type: 'DynamoDB:InternalServerError', message: 'failed' };
  expect(resolver.response({ stash: { entry }, error })).toMatchObject({ error: { errorType: error.type } });
});

test('[AUD4] without an entry nothing is written', () => {
  expect(resolver.request({ stash: { entry: null } })).toMatchObject({ kind: 'return', skipTo: 'NEXT' });
});
