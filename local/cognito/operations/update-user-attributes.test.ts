import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPool, type Answer, type PoolUnderTest } from '../pool-under-test';
import { enter, newEmail, type Tokens } from '../test-people';

let pool: PoolUnderTest;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool.close());

const update = ({ AccessToken }: Tokens, attributes: Record<string, string>): Promise<Answer> =>
  pool.call('UpdateUserAttributes', {
    AccessToken,
    UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
  });

const attributesOf = async ({ AccessToken }: Tokens): Promise<Record<string, string>> => {
  const { body } = await pool.call('GetUser', { AccessToken });
  const list = body['UserAttributes'] as { Name: string; Value: string }[];
  return Object.fromEntries(list.map(({ Name, Value }) => [Name, Value]));
};

it('writes attributes, and removes one by an empty value', async () => {
  const reader = await enter(pool);
  expect(await update(reader, { name: 'Ada', locale: 'en' })).toMatchObject({
    body: { CodeDeliveryDetailsList: [] },
  });
  await update(reader, { locale: '' });
  const attributes = await attributesOf(reader);
  expect(attributes).toMatchObject({ name: 'Ada' });
  expect(attributes).not.toHaveProperty('locale');
});

it('keeps the old address until the code sent to the new one has come back', async () => {
  const reader = await enter(pool);
  const address = newEmail();
  const { body } = await update(reader, { email: address });
  expect(body['CodeDeliveryDetailsList']).toMatchObject([{ AttributeName: 'email' }]);
  expect(pool.mails.at(-1)).toMatchObject({ to: address, purpose: 'attribute-verification' });
  expect(await attributesOf(reader)).toMatchObject({ email: reader.email, email_verified: 'true' });
});

it.each(['email_verified', 'sub'])('does not let a user write %s', async (name) => {
  expect(await update(await enter(pool), { [name]: 'true' })).toMatchObject({
    type: 'NotAuthorizedException',
  });
});

it.each([
  { email: 'no address' },
  { phone_number: '12' },
  { 'custom:rank': '1' },
  { name: 'x'.repeat(2049) },
])('refuses malformed or unknown attributes %#', async (attributes) => {
  expect(await update(await enter(pool), attributes as unknown as Record<string, string>)).toMatchObject({
    type: 'InvalidParameterException',
  });
});
