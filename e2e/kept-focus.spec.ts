import type { Locator, Page } from '@playwright/test';
import { expect, expectNoViolations, fan, moderator, secondFan, test } from './stage';

/** As by keyboard: the button has the focus, and Enter presses it. */
async function pressByKey(button: Locator): Promise<void> {
  await button.focus();
  await expect(button).toBeFocused();
  await button.page().keyboard.press('Enter');
}

/** All that the text field's note has said politely from here on. */
async function listenToNote(page: Page): Promise<() => Promise<string[]>> {
  const note = page.locator('form [aria-live="polite"]').last();
  await note.evaluate((element) => {
    const heard: string[] = [];
    new MutationObserver(() => heard.push(element.textContent)).observe(element, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    Object.assign(globalThis, { heard });
  });
  return () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
}

test('[E2E110] what goes while it has the focus leaves it to what stands nearest', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Heirs');
  const [pinnedMessageId = ''] = await house.post(roomId, ['Questions go here']);
  await house.changeRoom(roomId, { pinnedMessageId, announcement: 'Lunch at noon' });
  const frida = await arrive(fan);
  await frida.enter(roomId);
  const { page, composer, log } = frida;
  const dismissAnnouncement = page.getByRole('button', { name: 'Dismiss announcement' });

  await pressByKey(dismissAnnouncement);
  await expect(dismissAnnouncement).toHaveCount(0);
  await expect(log).toBeFocused();
  await pressByKey(page.getByRole('button', { name: 'Dismiss pinned message' }));
  await expect(page.getByRole('region', { name: 'Notices' })).toBeEmpty();
  await expect(log).toBeFocused();

  await house.changeRoom(roomId, { announcement: 'Lunch at one' });
  await dismissAnnouncement.focus();
  await house.changeRoom(roomId, { announcement: '' });
  await expect(dismissAnnouncement).toHaveCount(0);
  await expect(log).toBeFocused();

  await frida.act('Questions go here', 'Reply');
  await pressByKey(page.getByRole('button', { name: 'Cancel reply' }));
  await expect(composer).toBeFocused();

  const rename = page.getByRole('button', { name: 'Change name' });
  const name = page.getByRole('textbox', { name: 'Your name' });
  await pressByKey(rename);
  await expect(name).toBeFocused();
  await pressByKey(page.getByRole('button', { name: 'Cancel', exact: true }));
  await expect(composer).toBeFocused();
  await pressByKey(rename);
  await expect(name).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(composer).toBeFocused();

  // Who presses beside everything has given the focus away, and isn't brought back by what goes after that.
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await house.changeRoom(roomId, { announcement: 'Lunch at two' });
  await expect(dismissAnnouncement).toBeVisible();
  await house.changeRoom(roomId, { announcement: '' });
  await expect(dismissAnnouncement).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
});

test('[E2E110] the button for older messages keeps the focus while they come, and leaves it to the list', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Further up');
  const contents = Array.from({ length: 130 }, (_, index) => `line ${index + 1}`);
  await house.post(roomId, contents);
  const frida = await arrive(fan);
  await frida.enter(roomId);
  const { page } = frida;
  const older = page.getByRole('button', { name: /^(Show earlier|Loading earlier)/ });
  const hasFocus = () => page.evaluate(() => document.activeElement !== document.body);
  for (let step = 0; step < 8 && (await older.count()) > 0; step += 1) {
    if (await older.evaluate((button) => button === document.activeElement))
      await page.keyboard.press('Enter');
    else await older.focus();
    await frida.expectStill();
    await expect.poll(hasFocus).toBe(true);
  }
  await expect(older).toHaveCount(0);
  await expect(frida.log).toBeFocused();
});

test('[E2E111] the pill leads a keyboard to the last line, and a pointer leaves the text field the focus', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('To the end');
  const contents = Array.from({ length: 40 }, (_, index) => `line ${index + 1}`);
  await house.post(roomId, contents);
  const frida = await arrive(fan);
  await frida.enter(roomId);
  const { page, composer, log } = frida;
  const goUp = async () => {
    await log.hover();
    await page.mouse.wheel(0, -1500);
  };
  await goUp();
  await house.post(roomId, ['line 41', 'line 42']);
  const pill = page.getByRole('button', { name: '2 new messages' });
  await pressByKey(pill);
  await expect(pill).toHaveCount(0);
  await expect(frida.message('line 42')).toBeFocused();
  await expect.poll(() => frida.distanceFromEnd()).toBeLessThan(2);

  await composer.focus();
  await goUp();
  await page.getByRole('button', { name: 'Jump to latest' }).click();
  await expect.poll(() => frida.distanceFromEnd()).toBeLessThan(2);
  await expect(composer).toBeFocused();
});

test('[E2E112] who is writing when the room closes keeps the focus, is told why, once, and writes on when it opens', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Closing');
  const frida = await arrive(fan);
  await frida.enter(roomId);
  const { page, composer } = frida;
  const heard = await listenToNote(page);
  for (const text of ['half a', '']) {
    await composer.fill(text);
    await house.changeRoom(roomId, { readOnly: true });
    await expect(page.getByText('Only moderators can write now.')).toBeVisible();
    await expect(composer).toBeFocused();
    await expect(composer).toHaveAttribute('readonly');
    await page.keyboard.type(' x');
    await page.keyboard.press('Enter');
    await expect(composer).toHaveValue(text);
    // What is pressed next does not move away.
    const height = (await composer.boundingBox())?.height;
    await page.getByRole('button', { name: 'Settings' }).focus();
    expect((await composer.boundingBox())?.height).toBe(height);
    await composer.focus();
    await house.changeRoom(roomId, { readOnly: false });
    await expect(composer).not.toHaveAttribute('readonly');
    await expect(composer).toBeFocused();
  }
  await page.keyboard.type('a whole sentence');
  await page.keyboard.press('Enter');
  await expect(frida.message('a whole sentence')).toBeVisible();
  const reason = 'Only moderators can write now. You can read along.';
  expect(await heard()).toEqual([reason, '', reason, '']);

  await house.changeRoom(roomId, { slowModeSeconds: 2 });
  await expect.poll(heard).toHaveLength(5);
  await frida.say('one');
  await expect(page.getByText(/your next message in/)).toBeVisible();
  await expect(page.getByText(/your next message in/)).toHaveCount(0);
  expect((await heard()).slice(4)).toEqual([expect.stringContaining('Slow mode: one message every 2')]);
});

test('[E2E113] after a wrong password its field has the focus again', async ({ house, browser }) => {
  const context = await browser.newContext({ baseURL: house.backend.url });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('button', { name: 'Sign in' }).first().click();
  await page.getByLabel('Email').fill(fan.email);
  const password = page.getByLabel('Password', { exact: true });
  await password.fill('not this one');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Incorrect username or password.')).toBeVisible();
  await expect(password).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(fan.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Events', exact: true })).toBeVisible();
  await context.close();
});

test('[E2E114] the dialog of a form begins in its first field', async ({ house, arrive }) => {
  const roomId = await house.makeRoom('Reported');
  await house.post(roomId, ['Something rude'], secondFan);
  const mona = await arrive(moderator);
  await pressByKey(mona.page.getByRole('button', { name: 'New event' }));
  const title = mona.page.getByRole('textbox', { name: 'Title' });
  await expect(title).toBeFocused();
  await mona.page.keyboard.type('A title with spaces');
  await expect(title).toHaveValue('A title with spaces');
  await mona.page.keyboard.press('Escape');

  const frida = await arrive(fan);
  await frida.enter(roomId);
  await frida.choose('Something rude', 'Report…');
  await expect(frida.page.getByRole('dialog').getByRole('radio').first()).toBeFocused();
});

test('[E2E115] a thread that was opened by its address leaves the focus to its message', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('By address');
  const [messageId] = await house.post(roomId, ['A question', 'Another thing']);
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await frida.page.goto(`/room?id=${roomId}&thread=${messageId}`);
  await expect(frida.thread.getByRole('heading', { name: 'Thread' })).toBeFocused();
  await frida.page.keyboard.press('Escape');
  await expect(frida.thread).toHaveCount(0);
  await expect(frida.message('A question')).toBeFocused();

  // One's own as well, and far from the end.
  const [ownId] = await house.post(roomId, ['My own question'], fan);
  const others = Array.from({ length: 40 }, (_, index) => `line ${index}`);
  await house.post(roomId, others);
  await frida.page.goto(`/room?id=${roomId}&thread=${ownId}`);
  await expect(frida.thread.getByRole('heading', { name: 'Thread' })).toBeFocused();
  await expect(frida.message('line 39')).toBeVisible();
  await frida.page.keyboard.press('Escape');
  await expect(frida.message('My own question')).toBeFocused();
  await expect(frida.message('My own question')).toBeInViewport();
});

test('[MTL12] a menu that is taller than the screen scrolls with the item that has the focus', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('At 400 %');
  await house.post(roomId, ['Something rude'], fan);
  const mona = await arrive(moderator);
  await mona.enter(roomId);
  await mona.page.setViewportSize({ width: 320, height: 256 });
  await mona.openMenu('Something rude');
  const menu = mona.page.getByRole('menu');
  await expect(menu.getByRole('menuitem').first()).toBeVisible();
  expect(await menu.evaluate((frame) => frame.scrollHeight > frame.clientHeight)).toBe(true);
  await expectNoViolations(mona.page, 'the open menu');
  await mona.page.keyboard.press('End');
  const last = menu.getByRole('menuitem').last();
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport({ ratio: 0.9 });
});

test('[MTL13] once it is decided whose rules stay, the button that saves them has the focus', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Two at the rules');
  const mona = await arrive(moderator);
  await mona.enter(roomId);
  const panel = await mona.openModeration();
  await panel.getByRole('tab', { name: 'Rules' }).click();
  const save = panel.getByRole('button', { name: 'Save rules' });
  const words = panel.getByRole('textbox', { name: 'Blocked words' });
  for (const [choice, theirs] of [
    ['Save mine', 'radish'],
    ['Load theirs', 'turnip'],
  ] as const) {
    await expect(words).toBeVisible();
    await house.setRules(roomId, { blockedWords: [theirs] });
    await words.fill(`mine instead of ${theirs}`);
    await save.click();
    const chosen = panel.getByRole('button', { name: choice });
    await pressByKey(chosen);
    await expect(chosen).toHaveCount(0);
    await expect(save).toBeFocused();
  }
});
