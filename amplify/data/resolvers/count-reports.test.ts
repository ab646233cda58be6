import { expect, test } from 'vitest';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('count-reports');
const message = { roomId: 'r1', messageId: 'm1' };

test('[RPT1] reports are counted where they are stored, and no further than the threshold', () => {
  expect(resolver.request({ stash: { message, threshold: 3, countsFrom: null } })).toMatchObject({
    value: { operation: 'Query', limit: 3, consistentRead: true },
  });
  const stash: Record<string, unknown> = { message, threshold: 3, countsFrom: null };
  resolver.response({ stash, result: { items: [1, 2] } });
  expect(stash['hasEnough']).toBe(false);
  resolver.response({ stash, result: { items: [1, 2, 3] } });
  expect(stash['hasEnough']).toBe(true);
});

test('[RPT4] nothing is counted where there is no threshold, or the message is hidden', () => {
  expect(resolver.request({ stash: { message, threshold: null } })).toMatchObject({ skipTo: 'NEXT' });
  const hidden = { ...message, removedAt: 'then' };
  expect(resolver.request({ stash: { message: hidden, threshold: 3 } })).toMatchObject({ skipTo: 'NEXT' });
});

test('[RPT9] where earlier ones were dismissed only later ones are counted, and the row that says so never', () => {
  const kept = { message, threshold: 3, countsFrom: '2' };
  expect(resolver.request({ stash: kept })).toMatchObject({
    value: {
      query: { expressionValues: { ':first': { S: 'm1#' }, ':last': { S: 'm1#~' } } },
      filter: { expression: 'createdAt > :from', expressionValues: { ':from': { S: '2' } } },
      limit: 1000,
    },
  });
});
