import { AdminCreateUserCommand, AdminDisableUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPool, testModel, type Answer, type PoolUnderTest } from '../pool-under-test';
import { join, newEmail, signUp } from '../test-people';

const UserPoolId = testModel.userPoolId;
let pool: PoolUnderTest;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool.close());

const forgot = (Username: string): Promise<Answer> =>
  pool.call('ForgotPassword', { ClientId: testModel.clientId, Username });

it('sends a code', async () => {
  const { email } = await join(pool);
  expect(await forgot(email)).toMatchObject({
    status: 200,
    body: { CodeDeliveryDetails: { Destination: 'r***@e***', DeliveryMedium: 'EMAIL' } },
  });
  expect(pool.mails.at(-1)).toMatchObject({ to: email, purpose: 'password-reset' });
});

it('answers alike and sends nothing for who may not reset', async () => {
  const unconfirmed = newEmail();
  await signUp(pool, unconfirmed);
  const invited = newEmail();
  await pool.admin.send(new AdminCreateUserCommand({ UserPoolId, Username: invited }));
  const disabled = await join(pool);
  await pool.admin.send(new AdminDisableUserCommand({ UserPoolId, Username: disabled.sub }));
  const sent = pool.mails.length;
  for (const name of [unconfirmed, invited, disabled.email, 'reader@example.com'])
    expect(await forgot(name)).toMatchObject({
      status: 200,
      body: { CodeDeliveryDetails: { Destination: 'r***@e***', DeliveryMedium: 'EMAIL' } },
    });
  expect(pool.mails.length).toBe(sent);
});
