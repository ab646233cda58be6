import { expect, fan, test } from './stage';

test('[ML86] what was refused is read out, once: its words come into a place that was there before', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Said aloud');
  await house.setRules(roomId, { blockedWords: ['casino'], onBlockedWord: 'REFUSE' });
  const frida = await arrive(fan);
  await frida.enter(roomId);
  let letGo = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await frida.page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('casino') === true) await asked;
    await route.continue();
  });
  await frida.say('To the casino');
  const line = frida.message('To the casino');
  await expect(line).toContainText('Sending…');
  const place = await line.getByRole('status').elementHandle();
  expect(await place.textContent()).toBe('');
  letGo();
  await expect(line.getByRole('status')).toContainText('Not sent.');
  expect(await place.textContent()).toContain('Not sent. That has a word that is blocked here');
  await expect(line.getByRole('button', { name: 'Discard' })).toBeVisible();
});

test('[OBX18] who signs out while something isn’t sent is asked, and can stay', async ({ house, arrive }) => {
  const roomId = await house.makeRoom('Leaving');
  const frida = await arrive(fan);
  const { page } = frida;
  await frida.enter(roomId);
  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes('createMessage') === true ? route.abort() : route.continue(),
  );
  await frida.say('Not sent yet');
  await frida.composer.fill('Half a');
  await expect(frida.message('Not sent yet')).toContainText('Sending…');
  await page.getByRole('link', { name: 'All events' }).click();
  const signOut = page.getByRole('banner').getByRole('button', { name: 'Sign out' });
  await signOut.click();
  const dialog = page.getByRole('dialog', { name: 'Sign out now?' });
  await expect(dialog).toContainText('1 message isn’t sent yet.');
  await expect(dialog).toContainText('1 draft isn’t finished.');
  await dialog.getByRole('button', { name: 'Stay signed in' }).first().click();
  await expect(dialog).toHaveCount(0);
  await expect(signOut).toBeFocused();
  await signOut.click();
  await dialog.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Create account' })).toBeVisible();
});
