import { expect, test } from 'vitest';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('plan-list-rooms');

function plan(args: Record<string, unknown>, groups = ['User']) {
  const stash: Record<string, unknown> = { modelQueryExpression: {}, metadata: {} };
  return { outcome: resolver.request({ args, stash, groups }), stash };
}

test('[LST7] without a filter it is a Query of the public rooms by the index', () => {
  expect(plan({}).stash).toMatchObject({
    isLiveWindow: true,
    metadata: { index: 'byStart' },
    modelQueryExpression: { expressionValues: { ':key': { S: 'PUBLIC' } } },
    transformedArgs: { limit: 100, sortDirection: 'DESC' },
  });
});

test('[LST8] unlisted rooms are for moderators', () => {
  const args = { filter: { visibility: { eq: 'UNLISTED' } } };
  expect(plan(args).outcome).toMatchObject({ error: { errorType: 'Unauthorized' } });
  expect(plan(args, ['Moderator']).stash).toMatchObject({
    modelQueryExpression: { expressionValues: { ':key': { S: 'UNLISTED' } } },
  });
});

test('[LST13] of one status it is a page of the public ones by the other index', () => {
  const args = { filter: { status: { eq: 'SCHEDULED' } }, nextToken: 'further' };
  expect(plan(args).stash).toMatchObject({
    metadata: { index: 'byStatus' },
    modelQueryExpression: { expressionValues: { ':key': { S: 'SCHEDULED' } } },
    transformedArgs: {
      filter: { visibility: { eq: 'PUBLIC' } },
      limit: 100,
      nextToken: 'further',
      sortDirection: 'ASC',
    },
  });
  const unlisted = { filter: { status: { eq: 'CLOSED' }, visibility: { eq: 'UNLISTED' } } };
  expect(plan(unlisted).outcome).toMatchObject({ error: { errorType: 'Unauthorized' } });
  expect(plan(unlisted, ['Moderator']).stash).toMatchObject({
    transformedArgs: { filter: { visibility: { eq: 'UNLISTED' } }, sortDirection: 'DESC' },
  });
});

test('[LST9] a filter on visibility that is no equality is refused', () => {
  const args = { filter: { visibility: { ne: 'PUBLIC' } } };
  expect(plan(args, ['Moderator']).outcome).toMatchObject({ error: { errorType: 'BAD_FILTER' } });
});

test('[LST10] one room by its id keeps the generated key condition', () => {
  const { stash } = plan({ id: 'r1' });
  expect(stash['isLiveWindow']).toBeUndefined();
  expect(stash['metadata']).toEqual({});
});
