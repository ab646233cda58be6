import { randomUUID } from 'node:crypto';
import { expect, test } from './stage';

test('[E2E11] a new person signs up, finds the code in the outbox, and may write', async ({
  browser,
  house,
}) => {
  const roomId = await house.makeRoom('Newcomers');
  const email = `${randomUUID()}@new.example`;
  const context = await browser.newContext({ baseURL: house.backend.url });
  const page = await context.newPage();
  await page.goto(`/room?id=${roomId}`);
  await page.getByRole('tab', { name: 'Create Account' }).click();
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill('Newcomer-2026');
  await page.getByLabel('Confirm Password').fill('Newcomer-2026');
  await page.locator('form').getByRole('button', { name: 'Create Account' }).click();

  const outbox = await context.newPage();
  await outbox.goto('/outbox');
  await expect(outbox.getByText(email).first()).toBeVisible();
  const mails = (await (await page.request.get('/outbox.json')).json()) as unknown;
  const code = findCode(mails, email);

  await page.getByLabel('Confirmation Code').fill(code);
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByLabel('Your name').fill('Newcomer');
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  const composer = page.getByRole('textbox', { name: 'Message' });
  await composer.fill('My first message');
  await composer.press('Enter');
  await expect(page.getByRole('article').filter({ hasText: 'My first message' })).toBeVisible();
  await expect(page.getByText('Sending…')).toHaveCount(0);
  expect(await house.readRoom(roomId)).toEqual(['My first message']);
  await context.close();
});

function findCode(mails: unknown, email: string): string {
  const list = (Array.isArray(mails) ? mails : (mails as { mails: unknown[] }).mails) as {
    to: string;
    code: string;
  }[];
  const code = list.find(({ to }) => to === email)?.code;
  if (!code) throw new Error('unable to find the confirmation code in the outbox');
  return code;
}
