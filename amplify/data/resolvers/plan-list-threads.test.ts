import { expect, test } from 'vitest';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('plan-list-threads');

function plan(args: Record<string, unknown>) {
  const stash: Record<string, unknown> = { modelQueryExpression: {}, metadata: {} };
  return { outcome: resolver.request({ args, stash }), stash };
}

test('[LST6] room and message in the filter become the key of one thread', () => {
  const { stash } = plan({ filter: { roomId: { eq: 'r1' }, messageId: { eq: 'm1' } } });
  expect(stash).toMatchObject({
    isLiveWindow: true,
    modelQueryExpression: {
      expression: '#roomId = :roomId AND begins_with(#sortKey, :prefix)',
      expressionValues: { ':roomId': { S: 'r1' }, ':prefix': { S: 'm1#' } },
    },
    transformedArgs: { filter: null, sortDirection: 'DESC' },
  });
});

test.each([
  {},
  { filter: { roomId: { eq: 'r1' } } },
  { filter: { messageId: { eq: 'm1' } } },
  { filter: { roomId: { eq: 'r1' }, messageId: { beginsWith: '' } } },
])('[LST3] without a room and a message it is refused: %j', (args) => {
  expect(plan(args).outcome).toMatchObject({ error: { errorType: 'ROOM_REQUIRED' } });
});

test('[LST4] with the argument roomId it pages', () => {
  const args = { roomId: 'r1', messageIdThreadId: { beginsWith: { messageId: 'm1' } }, limit: 10 };
  expect(plan(args).stash).toMatchObject({ transformedArgs: args });
});
