import { expect, it } from 'vitest';
import { changeAnswer, changeMessage } from './change-post';
import type { DataClient } from './data-client';

/** A client whose every change is refused in this way. */
function refusing(errorType: string): DataClient {
  const update = () => Promise.resolve({ data: null, errors: [{ errorType, message: 'refused' }] });
  return { models: { Message: { update }, Thread: { update } } } as unknown as DataClient;
}

const edit = { kind: 'edit', content: 'better' } as const;

it('[EDT7] can be tried again when somebody else was quicker', async () => {
  const client = refusing('DynamoDB:ConditionalCheckFailedException');
  const refusals = [
    await changeMessage(client, 'r', 'm', edit),
    await changeAnswer(client, 'r', 'm', 't', { kind: 'remove' }),
  ];
  for (const outcome of refusals) expect(outcome).toMatchObject({ error: { code: 'TRY_AGAIN' } });
});

it('passes other refusals as they are', async () => {
  expect(await changeMessage(refusing('TOO_LATE'), 'r', 'm', edit)).toMatchObject({
    error: { code: 'TOO_LATE' },
  });
});
