import { expect, fan, moderator, secondFan, test } from './stage';

test('[E2E40] one edits one’s own message where it stands: Enter saves, Escape leaves it, and everyone sees it', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Editing');
  const frida = await arrive(fan);
  const sven = await arrive(secondFan, { phone: true });
  for (const visitor of [frida, sven]) await visitor.enter(roomId);
  await frida.say('Helo everyone');
  await frida.choose('Helo everyone', 'Edit');
  const box = frida.page.getByRole('textbox', { name: 'Edit message' });
  await expect(box).toBeFocused();
  await box.fill('Not this');
  await box.press('Escape');
  await expect(frida.message('Helo everyone')).toBeFocused();
  // From the keyboard: Enter on the line opens the menu, a letter finds the item.
  await frida.page.keyboard.press('Enter');
  await expect(frida.page.getByRole('menu')).toBeVisible();
  await frida.page.keyboard.press('e');
  await frida.page.keyboard.press('Enter');
  await box.fill('Hello everyone');
  await box.press('Enter');
  await expect(frida.message('Hello everyone')).toBeFocused();
  for (const visitor of [frida, sven])
    await expect(visitor.message('Hello everyone')).toContainText('edited', { timeout: 3000 });
  expect(await house.readRoom(roomId)).toEqual(['Hello everyone']);
});

test('[E2E41] who wrote a message removes it, after being asked, and all see that it is gone', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Removing');
  const frida = await arrive(fan);
  const sven = await arrive(secondFan);
  for (const visitor of [frida, sven]) await visitor.enter(roomId);
  await frida.say('Wrong room, sorry');
  await sven.openMenu('Wrong room, sorry');
  await expect(sven.page.getByRole('menuitem')).toHaveText([
    'Reply',
    'Answer in thread',
    'Copy text',
    'Report…',
  ]);
  await sven.page.keyboard.press('Escape');
  await expect(sven.page.getByRole('menu')).toBeHidden();

  await frida.choose('Wrong room, sorry', 'Remove…');
  const dialog = frida.page.getByRole('dialog', { name: 'Remove this message?' });
  await dialog.getByRole('button', { name: 'Keep it' }).last().click();
  await expect(frida.message('Wrong room, sorry')).toBeVisible();
  await frida.choose('Wrong room, sorry', 'Remove…');
  await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
  for (const visitor of [frida, sven]) {
    await expect(visitor.message('This message was removed.')).toBeVisible({ timeout: 3000 });
    await expect(visitor.message('Wrong room, sorry')).toHaveCount(0);
  }
});

test('[E2E42] a moderator removes, mutes and bans from the message, each at once for everyone, and takes it back', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Moderating');
  const frida = await arrive(fan);
  const sven = await arrive(secondFan);
  const mona = await arrive(moderator, { phone: true });
  for (const visitor of [frida, sven, mona]) await visitor.enter(roomId);
  await sven.say('Something rude');
  await mona.choose('Something rude', 'Remove…');
  await mona.page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(frida.message('This message was removed.')).toBeVisible({ timeout: 3000 });

  await sven.say('Something else');
  await mona.choose('Something else', 'Mute for 10 minutes');
  await expect(mona.page.getByText('Sven is muted for 10 minutes.')).toBeVisible();
  await sven.say('Am I muted?');
  await expect(sven.message('Am I muted?')).toContainText('You’re muted for a while.');
  await mona.page.getByRole('button', { name: 'Undo' }).click();
  await expect(mona.page.getByText('Sven is no longer muted.')).toBeVisible();
  await sven.message('Am I muted?').getByRole('button', { name: 'Try again' }).click();
  await expect(frida.message('Am I muted?')).toBeVisible({ timeout: 3000 });

  await mona.choose('Am I muted?', 'Ban');
  await expect(mona.page.getByText('Sven is banned from this room.')).toBeVisible();
  await expect(sven.page.getByText('a moderator has banned you.')).toBeVisible();
  await expect(sven.composer).toBeDisabled();
  await expect(sven.page.getByRole('status', { name: 'Connection' })).toHaveCount(0);
  await frida.say('Is he gone?');
  await expect(mona.message('Is he gone?')).toBeVisible();
  await expect(sven.message('Is he gone?')).toHaveCount(0);
  await mona.page.getByRole('button', { name: 'Undo' }).click();
  await expect(mona.page.getByText('Sven is no longer banned.')).toBeVisible();
  await expect(sven.message('Is he gone?')).toBeVisible({ timeout: 20_000 });
  await sven.expectConnected();
  await sven.say('Here again');
  await expect(frida.message('Here again')).toBeVisible();
});

test('[E2E43] what is pinned and announced stands above the conversation, live, until one puts it away', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Notices');
  await house.post(roomId, ['Questions go here']);
  const frida = await arrive(fan, { phone: true });
  const mona = await arrive(moderator);
  for (const visitor of [frida, mona]) await visitor.enter(roomId);
  const notices = frida.page.getByRole('region', { name: 'Notices' });
  await mona.choose('Questions go here', 'Pin');
  await expect(notices).toContainText('Pinned · Mona');
  await expect(notices).toContainText('Questions go here');

  const panel = await mona.openModeration();
  await panel.getByRole('textbox', { name: 'Announcement' }).fill('Lunch at noon');
  await panel.getByRole('button', { name: 'Announce' }).click();
  await expect(notices).toContainText('Lunch at noon');
  await notices.getByRole('button', { name: 'Dismiss announcement' }).click();
  await notices.getByRole('button', { name: 'Dismiss pinned message' }).click();
  await expect(notices).toBeEmpty();
  await frida.page.reload();
  await frida.expectConnected();
  await expect(notices).toBeEmpty();

  await panel.getByRole('textbox', { name: 'Announcement' }).fill('Lunch at one');
  await panel.getByRole('button', { name: 'Announce' }).click();
  await expect(notices).toContainText('Lunch at one');
  await panel.getByRole('button', { name: 'Clear' }).click();
  await panel.getByRole('button', { name: 'Unpin' }).click();
  await expect(notices).toBeEmpty();
  await expect(mona.page.getByRole('region', { name: 'Notices' })).toBeEmpty();
});

test('[E2E44] a moderator opens and closes the room and says who may write, and everyone’s text field follows', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Hours', 'LIVE');
  const frida = await arrive(fan);
  const mona = await arrive(moderator, { phone: true });
  for (const visitor of [frida, mona]) await visitor.enter(roomId);
  const panel = await mona.openModeration();
  await panel.getByRole('switch', { name: 'Only moderators write' }).check();
  await expect(frida.composer).toBeDisabled();
  await expect(frida.page.getByText('Only moderators can write now.')).toBeVisible();
  await mona.page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(frida.composer).toBeEnabled();
  await panel.getByRole('radio', { name: 'Closed' }).check();
  await expect(frida.composer).toBeDisabled();
  await expect(frida.page.getByText('This event is over.')).toBeVisible();
  await panel.getByRole('radio', { name: 'Live' }).check();
  await expect(frida.composer).toBeEnabled();
  await panel.getByRole('combobox', { name: 'Slow mode' }).selectOption('30');
  await expect(mona.page.getByText('Slow mode is on: one message every 30 seconds.')).toBeVisible();
  expect(await house.readSettings(roomId)).toMatchObject({
    status: 'LIVE',
    readOnly: false,
    slowModeSeconds: 30,
  });
});

test('[E2E45] [MTL14] the panel lists who is there and what was done, all of it by keyboard', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('People');
  const frida = await arrive(fan);
  const sven = await arrive(secondFan);
  const mona = await arrive(moderator);
  for (const visitor of [frida, sven, mona]) await visitor.enter(roomId);
  const { page } = mona;
  const opener = mona.moderateButton;
  await opener.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'Moderation' });
  await expect(panel.getByRole('heading', { name: 'Moderation' })).toBeFocused();
  await panel.getByRole('tab', { name: 'Room' }).focus();
  for (const tab of ['Review', 'Rules', 'People']) {
    await page.keyboard.press('ArrowRight');
    await expect(panel.getByRole('tab', { name: tab })).toBeFocused();
  }
  const people = panel.getByRole('list', { name: 'Participants' });
  await expect(people.getByRole('listitem')).toHaveCount(3);
  await panel.getByRole('searchbox', { name: 'Find by name' }).focus();
  await page.keyboard.type('sve');
  await expect(people.getByRole('listitem')).toHaveCount(1);
  await people.getByRole('button', { name: 'Mute Sven' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(people).toContainText('Muted until');
  await expect(people.getByRole('button', { name: 'Unmute Sven' })).toBeFocused();
  await people.getByRole('button', { name: 'Ban Sven' }).press('Enter');
  await expect(people).toContainText('Banned');
  await people.getByRole('button', { name: 'Unban Sven' }).press('Enter');
  await expect(people).not.toContainText('Banned');
  await expect(page.getByText('Sven is no longer banned.')).toBeVisible();
  await expect(page.getByText('Sven is banned from this room.')).toHaveCount(0);
  await expect(page.getByText('Sven is muted for 1 hour.')).toBeVisible();

  await panel.getByRole('tab', { name: 'People' }).focus();
  await page.keyboard.press('ArrowRight');
  const log = panel.getByRole('list', { name: 'Log' }).getByRole('listitem');
  await expect(log).toContainText([
    'Unbanned Sven',
    'Banned Sven',
    'Muted Sven for 1 hour',
    'Created the room',
  ]);
  await expect(log.first()).toContainText('You');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(opener).toBeFocused();
});

test('[MTL11] the focus stays where the last of a list was loaded', async ({ house, arrive }) => {
  const roomId = await house.makeRoom('A long log');
  // One entry more than a page.
  for (let seconds = 1; seconds <= 51; seconds += 1)
    await house.changeRoom(roomId, { slowModeSeconds: seconds });
  const mona = await arrive(moderator);
  await mona.enter(roomId);
  const panel = await mona.openModeration();
  await panel.getByRole('tab', { name: 'Log' }).click();
  const entries = panel.getByRole('list', { name: 'Log' }).getByRole('listitem');
  const more = panel.getByRole('button', { name: 'Load more' });
  await expect(more).toBeVisible();
  const first = await entries.count();
  await more.press('Enter');
  await expect(more).toHaveCount(0);
  await expect(panel.getByText('That’s all.')).toBeFocused();
  const all = await entries.count();
  expect(all).toBeGreaterThan(first);
  // What was loaded stays when the beginning is read anew.
  await house.changeRoom(roomId, { slowModeSeconds: 0 });
  await panel.getByRole('button', { name: 'Refresh' }).press('Enter');
  await expect(entries).toHaveCount(all + 1);
});

test('[E2E46] nothing of it is there for participants, not by its address either', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Private');
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await expect(frida.moderateButton).toHaveCount(0);
  await frida.page.goto(`/room?id=${roomId}&moderate=1`);
  await frida.expectConnected();
  await expect(frida.page.getByRole('region', { name: 'Moderation' })).toHaveCount(0);
  await frida.page.goto('/');
  await expect(frida.page.getByRole('heading', { name: 'Events' })).toBeVisible();
  await expect(frida.page.getByRole('button', { name: 'New event' })).toHaveCount(0);
});

test('[E2E47] a refusal is said in words, and changes nothing', async ({ house, arrive }) => {
  const roomId = await house.makeRoom('Refusing');
  const sven = await arrive(secondFan);
  const mona = await arrive(moderator);
  for (const visitor of [sven, mona]) await visitor.enter(roomId);
  await sven.say('Hello');
  await expect(mona.message('Hello')).toBeVisible();
  await mona.page.route('**/graphql', (route) => route.abort());
  await mona.choose('Hello', 'Ban');
  await expect(mona.page.getByRole('alert').filter({ hasText: 'Roomful can’t be reached.' })).toBeVisible();
  await mona.page.unroute('**/graphql');
  await sven.say('Still here');
  await expect(mona.message('Still here')).toBeVisible();
});

test('[E2E48] an answer in a thread is edited and removed like a message', async ({ house, arrive }) => {
  const roomId = await house.makeRoom('Answers');
  const frida = await arrive(fan);
  const mona = await arrive(moderator);
  for (const visitor of [frida, mona]) await visitor.enter(roomId);
  await frida.say('A question');
  await frida.act('A question', 'Answer in thread');
  await mona.act('A question', 'Answer in thread');
  await frida.answer('An anser');
  const answer = (visitor: typeof frida, text: string) =>
    visitor.thread.getByRole('article').filter({ hasText: text });
  await answer(frida, 'An anser').hover();
  await answer(frida, 'An anser').getByRole('button', { name: 'More actions' }).click();
  await frida.page.getByRole('menuitem', { name: 'Edit' }).click();
  const box = frida.page.getByRole('textbox', { name: 'Edit message' });
  await box.fill('An answer');
  await box.press('Enter');
  await expect(answer(mona, 'An answer')).toContainText('edited', { timeout: 3000 });
  await answer(mona, 'An answer').hover();
  await answer(mona, 'An answer').getByRole('button', { name: 'More actions' }).click();
  await mona.page.getByRole('menuitem', { name: 'Remove…' }).click();
  await mona.page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(answer(frida, 'This message was removed.')).toBeVisible({ timeout: 3000 });
});
