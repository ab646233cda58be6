import { enterHoldingRoom, expect, fan, moderator, queueOf, secondFan, test } from './stage';

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
  await expect(dialog.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: 'Report' })).toBeDisabled();
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

test('[E2E81] a blocked word is refused or waits for a moderator, and its sender is told which', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Blocked words');
  await house.setRules(roomId, { blockedWords: ['casino'], onBlockedWord: 'REFUSE' });
  const frida = await arrive(fan);
  const sven = await arrive(secondFan);
  const mona = await arrive(moderator);
  for (const visitor of [frida, sven, mona]) await visitor.enter(roomId);
  await sven.say('Come to my casino');
  await expect(sven.message('casino')).toContainText('That has a word that is blocked here.');
  await sven.message('casino').getByRole('button', { name: 'Discard' }).click();

  await house.setRules(roomId, { onBlockedWord: 'HOLD' });
  await sven.say('The casino scene was great');
  await expect(sven.message('casino scene')).toContainText('A moderator looks at it first.');
  await sven.say('And the music');
  await expect(frida.message('And the music')).toBeVisible({ timeout: 3000 });
  await expect(frida.message('casino scene')).toHaveCount(0);

  // It comes by itself, and the button says so before the panel is open.
  await mona.page.getByRole('button', { name: 'Moderate · 1 post waits' }).click({ timeout: 70_000 });
  await expect(queueOf(mona)).toContainText(['The casino scene was great']);
  await expect(queueOf(mona)).toContainText(['Blocked word']);
  await mona.page.getByRole('button', { name: 'Publish the post by Sven' }).click();
  await expect(frida.message('casino scene')).toBeVisible({ timeout: 3000 });
  await expect(sven.message('casino scene')).not.toContainText('A moderator looks at it first.');
  await expect(sven.message('casino scene')).toHaveCount(1);
  await expect(mona.page.getByText('Published the post by Sven.')).toBeVisible();
  await expect(mona.page.getByRole('button', { name: 'Moderate', exact: true })).toBeVisible();
});

test('[E2E82] a moderator works through the queue by keyboard, and the focus is never lost', async ({
  house,
  arrive,
}) => {
  const { roomId, frida, sven, mona } = await enterHoldingRoom(house, arrive, {
    title: 'Reviewing',
    messages: ['Uno', 'Dos', 'Tres'],
    answer: 'An answer',
  });

  const { page } = mona;
  await mona.moderateButton.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'Moderation' });
  await panel.getByRole('tab', { name: 'Room' }).focus();
  await page.keyboard.press('ArrowRight');
  await panel.getByRole('button', { name: 'Refresh' }).press('Enter');
  await expect(queueOf(mona)).toContainText(['Uno', 'Dos', 'Tres', 'An answer']);
  await expect(queueOf(mona).last()).toContainText('What shall we ask?');
  await queueOf(mona).first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(queueOf(mona).nth(1)).toBeFocused();
  await page.keyboard.press('d');
  await expect(panel.getByRole('status')).toHaveText('Discarded the post by Frida. 3 posts wait');
  await expect(queueOf(mona).filter({ hasText: 'Tres' })).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('p');
  await expect(queueOf(mona).filter({ hasText: 'Tres' })).toBeFocused();
  for (const visitor of [frida, sven]) await expect(visitor.message('Uno')).toBeVisible({ timeout: 3000 });
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Publish the post by Frida' }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(queueOf(mona)).toHaveCount(1);
  await expect(queueOf(mona)).toBeFocused();
  await page.keyboard.press('p');
  await expect(panel.locator('p:focus')).toContainText('Nothing waits for a decision.');
  await expect(sven.message('Tres')).toBeVisible({ timeout: 3000 });
  await expect(frida.thread).not.toContainText('A moderator looks at it first.');
  expect(await house.readRoom(roomId)).toEqual(['What shall we ask?', 'Uno', 'Tres']);

  await panel.getByRole('tab', { name: 'Log' }).click();
  const log = panel.getByRole('list', { name: 'Log' }).getByRole('listitem');
  await expect(log.filter({ hasText: 'Discarded a held message by Frida' })).toContainText('Dos');
});

test('[E2E83] what enough people report is hidden, comes to the moderators by itself, and is put back', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Enough reports');
  await house.setRules(roomId, { holdAfterReports: 1 });
  const frida = await arrive(fan);
  const sven = await arrive(secondFan, { phone: true });
  const mona = await arrive(moderator);
  for (const visitor of [frida, sven, mona]) await visitor.enter(roomId);
  await sven.say('A bold opinion');
  const panel = await mona.openModeration();
  await panel.getByRole('tab', { name: 'Review' }).click();
  await expect(panel.getByText('Nothing waits for a decision.')).toBeVisible();
  await frida.choose('A bold opinion', 'Report…');
  const dialog = frida.page.getByRole('dialog', { name: 'Report this message' });
  await dialog.getByRole('radio', { name: 'Insults or hate' }).check();
  await dialog.getByRole('textbox').fill('It is not nice');
  await dialog.getByRole('button', { name: 'Report' }).click();
  for (const visitor of [frida, sven, mona])
    await expect(visitor.message('A bold opinion')).toHaveCount(0, { timeout: 3000 });
  await expect(sven.message('Hidden: several people reported this message.')).toBeVisible();
  await expect(queueOf(mona)).toContainText('A bold opinion', { timeout: 3000 });
  await expect(queueOf(mona)).toContainText('Hidden after reports');
  await expect(queueOf(mona)).toContainText('1 report · Insults or hate (1)');
  await expect(queueOf(mona)).toContainText('It is not nice');
  await mona.page.getByRole('button', { name: 'Publish the post by Sven' }).click();
  for (const visitor of [frida, sven, mona])
    await expect(visitor.message('A bold opinion')).toBeVisible({ timeout: 3000 });
});

test('[E2E85] [E2E118] a moderator finds what was reported and not hidden, goes to it, and removes it', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Few reports');
  await house.setRules(roomId, { holdAfterReports: 3 });
  const frida = await arrive(fan);
  const sven = await arrive(secondFan, { phone: true });
  const mona = await arrive(moderator);
  for (const visitor of [frida, sven, mona]) await visitor.enter(roomId);
  await sven.say('Buy my coins');
  await sven.say('They are shiny');
  const panel = await mona.openModeration();
  await panel.getByRole('tab', { name: 'Review' }).click();
  await expect(panel.getByText('Nothing else is reported.')).toBeVisible();
  const report = async (content: string, reason: string) => {
    await frida.choose(content, 'Report…');
    const dialog = frida.page.getByRole('dialog', { name: 'Report this message' });
    await dialog.getByRole('radio', { name: reason }).check();
    await dialog.getByRole('textbox').fill(`About: ${content}`);
    await dialog.getByRole('button', { name: 'Report' }).click();
    await expect(dialog).toBeHidden();
  };
  await report('Buy my coins', 'Spam or advertising');
  await report('They are shiny', 'Off topic');

  // It comes by itself, and nobody else learns of it.
  const cards = panel.getByRole('list', { name: 'Reported, not hidden' }).getByRole('article');
  await expect(cards).toHaveCount(2, { timeout: 70_000 });
  await expect(cards.first()).toContainText('They are shiny');
  await expect(cards.last()).toContainText('Sven');
  await expect(cards.last()).toContainText('Buy my coins');
  await expect(cards.last()).toContainText('1 report · Spam or advertising (1)');
  await expect(cards.last()).toContainText('About: Buy my coins');
  await expect(panel).not.toContainText('Frida');
  await expect(queueOf(mona)).toHaveCount(0);
  // From right to left their bar stands on the right, though the words are English.
  await mona.page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  await expect(cards.last().getByRole('blockquote')).toHaveCSS('border-right-width', '3px');
  await mona.page.evaluate(() => document.documentElement.setAttribute('dir', 'ltr'));
  await expect(cards.last().getByRole('blockquote')).toHaveCSS('border-left-width', '3px');
  for (const visitor of [frida, sven]) await expect(visitor.message('Buy my coins')).toBeVisible();

  await cards.last().getByRole('button', { name: 'Show the message by Sven' }).click();
  await expect(mona.message('Buy my coins')).toBeFocused();
  await cards.last().getByRole('button', { name: 'Remove the message by Sven' }).press('Enter');
  const dialog = mona.page.getByRole('dialog', { name: 'Remove this message?' });
  await expect(dialog).toContainText('Buy my coins');
  await dialog.getByRole('button', { name: 'Remove', exact: true }).press('Enter');
  await expect(cards).toHaveCount(1);
  await expect(panel.getByRole('heading', { name: 'Reported, not hidden' })).toBeFocused();
  for (const visitor of [frida, sven, mona])
    await expect(visitor.message('Buy my coins')).toHaveCount(0, { timeout: 3000 });

  // On a phone the panel stands over the room, and makes way for what it leads to.
  await mona.page.setViewportSize({ width: 390, height: 844 });
  await cards.getByRole('button', { name: 'Show the message by Sven' }).click();
  await expect(panel).toBeHidden();
  await expect(mona.message('They are shiny')).toBeInViewport();
});

test('[E2E84] a moderator pastes blocked words, is told what does not fit, and who changed the same meanwhile', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Rules');
  const sven = await arrive(secondFan);
  const mona = await arrive(moderator, { phone: true });
  for (const visitor of [sven, mona]) await visitor.enter(roomId);
  const panel = await mona.openModeration();
  await panel.getByRole('tab', { name: 'Rules' }).click();
  const words = panel.getByRole('textbox', { name: 'Blocked words' });
  const save = panel.getByRole('button', { name: 'Save rules' });
  await words.fill(`Casino, free  money\n${'x'.repeat(41)}`);
  await panel.getByRole('textbox', { name: 'Hide after so many reports' }).fill('101');
  await save.click();
  await expect(panel.getByText('Too long: xxx')).toBeVisible();
  await expect(panel.getByText('Use a number from 1 to 100, or leave it empty.')).toBeVisible();
  await words.fill('Casino, free  money');
  await panel.getByRole('textbox', { name: 'Hide after so many reports' }).fill('3');
  await save.click();
  await expect(mona.page.getByText('The rules are saved.')).toBeVisible();
  await expect(words).toHaveValue('casino\nfree money');
  await expect(save).toBeFocused();
  await sven.say('FREE MONEY here');
  await expect(sven.message('FREE MONEY')).toContainText('That has a word that is blocked here.');

  await house.setRules(roomId, { blockedWords: ['casino'], holdsAll: true });
  await panel.getByRole('radio', { name: 'waits for a moderator' }).check();
  await save.click();
  await expect(words).toHaveValue('casino');
  await expect(panel.getByRole('switch', { name: 'Review everything' })).toBeChecked();

  await house.setRules(roomId, { blockedWords: ['lottery'] });
  await words.fill('casino\nbingo');
  await save.click();
  await expect(panel.getByText('Somebody changed these rules meanwhile.')).toBeVisible();
  await panel.getByRole('button', { name: 'Load theirs' }).click();
  await expect(words).toHaveValue('lottery');
  await mona.page.route('**/graphql', (route) => route.abort());
  await words.fill('lottery\nbingo');
  await save.click();
  await expect(mona.page.getByRole('alert').filter({ hasText: 'Roomful can’t be reached.' })).toBeVisible();
  await mona.page.unroute('**/graphql');
  await save.click();
  // What told of an earlier saving may stand there still: the server knows.
  await expect
    .poll(() => house.readRules(roomId))
    .toMatchObject({
      blockedWords: ['lottery', 'bingo'],
      onBlockedWord: 'HOLD',
      holdsAll: true,
      holdAfterReports: 3,
    });
});
