import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPool, type PoolUnderTest } from '../pool-under-test';
import { enter, newEmail } from '../test-people';

let pool: PoolUnderTest;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool.close());

it('sends a code to the address that waits to be verified', async () => {
  const { AccessToken } = await enter(pool);
  const address = newEmail();
  const UserAttributes = [{ Name: 'email', Value: address }];
  await pool.call('UpdateUserAttributes', { AccessToken, UserAttributes });
  const sent = pool.mails.length;
  const answer = await pool.call('GetUserAttributeVerificationCode', { AccessToken, AttributeName: 'email' });
  expect(answer.body).toMatchObject({ CodeDeliveryDetails: { AttributeName: 'email' } });
  expect(pool.mails.slice(sent)).toMatchObject([{ to: address, purpose: 'attribute-verification' }]);
});

it('names an attribute that cannot be verified here', async () => {
  const { AccessToken } = await enter(pool);
  const answer = await pool.call('GetUserAttributeVerificationCode', {
    AccessToken,
    AttributeName: 'phone_number',
  });
  expect(answer).toMatchObject({ type: 'InvalidParameterException' });
  expect(answer.body['message']).toContain('phone_number');
});
