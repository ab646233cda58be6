import { expect, fan, moderator, test, Visitor } from './stage';

test('[E2E140] [FD89] [OBX11] a tab follows who signs out and in in another one, and nothing is said as the other person', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Shared computer');
  const frida = await arrive(fan);
  await frida.enter(roomId);
  const room = await frida.openTab();
  await room.comeBack(roomId);
  await room.composer.fill('half written by Frida');
  await frida.page.goto('/');
  await frida.page.getByRole('banner').getByRole('button', { name: 'Sign out' }).click();
  // What is half written in the other tab is asked about.
  const dialog = frida.page.getByRole('dialog', { name: 'Sign out now?' });
  await dialog.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(room.page.getByRole('button', { name: 'Sign in' }).first()).toBeVisible();
  await expect(room.composer).toHaveCount(0);

  const mona = await Visitor.arriveIn(frida.page.context(), moderator);
  await room.page.getByLabel('Your name').fill('Mona');
  await room.page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(room.composer).toHaveValue('');
  await room.say('said as Mona');
  await expect(room.message('said as Mona')).not.toContainText('Sending');
  await expect(room.message('said as Mona')).toHaveCount(1);
  expect(await house.readRoom(roomId)).toEqual(['said as Mona']);
  await mona.page.close();
});

test('[E2E141] [FD89] a tab that has not heard of another person yet sends nothing in their name', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Unheard');
  const frida = await arrive(fan);
  await frida.enter(roomId);
  const mona = await arrive(moderator);
  // Written by the page itself: its own changes are no `storage` events to it.
  const tokens = await mona.page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('CognitoIdentityServiceProvider'))
      .map((key) => [key, localStorage.getItem(key) ?? ''] as const),
  );
  await frida.page.evaluate((entries) => {
    for (const [key, value] of entries) localStorage.setItem(key, value);
  }, tokens);
  await frida.say('who am I now?');
  await expect(frida.page.getByLabel('Your name')).toBeVisible();
  expect(await house.readRoom(roomId)).toEqual([]);
});
