import { enterHoldingRoom, expect, fan, moderator, queueOf, secondFan, test, type Visitor } from './stage';

const notPublished = 'A moderator did not publish this. Only you see it.';

const discard = async (mona: Visitor, content: string): Promise<void> => {
  const post = queueOf(mona).filter({ hasText: content });
  await expect(post).toBeVisible({ timeout: 70_000 });
  await post.focus();
  await mona.page.keyboard.press('d');
  await expect(post).toHaveCount(0);
};

test('[E2E86] who wrote what a moderator discards is told, at once or when they come back, and nobody else is', async ({
  house,
  arrive,
}) => {
  const { roomId, frida, sven, mona } = await enterHoldingRoom(house, arrive, {
    title: 'Discarding',
    messages: ['Uno', 'Dos'],
    answer: 'Tres',
  });
  const panel = await mona.openModeration();
  await panel.getByRole('tab', { name: 'Review' }).click();
  await panel.getByRole('button', { name: 'Refresh' }).click();

  await discard(mona, 'Uno');
  await expect(frida.message('Uno').getByRole('status')).toHaveText(notPublished, { timeout: 3000 });
  await expect(frida.message('Dos')).toContainText('A moderator looks at it first.');
  await discard(mona, 'Tres');
  await expect(frida.thread.getByText('Tres')).toBeVisible();
  await expect(frida.thread.getByRole('status').filter({ hasText: notPublished })).toBeVisible({
    timeout: 3000,
  });

  // Who was away learns it when they come back.
  await frida.page.goto('about:blank');
  await discard(mona, 'Dos');
  await frida.comeBack(roomId);
  for (const content of ['Uno', 'Dos'])
    await expect(frida.message(content)).toContainText(notPublished, { timeout: 5000 });

  // Its words are not lost, and it goes when its writer says so.
  await frida.composer.fill('First:');
  await frida.message('Dos').getByRole('button', { name: 'Edit' }).click();
  await expect(frida.composer).toHaveValue('First:\nDos');
  await expect(frida.composer).toBeFocused();
  await expect(frida.message(notPublished)).toHaveCount(1);
  await frida.message('Uno').getByRole('button', { name: 'Hide' }).click();
  await expect(frida.message(notPublished)).toHaveCount(0);
  for (const visitor of [sven, mona]) {
    await expect(visitor.log).not.toContainText('Uno');
    await expect(visitor.log).not.toContainText('not publish');
  }
  expect(await house.readRoom(roomId)).toEqual(['What shall we ask?']);
});

test('[E2E87] a moderator keeps a reported message by keyboard, and takes that back', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Keeping');
  const [first = '', second = ''] = await house.post(roomId, ['Buy my coins', 'They are shiny'], secondFan);
  // Who reports has joined.
  await house.post(roomId, ['Hello'], fan);
  const frida = await house.actors.actAs(fan);
  for (const messageId of [first, second])
    await frida.mutations.reportMessage({ roomId, messageId, reason: 'SPAM' });
  const sven = await arrive(secondFan);
  const mona = await arrive(moderator);
  for (const visitor of [sven, mona]) await visitor.enter(roomId);
  const other = await mona.openTab();
  await other.comeBack(roomId);
  const cardsOf = ({ page }: Visitor) =>
    page.getByRole('list', { name: 'Reported, not hidden' }).getByRole('article');
  for (const visitor of [mona, other]) {
    const panel = await visitor.openModeration();
    await panel.getByRole('tab', { name: 'Review' }).click();
    await expect(cardsOf(visitor)).toHaveCount(2);
  }

  const { page } = mona;
  await page.bringToFront();
  await cardsOf(mona).first().focus();
  await page.keyboard.press('Tab');
  await expect(
    page.getByRole('button', { name: 'Keep the message by Sven and dismiss its reports' }).first(),
  ).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(cardsOf(mona)).toHaveCount(1);
  await expect(cardsOf(mona)).toBeFocused();
  await expect(cardsOf(mona)).toContainText('Buy my coins');
  await expect(page.getByText('Kept the message by Sven. Its reports are dismissed.')).toBeVisible();
  await expect(cardsOf(other)).toHaveCount(1, { timeout: 70_000 });
  for (const visitor of [sven, mona]) await expect(visitor.message('They are shiny')).toBeVisible();

  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(cardsOf(mona)).toHaveCount(2);
  await page.getByRole('tab', { name: 'Log' }).click();
  const log = page.getByRole('list', { name: 'Log' }).getByRole('listitem');
  await expect(log.filter({ hasText: 'Kept a reported message by Sven' })).toContainText('They are shiny');
  await expect(log.first()).toContainText('Took up the reports of a message by Sven again');
});
