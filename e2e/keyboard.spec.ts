import type { Locator, Page } from '@playwright/test';
import { expect, fan, moderator, test, type House } from './stage';

/** Somebody who has no mouse. After each step something has the focus. */
class Typist {
  constructor(readonly page: Page) {}

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.expectFocus();
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    await this.expectFocus();
  }

  /** Goes by Tab, or back by Shift and Tab, until it has the focus. */
  async reach(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(target).toBeVisible();
    for (let step = 0; step < 40; step += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press(key);
    }
    await expect(target).toBeFocused();
  }

  async expectFocus(): Promise<void> {
    await expect
      .poll(() => this.page.evaluate(() => document.activeElement?.tagName ?? 'nothing'))
      .not.toMatch(/BODY|HTML|nothing/);
  }

  /** From the text field to a line of the list, however far up. */
  async goToMessage(line: Locator): Promise<void> {
    const log = this.page.getByRole('log', { name: 'Messages' });
    await this.reach(log.locator('article[tabindex="0"]'), 'Shift+Tab');
    await this.press('End');
    for (let step = 0; step < 20; step += 1) {
      if (await line.evaluate((element) => element === document.activeElement)) return;
      await this.press('ArrowUp');
    }
    await expect(line).toBeFocused();
  }

  /** Opens the menu of the line that has the focus, and chooses by the first letters. */
  async choose(item: string): Promise<void> {
    await this.press('Enter');
    const wanted = this.page.getByRole('menuitem', { name: item, exact: true });
    await expect(wanted).toBeVisible();
    for (let step = 0; step < 12; step += 1) {
      if (await wanted.evaluate((element) => element === document.activeElement)) break;
      await this.press('ArrowDown');
    }
    await expect(wanted).toBeFocused();
    await this.press('Enter');
  }
}

async function signIn(typist: Typist, { email, password }: { email: string; password: string }) {
  const { page } = typist;
  await page.goto('/');
  await typist.reach(page.getByRole('button', { name: 'Sign in' }).first());
  await page.keyboard.press('Enter');
  await typist.reach(page.getByLabel('Email'));
  await typist.type(email);
  await typist.reach(page.getByLabel('Password', { exact: true }));
  await typist.type(password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Events', exact: true })).toBeVisible();
}

async function enter(typist: Typist, title: string, name: string): Promise<Locator> {
  const { page } = typist;
  await typist.reach(page.getByRole('link', { name: title }));
  await page.keyboard.press('Enter');
  const field = page.getByLabel('Your name');
  await typist.reach(field);
  await page.keyboard.press('ControlOrMeta+a');
  await typist.type(name);
  await typist.press('Enter');
  const composer = page.getByRole('textbox', { name: 'Message' });
  await expect(composer).toBeFocused();
  return composer;
}

const open = async (house: House, page: Page): Promise<Typist> => {
  await page.goto(house.backend.url);
  return new Typist(page);
};

test('[E2E94] by keys alone: signing in, the lobby, the room, writing, replying, a thread, settings', async ({
  house,
  browser,
}) => {
  test.setTimeout(120_000);
  const roomId = await house.makeRoom('Without a mouse');
  await house.post(roomId, ['A question', 'Another thing']);
  const context = await browser.newContext({ baseURL: house.backend.url });
  const typist = await open(house, await context.newPage());
  const { page } = typist;
  await signIn(typist, fan);
  const composer = await enter(typist, 'Without a mouse', 'Frida');
  const log = page.getByRole('log', { name: 'Messages' });
  const line = (content: string) => log.getByRole('article').filter({ hasText: content });

  await typist.type('Good evening');
  await typist.press('Enter');
  await expect(line('Good evening')).toBeVisible();
  await expect(composer).toBeFocused();

  await typist.goToMessage(line('A question'));
  await typist.choose('Reply');
  await expect(composer).toBeFocused();
  await typist.type('I wonder, too');
  await typist.press('Enter');
  await expect(line('I wonder, too')).toContainText('A question');

  await typist.goToMessage(line('Another thing'));
  await typist.choose('Answer in thread');
  const thread = page.getByRole('region', { name: 'Thread' });
  await typist.reach(thread.getByRole('textbox', { name: 'Answer' }));
  await typist.type('An answer');
  await typist.press('Enter');
  await expect(thread.getByRole('article').filter({ hasText: 'An answer' })).toBeVisible();
  await typist.press('Escape');
  await expect(thread).toHaveCount(0);
  await expect(line('Another thing')).toBeFocused();

  const settings = page.getByRole('button', { name: 'Settings' });
  await typist.reach(settings, 'Shift+Tab');
  await typist.press('Enter');
  const light = page.getByRole('radio', { name: 'As on this device' }).first();
  await typist.reach(light);
  await typist.press('ArrowDown');
  await typist.press('ArrowDown');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await typist.press('Escape');
  await expect(settings).toBeFocused();
  await context.close();
});

test('[E2E94] by keys alone: a moderator removes a message, and mutes its sender and takes that back', async ({
  house,
  browser,
}) => {
  test.setTimeout(120_000);
  const roomId = await house.makeRoom('Moderated without a mouse');
  await house.post(roomId, ['Something rude', 'Something nice'], fan);
  const context = await browser.newContext({ baseURL: house.backend.url });
  const typist = await open(house, await context.newPage());
  const { page } = typist;
  await signIn(typist, moderator);
  await enter(typist, 'Moderated without a mouse', 'Mona');
  const log = page.getByRole('log', { name: 'Messages' });
  const line = (content: string) => log.getByRole('article').filter({ hasText: content });

  await typist.goToMessage(line('Something rude'));
  await typist.choose('Remove…');
  await typist.reach(page.getByRole('button', { name: 'Remove', exact: true }));
  await typist.press('Enter');
  await expect(line('This message was removed.')).toBeFocused();

  await typist.press('ArrowDown');
  await expect(line('Something nice')).toBeFocused();
  await typist.choose('Mute for 10 minutes');
  const undo = page.getByRole('button', { name: 'Undo' });
  await typist.reach(undo);
  await typist.press('Enter');
  await expect(page.getByText('Frida is no longer muted.')).toBeVisible();
  await typist.expectFocus();
  await context.close();
});
