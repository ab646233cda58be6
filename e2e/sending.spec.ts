import type { Locator } from '@playwright/test';
import { expect, fan, secondFan, test, type Visitor } from './stage';

const three = ['first', 'second', 'third'];

/** One's own words in the order of the screen, and what is said of those that aren't sent. */
const shown = async ({ messages }: Visitor, contents: readonly string[]): Promise<string[]> => {
  const texts = await messages.allInnerTexts();
  return texts.flatMap((text) => contents.find((content) => text.includes(content)) ?? []);
};

const unsent = ({ messages }: Visitor) =>
  messages.filter({ hasText: /Sending…|Not sent|sent by itself|Waiting for the network/ });

test('[OBX10] what was on its way when the page was reloaded arrives, in order, once', async ({
  house,
  arrive,
}) => {
  test.setTimeout(120_000);
  const roomId = await house.makeRoom('Reloading');
  const frida = await arrive(fan);
  const sven = await arrive(secondFan);
  for (const visitor of [frida, sven]) await visitor.enter(roomId);
  await house.backend.kill();
  for (const content of three) await frida.say(content);
  await expect(unsent(frida)).toHaveCount(3);
  // Nobody serves the page now; what was written outlives even that.
  await frida.page.goto('about:blank');
  await house.backend.start();
  await frida.comeBack(roomId);
  await expect(sven.message('third')).toBeVisible({ timeout: 60_000 });
  for (const visitor of [frida, sven]) {
    await expect(visitor.messages).toHaveCount(3);
    await expect(visitor.messages).toContainText(three);
    await expect(unsent(visitor)).toHaveCount(0);
  }
  expect(await house.readRoom(roomId)).toEqual(three);
});

test('[OBX10] a reload in the very middle of sending loses and doubles nothing', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('In the middle');
  const frida = await arrive(fan);
  await frida.enter(roomId);
  const contents = Array.from({ length: 8 }, (_, index) => `number ${index + 1}`);
  for (const content of contents) await frida.say(content);
  await frida.comeBack(roomId);
  await expect(frida.messages).toHaveCount(contents.length);
  await expect(unsent(frida)).toHaveCount(0);
  expect(await shown(frida, contents)).toEqual(contents);
  expect(await house.readRoom(roomId)).toEqual(contents);
});

test('[OBX2] what is written offline is sent with the network, between what others wrote meanwhile', async ({
  house,
  arrive,
}) => {
  test.setTimeout(120_000);
  const roomId = await house.makeRoom('Offline');
  const frida = await arrive(fan);
  const sven = await arrive(secondFan);
  for (const visitor of [frida, sven]) await visitor.enter(roomId);
  await frida.page.context().setOffline(true);
  await expect(frida.page.getByRole('status', { name: 'Connection' })).toContainText('Offline');
  for (const content of three) await frida.say(content);
  await sven.say('from elsewhere');
  await expect(sven.message('from elsewhere')).toBeVisible();
  await expect(unsent(frida)).toHaveCount(3);
  await frida.page.context().setOffline(false);
  const everything = ['from elsewhere', ...three];
  for (const visitor of [frida, sven]) {
    await expect(visitor.message('third')).toBeVisible({ timeout: 30_000 });
    await expect(visitor.messages).toHaveCount(4, { timeout: 30_000 });
    await expect(unsent(visitor)).toHaveCount(0);
    await expect(visitor.messages).toContainText(everything);
  }
  await frida.expectConnected();
  expect(await house.readRoom(roomId)).toEqual(everything);
});

test('[ML62] a line that was focused while it waited keeps the focus when it is sent', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Focus');
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await frida.page.context().setOffline(true);
  await frida.say('waits');
  await expect(unsent(frida)).toHaveCount(1);
  await frida.message('waits').focus();
  await expect(frida.message('waits')).toBeFocused();
  await frida.page.context().setOffline(false);
  await expect(unsent(frida)).toHaveCount(0, { timeout: 30_000 });
  await expect(frida.message('waits')).toBeFocused();
});

test('[OBX12] two tabs of one person show all of theirs once, and one sends what the other left', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Two tabs');
  const frida = await arrive(fan);
  await frida.enter(roomId);
  const tab = await frida.openTab();
  await tab.comeBack(roomId);
  await frida.say('from the first tab');
  await tab.say('from the second tab');
  for (const each of [frida, tab]) {
    await expect(each.message('from the first tab')).toHaveCount(1);
    await expect(each.message('from the second tab')).toHaveCount(1);
    await expect(unsent(each)).toHaveCount(0);
    await expect(each.messages).toHaveCount(2);
  }
  await tab.page.route('**/graphql', (route) => route.abort());
  await tab.say('left behind');
  await expect(tab.message('left behind')).toContainText('Sending');
  await tab.page.close();
  await frida.comeBack(roomId);
  await expect(frida.message('left behind')).toHaveCount(1);
  await expect(unsent(frida)).toHaveCount(0);
  const contents = ['from the first tab', 'from the second tab', 'left behind'];
  expect((await house.readRoom(roomId)).sort()).toEqual([...contents].sort());
});

test('[SND13] a room in which only moderators write says so, as soon as it is so', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Read along');
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await house.changeRoom(roomId, { readOnly: true });
  await expect(frida.page.getByText('Only moderators can write now.')).toBeVisible();
  await expect(frida.composer).toBeDisabled();
  await house.changeRoom(roomId, { readOnly: false });
  await expect(frida.composer).toBeEnabled();
});

test('[OBX20] what is half written is there after a reload, in the room and in a thread', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Drafts');
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await frida.say('A question');
  await frida.composer.fill('half a mess');
  await frida.act('A question', 'Answer in thread');
  const answer = frida.thread.getByRole('textbox', { name: 'Answer' });
  await answer.fill('half an ans');
  await frida.page.reload();
  await expect(answer).toHaveValue('half an ans');
  await expect(frida.composer).toHaveValue('half a mess');
  await answer.press('Enter');
  await expect(frida.thread.getByText('half an ans')).toBeVisible();
  await expect(answer).toHaveValue('');
  await frida.page.reload();
  await expect(frida.composer).toHaveValue('half a mess');
  await expect(answer).toHaveValue('');
});

test('[OBX20] [OBX24] what can’t be stored is there as long as the page, whatever stands in the field’s place meanwhile', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Full');
  const frida = await arrive(fan);
  await frida.enter(roomId);
  const lookAside = async () => {
    await frida.page.getByRole('button', { name: 'Change name' }).click();
    await frida.page.getByRole('button', { name: 'Cancel' }).click();
  };
  const long = 'long '.repeat(24_000);
  await frida.composer.fill(long);
  await lookAside();
  await expect(frida.composer).toHaveValue(long);
  // A browser that finds the direction for itself lays all of it out anew with each key.
  await expect(frida.composer).not.toHaveAttribute('dir');
  await frida.page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The storage is full.', 'QuotaExceededError');
    };
  });
  await frida.composer.fill('half a thought');
  await expect(frida.composer).toHaveAttribute('dir', 'auto');
  await lookAside();
  await expect(frida.composer).toHaveValue('half a thought');
});

test('[OBX21] a long paste is never cut by itself, and the writer may keep its beginning', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Long paste');
  const frida = await arrive(fan);
  await frida.enter(roomId);
  const pasted = 'long '.repeat(1_000);
  await frida.composer.fill(pasted);
  await frida.page.getByRole('button', { name: 'Keep the beginning' }).click();
  await expect(frida.composer).toHaveValue('long '.repeat(400).trim());
  await expect(frida.composer).toBeFocused();
  await frida.page.getByRole('button', { name: 'Undo' }).click();
  await expect(frida.composer).toHaveValue(pasted);
  await frida.page.getByRole('button', { name: 'Keep the beginning' }).click();
  await frida.composer.press('Enter');
  await expect(frida.messages).toHaveCount(1);
  await expect(unsent(frida)).toHaveCount(0);
  expect(await house.readRoom(roomId)).toEqual(['long '.repeat(400).trim()]);
});

test('[OBX22] Shift and Enter start a line, and Enter that ends a composition sends nothing', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Lines');
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await frida.composer.pressSequentially('one');
  await frida.composer.press('Shift+Enter');
  await frida.composer.pressSequentially('two');
  await expect(frida.composer).toHaveValue('one\ntwo');
  // As Safari tells it: the composition ends, and then comes the Enter that ended it.
  await frida.composer.evaluate((field) => {
    field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  });
  await expect(frida.composer).toHaveValue('one\ntwo');
  await frida.composer.press('Enter');
  await expect(frida.messages).toHaveCount(1);
  await expect(unsent(frida)).toHaveCount(0);
  expect(await house.readRoom(roomId)).toEqual(['one\ntwo']);
});

test('[OBX22] Enter that ends a composition saves no edit, and Escape that ends one gives up neither edit nor name', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Composing');
  const frida = await arrive(fan);
  await frida.enter(roomId);
  /** As Safari tells it: the composition ends, and then comes the key that ended it. */
  const endComposition = (field: Locator, key: string) =>
    field.evaluate((element, ended) => {
      element.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      element.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
      element.dispatchEvent(new KeyboardEvent('keydown', { key: ended, bubbles: true, cancelable: true }));
    }, key);
  await frida.say('Helo');
  await frida.choose('Helo', 'Edit');
  const box = frida.page.getByRole('textbox', { name: 'Edit message' });
  await box.fill('Hello');
  for (const key of ['Enter', 'Escape']) {
    await endComposition(box, key);
    await expect(box).toHaveValue('Hello');
  }
  await box.press('Enter');
  await expect(box).toBeHidden();
  expect(await house.readRoom(roomId)).toEqual(['Hello']);
  await frida.page.getByRole('button', { name: 'Change name' }).click();
  const name = frida.page.getByRole('textbox', { name: 'Your name' });
  await name.fill('Frida F.');
  await endComposition(name, 'Escape');
  await expect(name).toHaveValue('Frida F.');
  await name.press('Escape');
  await expect(name).toBeHidden();
});

test('[OBX23] where the keyboard of a phone covers the page, the text field stands above it', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Keyboard');
  await house.post(roomId, ['A question']);
  const frida = await arrive(fan, { phone: true });
  await frida.page.addInitScript(() => {
    const viewport = Object.assign(new EventTarget(), { height: window.innerHeight, scale: 1 });
    Object.defineProperty(window, 'visualViewport', { value: viewport });
  });
  await frida.enter(roomId);
  const cover = (height: number) =>
    frida.page.evaluate((visible) => {
      Object.assign(window.visualViewport ?? {}, { height: visible });
      window.visualViewport?.dispatchEvent(new Event('resize'));
    }, height);
  const bottomOf = async (box: typeof frida.composer) => {
    const { y, height } = (await box.boundingBox()) ?? { y: Number.NaN, height: 0 };
    return y + height;
  };
  await cover(450);
  await expect.poll(() => bottomOf(frida.composer)).toBeLessThan(450);
  await expect(frida.message('A question')).toBeInViewport();
  await frida.message('A question').focus();
  await frida.message('A question').getByRole('button', { name: 'Answer in thread' }).press('Enter');
  await expect.poll(() => bottomOf(frida.thread.getByRole('textbox'))).toBeLessThan(450);
  await cover(844);
  await expect.poll(() => bottomOf(frida.thread.getByRole('textbox'))).toBeGreaterThan(700);
});
