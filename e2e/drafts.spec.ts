import type { Locator } from '@playwright/test';
import { expect, fan, lines, secondFan, test, type Visitor } from './stage';

/** The text field with what stands above it. */
const formOf = ({ page, composer }: Visitor): Locator => page.locator('form').filter({ has: composer });

test('[E2E150] [OBX25] a draft that two tabs show is sent once, in the room and in a thread', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('One draft');
  await house.post(roomId, ['A question']);
  const frida = await arrive(fan);
  await frida.enter(roomId);
  const answerIn = ({ thread }: Visitor) => thread.getByRole('textbox', { name: 'Answer' });
  await frida.act('A question', 'Answer in thread');
  await frida.composer.fill('sent once');
  await answerIn(frida).fill('answered once');
  const tab = await frida.openTab();
  await tab.page.goto(frida.page.url());
  await expect(tab.composer).toHaveValue('sent once');
  await expect(answerIn(tab)).toHaveValue('answered once');
  await tab.expectConnected();
  await answerIn(frida).press('Enter');
  await expect(answerIn(tab)).toHaveValue('');
  await expect(tab.composer).toHaveValue('sent once');
  await frida.composer.press('Enter');
  await expect(tab.composer).toHaveValue('');
  await tab.composer.press('Enter');
  await tab.say('from the other tab');
  await expect(frida.message('from the other tab')).toBeVisible();
  expect(await house.readRoom(roomId)).toEqual(['A question', 'sent once', 'from the other tab']);
});

test('[E2E150] [OBX25] other words than what another tab sends are there after a reload of either', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Two drafts');
  const frida = await arrive(fan);
  await frida.enter(roomId);
  const tab = await frida.openTab();
  await tab.comeBack(roomId);
  await frida.composer.fill('a long text of the first tab');
  await tab.composer.fill('said at once');
  await frida.page.reload();
  await expect(frida.composer).toHaveValue('a long text of the first tab');
  await expect(tab.composer).toHaveValue('said at once');
  await tab.page.reload();
  await expect(tab.composer).toHaveValue('said at once');
  await tab.composer.press('Enter');
  await expect(frida.message('said at once')).toBeVisible();
  await frida.page.reload();
  await expect(frida.composer).toHaveValue('a long text of the first tab');
  await tab.page.reload();
  await expect(tab.composer).toHaveValue('a long text of the first tab');
});

test('[E2E151] [OBX26] a reply that is half written is one after a reload, also to a message far back', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Half a reply');
  const frida = await arrive(fan);
  const sven = await arrive(secondFan);
  for (const visitor of [frida, sven]) await visitor.enter(roomId);
  await sven.say('Is it at eigth?');
  await frida.act('Is it at eigth?', 'Reply');
  await frida.composer.fill('At nine');
  await frida.page.reload();
  await expect(frida.composer).toHaveValue('At nine');
  await expect(formOf(frida)).toContainText('Is it at eigth?');
  await sven.choose('Is it at eigth?', 'Edit');
  const editing = sven.page.getByRole('textbox', { name: 'Edit message' });
  await editing.fill('Is it at eight?');
  await editing.press('Enter');
  await house.post(roomId, lines(0, 120));
  await frida.page.reload();
  // The list doesn't reach back to it.
  await expect(formOf(frida)).toContainText('Is it at eight?');
  await expect(formOf(frida)).toContainText('Replying to Sven');
  await frida.composer.press('Enter');
  await expect(formOf(frida)).not.toContainText('Replying to');
  await expect(frida.message('At nine')).toContainText('An earlier message');
  await frida.message('At nine').getByRole('button', { name: 'An earlier message' }).click();
  await expect(frida.log.locator('article:focus')).toContainText('Is it at eight?');
});
