import { expect, fan, moderator, secondFan, test, type Visitor } from './stage';

const suggestions = (visitor: Visitor) => visitor.page.getByRole('listbox', { name: 'People to mention' });

test('[MEN1] [MEN5] a name after an @ is marked for all, and stands out for who bears it', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Mentions');
  const [frida, sven] = [await arrive(fan), await arrive(secondFan)];
  await frida.enter(roomId);
  await sven.enter(roomId);
  await frida.say('Hello');
  await house.post(roomId, ['Well, @frida, and mail sven@example.org'], moderator);

  const called = frida.message('Well, @frida');
  await expect(called).toHaveAccessibleName(/^Mona, .*, mentions you$/);
  await expect(called.locator('mark')).toHaveText('@frida');
  const seen = sven.message('Well, @frida');
  await expect(seen.locator('bdi', { hasText: '@frida' })).toBeVisible();
  await expect(seen).not.toHaveAccessibleName(/mentions you/);
  await expect(seen.locator('mark')).toHaveCount(0);
});

test('[MEN6] a screen reader is told who calls', async ({ house, arrive }) => {
  const roomId = await house.makeRoom('Mentions, heard');
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await house.post(roomId, ['Look, @Frida'], moderator);
  await expect(frida.page.getByText('Mona mentions you: Look, @Frida')).toBeAttached({ timeout: 10_000 });
});

test('[MEN7] [MEN8] a name is chosen by keys, and the focus stays in the text field', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Mentions, written');
  await house.post(roomId, ['Good evening'], moderator);
  await house.post(roomId, ['Hi'], secondFan);
  const frida = await arrive(fan);
  await frida.enter(roomId);
  const { keyboard } = frida.page;
  const list = suggestions(frida);
  const chosen = list.getByRole('option', { selected: true });

  await frida.composer.pressSequentially('Thanks @');
  await expect(list.getByRole('option')).toHaveText(['Sven', 'Mona']);
  await expect(chosen).toHaveCount(0);
  await keyboard.press('ArrowUp');
  await expect(chosen).toHaveText('Mona');
  await keyboard.press('ArrowDown');
  await expect(chosen).toHaveText('Sven');
  await expect(frida.composer).toHaveAttribute('aria-activedescendant', /.+/);
  await expect(frida.composer).toBeFocused();
  await keyboard.press('Tab');
  await expect(frida.composer).toHaveValue('Thanks @Sven ');
  await expect(list).toHaveCount(0);
  await expect(frida.composer).toBeFocused();

  await keyboard.type('and @m');
  await expect(chosen).toHaveText('Mona');
  await keyboard.press('Enter');
  await expect(frida.composer).toHaveValue('Thanks @Sven and @Mona ');
  await keyboard.type('@s');
  await expect(list).toBeVisible();
  await keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await keyboard.press('Enter');
  await expect(frida.message('Thanks @Sven and @Mona @s')).toBeVisible();
  await expect(frida.composer).toBeFocused();
  await keyboard.type('@');
  await expect(list).toBeVisible();
  await keyboard.press('Enter');
  await expect(frida.composer).toHaveValue('');
});

test('[MEN7] on a phone a finger chooses, in a thread as well', async ({ house, arrive }) => {
  const roomId = await house.makeRoom('Mentions by finger');
  await house.post(roomId, ['A question'], moderator);
  await house.post(roomId, ['Me too'], secondFan);
  const frida = await arrive(fan, { phone: true });
  await frida.enter(roomId);
  await frida.message('A question').tap();
  await frida.message('A question').getByRole('button', { name: 'Answer in thread' }).tap();
  const answer = frida.page.getByRole('textbox', { name: 'Answer' });
  await answer.pressSequentially('@');
  const option = suggestions(frida).getByRole('option', { name: 'Sven' });
  expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await option.tap();
  await expect(answer).toHaveValue('@Sven ');
  await expect(answer).toBeFocused();
});
