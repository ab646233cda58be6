import { expect, test } from 'vitest';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('plan-list-in-room');

function plan(args: Record<string, unknown>) {
  const stash: Record<string, unknown> = { modelQueryExpression: {}, metadata: {} };
  return { outcome: resolver.request({ args, stash }), stash };
}

test('[LST1] filter.roomId.eq becomes a key condition: the newest page of one room', () => {
  const { stash } = plan({ filter: { roomId: { eq: 'r1' } } });
  expect(stash).toMatchObject({
    isLiveWindow: true,
    modelQueryExpression: { expression: '#roomId = :roomId', expressionValues: { ':roomId': { S: 'r1' } } },
    transformedArgs: { filter: null, limit: 50, sortDirection: 'DESC', nextToken: null },
  });
});

test('[LST2] the rest of the filter stays a filter', () => {
  const { stash } = plan({ filter: { roomId: { eq: 'r1' }, content: { contains: 'x' } } });
  expect(stash).toMatchObject({ transformedArgs: { filter: { content: { contains: 'x' } } } });
});

test.each([
  {},
  { filter: {} },
  { filter: { roomId: { ne: 'r1' } } },
  { filter: { roomId: { eq: 'r1', ne: 'r2' } } },
  { filter: { or: [{ roomId: { eq: 'r1' } }] } },
  { filter: { not: { roomId: { eq: 'r1' } } } },
  { roomId: '' },
])('[LST3] without a room it is refused, never scanned: %j', (args) => {
  expect(plan(args).outcome).toMatchObject({ error: { errorType: 'ROOM_REQUIRED' } });
});

test('[LST4] with the argument roomId it pages, in the order and from the place that were asked for', () => {
  const args = { roomId: 'r1', messageId: { lt: 'm9' }, sortDirection: 'DESC', limit: 20, nextToken: 't' };
  const { stash } = plan(args);
  expect(stash).toMatchObject({ transformedArgs: args, modelQueryExpression: {} });
  expect(stash['isLiveWindow']).toBeUndefined();
});

test.each([
  [1000, 100],
  [0, 100],
  [-1, 100],
  [10, 10],
])('[LST5] a limit of %i is bounded to %i', (limit, bounded) => {
  expect(plan({ roomId: 'r1', limit }).stash).toMatchObject({ transformedArgs: { limit: bounded } });
});
