import { expect, test } from 'vitest';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('store-rules');

test('[HLD1] writes what was given, null as no rule, and leaves the rest', () => {
  const stash = { rules: { roomId: 'r1', holdsAll: true, holdAfterReports: null } };
  expect(resolver.request({ stash })).toMatchObject({
    value: {
      operation: 'UpdateItem',
      key: { roomId: { S: 'r1' } },
      update: {
        expression: expect.stringMatching(
          /#holdsAll = :holdsAll, #holdAfterReports = :holdAfterReports$/,
        ) as string,
        expressionValues: { ':holdsAll': { BOOL: true }, ':holdAfterReports': { NULL: null } },
      },
    },
  });
});
