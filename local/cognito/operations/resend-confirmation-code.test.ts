import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPool, testModel, type Answer, type PoolUnderTest } from '../pool-under-test';
import { join, newEmail, signUp } from '../test-people';

const ClientId = testModel.clientId;
let pool: PoolUnderTest;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool.close());

const resend = (Username: string): Promise<Answer> =>
  pool.call('ResendConfirmationCode', { ClientId, Username });

it('sends another code, and the one before is dead', async () => {
  const email = newEmail();
  await signUp(pool, email);
  const first = pool.lastCode(email);
  await resend(email);
  const second = pool.lastCode(email);
  expect(pool.mails.at(-1)).toMatchObject({ to: email, purpose: 'resend' });
  const old = await pool.call('ConfirmSignUp', { ClientId, Username: email, ConfirmationCode: first });
  // One time in a million both codes are the same.
  expect(old.status).toBe(first === second ? 200 : 400);
});

it('answers for a name without a user as for one with, and sends nothing', async () => {
  const sent = pool.mails.length;
  expect(await resend('nobody@example.com')).toMatchObject({
    status: 200,
    body: { CodeDeliveryDetails: { Destination: 'n***@e***', DeliveryMedium: 'EMAIL' } },
  });
  expect(pool.mails.length).toBe(sent);
});

it('refuses a confirmed user', async () => {
  const { email } = await join(pool);
  expect(await resend(email)).toMatchObject({ type: 'InvalidParameterException' });
});

it.each([
  ['a user', newEmail()],
  ['a name without a user', 'nobody2@example.com'],
])('hands out 20 codes an hour to %s', async (_who, name) => {
  if (!name.startsWith('nobody')) await signUp(pool, name);
  let answer = await resend(name);
  let allowed = 0;
  while (answer.status === 200) {
    allowed += 1;
    answer = await resend(name);
  }
  expect(answer.type).toBe('LimitExceededException');
  expect(allowed).toBe(name.startsWith('nobody') ? 20 : 19);
  pool.advance(3600 * 1000);
  expect(await resend(name)).toMatchObject({ status: 200 });
});
