import { expect, fan, secondFan, test } from './stage';

test('[E2E80] one reports a message of somebody else, hears that the moderators have it, and nobody else does', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Reporting');
  const frida = await arrive(fan, { phone: true });
  const sven = await arrive(secondFan);
  for (const visitor of [frida, sven]) await visitor.enter(roomId);
  await sven.say('Buy my coins');
  await sven.openMenu('Buy my coins');
  await expect(sven.page.getByRole('menuitem', { name: 'Report…' })).toHaveCount(0);
  await sven.page.keyboard.press('Escape');

  await frida.choose('Buy my coins', 'Report…');
  const dialog = frida.page.getByRole('dialog', { name: 'Report this message' });
  await dialog.getByRole('radio', { name: 'Something else' }).check();
  await dialog.getByRole('textbox').fill('A scam: do not click');
  await frida.page.route('**/graphql', (route) => route.abort());
  await dialog.getByRole('button', { name: 'Report' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Roomful can’t be reached.');
  await frida.page.unroute('**/graphql');
  await dialog.getByRole('button', { name: 'Report' }).click();
  await expect(dialog).toBeHidden();
  await expect(frida.page.getByText('Thank you. The moderators have your report.')).toBeVisible();
  expect(await house.readReports(roomId)).toEqual(['OTHER: A scam: do not click']);

  await frida.choose('Buy my coins', 'Report…');
  await expect(frida.page.getByText('You have reported this message.')).toBeVisible();
  await expect(sven.message('Buy my coins')).toBeVisible();
});
