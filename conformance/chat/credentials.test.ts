import { fetchAuthSession } from 'aws-amplify/auth';
import { expect, test } from 'vitest';
import { ann, mona, nobody } from '../deployment';
import { openTestbed } from './testbed';

const { actors } = openTestbed();
const { models, mutations } = actors.client;
const authMode = 'identityPool';

test('[MTX2] a guest gets no AWS credentials', async () => {
  actors.actAsStranger();
  expect((await fetchAuthSession()).credentials).toBeUndefined();
});

test.each([
  ['a moderator', mona],
  ['a user', ann],
  ['somebody in no group', nobody],
])('[MTX2] AWS credentials open nothing to %s', async (_who, person) => {
  await actors.actAs(person);
  expect((await fetchAuthSession()).credentials).toBeDefined();
  const answers = await Promise.all([
    models.Room.list({ authMode }),
    models.Message.list({ roomId: 'any', authMode }),
    models.Participant.list({ roomId: 'any', authMode }),
    models.Message.create({ roomId: 'any', messageId: 'new', content: 'Hello', nonce: 'once' }, { authMode }),
    mutations.joinRoom({ roomId: 'any', displayName: 'Anybody' }, { authMode }),
  ]);
  for (const { errors } of answers) expect(errors).toMatchObject([{ message: 'Unauthorized' }]);
});
