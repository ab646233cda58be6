import { expect, fan, lines, secondFan, test, type Visitor } from './stage';

const editOf = ({ page }: Visitor) => page.getByRole('textbox', { name: 'Edit message' });

test('[ML80] [ML81] who edits in a busy room sees what they type, and finds it where they left it', async ({
  house,
  arrive,
}) => {
  test.setTimeout(120_000);
  const roomId = await house.makeRoom('Busy editing');
  await house.post(roomId, lines(0, 30));
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await frida.say('Helo everyone');
  await frida.choose('Helo everyone', 'Edit');
  const box = editOf(frida);
  await box.press('Backspace');
  await house.post(roomId, lines(30, 40));
  // Of what came since it left the end; the list went on for as long as there was room.
  await expect(frida.page.getByRole('button', { name: /new messages$/ })).toBeVisible();
  await expect(box).toBeFocused();
  await expect(box).toBeInViewport({ ratio: 1 });
  await expect(frida.message('line 030')).toBeInViewport();
  await box.pressSequentially('one, hello');

  await frida.composer.fill('by the way');
  await frida.composer.press('Enter');
  await house.post(roomId, lines(70, 60));
  await expect(frida.message('line 129')).toBeInViewport();
  await expect(box).toHaveCount(0);
  await frida.log.hover();
  await expect(async () => {
    await frida.page.mouse.wheel(0, -400);
    await expect(box).toBeInViewport({ timeout: 300 });
  }).toPass({ timeout: 30_000 });
  await expect(box).toHaveValue('Helo everyonone, hello');
  await expect(frida.composer).toBeFocused();
  await box.fill('Hello everyone');
  await box.press('Enter');
  await expect(frida.message('Hello everyone')).toBeFocused();
  expect(await house.readRoom(roomId)).toContain('Hello everyone');
});

test('[ML80] what is typed in a field that was left out of sight brings it back', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Out of sight');
  await house.post(roomId, lines(0, 30));
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await frida.say('Helo everyone');
  await frida.choose('Helo everyone', 'Edit');
  const box = editOf(frida);
  await house.post(roomId, lines(30, 40));
  const pill = frida.page.getByRole('button', { name: /new messages$/ });
  await pill.click();
  await expect(frida.message('line 069')).toBeInViewport();
  await expect(box).not.toBeInViewport();
  await house.post(roomId, lines(70, 3));
  await expect(frida.message('line 072')).toBeInViewport();
  await frida.page.keyboard.type('!');
  await expect(box).toBeInViewport({ ratio: 0.5 });
  await expect(box).toHaveValue('Helo everyone!');
  await house.post(roomId, lines(73, 3));
  await expect(pill).toBeVisible();
  await expect(box).toBeInViewport({ ratio: 0.5 });
});

test('[ML80] what has the focus by keyboard, and what has its menu open, stays in sight in a busy room', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Focus in sight');
  await house.post(roomId, lines(0, 30));
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await frida.message('line 029').focus();
  await frida.page.keyboard.press('ArrowUp');
  const focused = frida.message('line 028');
  await expect(focused).toBeFocused();
  await house.post(roomId, lines(30, 30));
  const pill = frida.page.getByRole('button', { name: /new messages$/ });
  await expect(pill).toBeVisible();
  await expect(focused).toBeInViewport({ ratio: 1 });
  await pill.click();
  await expect(frida.message('line 059')).toBeInViewport();

  await frida.openMenu('line 055');
  const menu = frida.page.getByRole('menu');
  await house.post(roomId, lines(60, 30));
  await expect(pill).toBeVisible();
  await expect(menu).toBeVisible();
  await expect(frida.message('line 055')).toBeInViewport({ ratio: 1 });
  await frida.page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(frida.message('line 055').getByRole('button', { name: 'More actions' })).toBeFocused();
});

test('[ML80] who goes to the end by pointer is done with the line that had the focus by keyboard', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Let go by pointer');
  await house.post(roomId, lines(0, 30));
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await frida.message('line 029').focus();
  await frida.page.keyboard.press('ArrowUp');
  await expect(frida.message('line 028')).toBeFocused();
  await frida.log.hover();
  await frida.page.mouse.wheel(0, -100);
  await frida.page.getByRole('button', { name: 'Jump to latest' }).click();
  await expect.poll(() => frida.distanceFromEnd()).toBeLessThanOrEqual(8);
  await house.post(roomId, lines(30, 30));
  await expect(frida.message('line 059')).toBeInViewport();
  await expect(frida.log).toBeFocused();
});

test('[ML82] a message whose thread stands beside the list has one field, where its menu was opened', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Two places');
  const frida = await arrive(fan);
  const sven = await arrive(secondFan);
  for (const visitor of [frida, sven]) await visitor.enter(roomId);
  await frida.say('Helo everyone');
  await frida.act('Helo everyone', 'Answer in thread');
  await expect(frida.thread.getByText('Helo everyone')).toBeVisible();
  await frida.choose('Helo everyone', 'Edit');
  await expect(editOf(frida)).toHaveCount(1);
  await expect(frida.log.getByRole('textbox', { name: 'Edit message' })).toBeFocused();
  await editOf(frida).fill('Hello everyone');
  await editOf(frida).press('Enter');
  await expect(frida.thread.getByText('Hello everyone')).toBeVisible();
  await expect(sven.message('Hello everyone')).toBeVisible();
});

test('[ML83] above the text field a message that one replies to is shown as it is now', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Replying');
  const frida = await arrive(fan);
  const sven = await arrive(secondFan);
  for (const visitor of [frida, sven]) await visitor.enter(roomId);
  await sven.say('Buy at nasty.exampel');
  await frida.act('Buy at nasty.exampel', 'Reply');
  const form = frida.page.locator('form').filter({ has: frida.composer });
  await expect(form).toContainText('Buy at nasty.exampel');
  await sven.choose('Buy at nasty.exampel', 'Edit');
  await editOf(sven).fill('Buy at nasty.example');
  await editOf(sven).press('Enter');
  await expect(form).toContainText('Buy at nasty.example');
  await sven.choose('Buy at nasty.example', 'Remove…');
  await sven.page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(form).toContainText('This message was removed.');
  await expect(form).not.toContainText('nasty');
  await frida.say('What was that?');
  await expect(sven.message('What was that?')).toContainText('This message was removed.');
});
