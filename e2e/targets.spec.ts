import { expect, fan, findSmallTargets, moderator, test, type Visitor } from './stage';

/** What is too small, by where. */
type Findings = Record<string, string[]>;

const expectNone = (small: Findings): void =>
  expect(Object.fromEntries(Object.entries(small).filter(([, found]) => found.length > 0))).toEqual({});

/** Its buttons are there for whoever points at it. */
async function pointAt(visitor: Visitor, content: string, phone: boolean): Promise<void> {
  const line = visitor.message(content);
  await (phone ? line.tap({ position: { x: 20, y: 10 } }) : line.hover());
  await expect(line.getByRole('button', { name: 'More actions' })).toBeVisible();
}

const long = Array.from({ length: 20 }, (_, index) => `Paragraph ${index} https://example.com/${index}`).join(
  '\n',
);

for (const phone of [true, false]) {
  const by = phone ? 'by finger' : 'with a mouse';

  test(`[E2E95] ${by} everything around the conversation can be hit on 44 pixels`, async ({
    house,
    arrive,
  }) => {
    const roomId = await house.makeRoom('Targets');
    await house.changeRoom(roomId, {
      announcement: `Back at five. ${'More is said elsewhere. '.repeat(18)}`,
    });
    await house.post(roomId, ['A question']);
    const mona = await arrive(moderator, { phone });
    const { page } = mona;
    const small: Findings = {};
    small['lobby'] = await findSmallTargets(page.locator('body'));
    await page.getByRole('button', { name: 'New event' }).click();
    small['form of an event'] = await findSmallTargets(page.locator('body'));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Settings' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    small['settings'] = await findSmallTargets(page.locator('body'));
    await page.goto(`/room?id=${roomId}`);
    await expect(page.getByRole('button', { name: 'Join', exact: true })).toBeVisible();
    small['joining'] = await findSmallTargets(page.locator('body'));
    await mona.enter(roomId);
    small['room'] = await findSmallTargets(page.locator('body'));
    const panel = await mona.openModeration();
    for (const tab of await panel.getByRole('tab').all()) {
      await tab.click();
      await expect(panel.locator('[aria-busy]')).toHaveCount(0);
      small[`panel, ${(await tab.textContent()) ?? ''}`] = await findSmallTargets(page.locator('body'));
    }
    expectNone(small);
  });

  test(`[E2E95] ${by} the way in and a room in somebody else’s page can be hit on 44 pixels`, async ({
    house,
    browser,
    arrive,
  }) => {
    const roomId = await house.makeRoom('Targets');
    const size = phone ? { width: 320, height: 640 } : { width: 1280, height: 800 };
    const context = await browser.newContext({ baseURL: house.backend.url, viewport: size, hasTouch: phone });
    const page = await context.newPage();
    const small: Findings = {};
    const measure = async (place: string) => {
      small[place] = await findSmallTargets(page.locator('body'));
    };
    await page.goto('/');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByLabel('Email')).toBeVisible();
    await measure('welcome');
    await page.goto(`/embed?id=${roomId}`);
    await expect(page.getByLabel('Email')).toBeVisible();
    await measure('signing in');
    await page.getByRole('tab', { name: 'Create account' }).click();
    await expect(page.getByLabel('Confirm password')).toBeVisible();
    await measure('signing up');
    await page.getByRole('tab', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: 'Forgot your password?' }).click();
    await expect(page.getByRole('heading', { name: 'Reset password' })).toBeVisible();
    await measure('forgotten password');
    await context.close();

    const mona = await arrive(moderator, { phone });
    await mona.page.goto(`/embed?id=${roomId}`);
    await mona.page.getByLabel('Your name').fill(moderator.displayName);
    await mona.page.getByRole('button', { name: 'Join', exact: true }).click();
    await expect(mona.composer).toBeVisible();
    if (phone) await mona.page.setViewportSize(size);
    small['embedded room'] = await findSmallTargets(mona.page.locator('body'));
    await mona.page.getByRole('button', { name: 'Settings' }).click();
    await expect(mona.page.getByRole('button', { name: 'Sign out' })).toBeVisible();
    small['embedded settings'] = await findSmallTargets(mona.page.locator('body'));
    await mona.page.goto('/embed?id=not-there');
    await expect(mona.page.getByRole('heading', { name: 'There is no such room' })).toBeVisible();
    small['no room'] = await findSmallTargets(mona.page.locator('body'));
    expectNone(small);
  });

  test(`[E2E95] ${by} everything of a message can be hit on 44 pixels`, async ({ house, arrive }) => {
    const roomId = await house.makeRoom('Targets');
    // The long one stands above: what is worked on is in sight on a phone as well.
    const [, asked = ''] = await house.post(roomId, [long, 'A question', 'Another one']);
    await house.reply(roomId, 'A reply', asked);
    for (const emoji of ['👍', '❤️', '😂', '😮', '👏', '🎉']) await house.react(roomId, asked, emoji);
    await house.changeRoom(roomId, { pinnedMessageId: asked });
    const mona = await arrive(moderator, { phone });
    const { page } = mona;
    await mona.enter(roomId);
    const small: Findings = {};
    await mona.openMenu('Another one');
    await page.getByRole('menuitem', { name: 'Answer in thread' }).click();
    await mona.answer('An answer');
    await expect(mona.thread.getByText('An answer')).toBeVisible();
    small['thread'] = await findSmallTargets(page.locator('body'));
    await page.getByRole('button', { name: 'Close thread' }).click();
    for (const content of ['A reply', 'Another one']) {
      await pointAt(mona, content, phone);
      // Its buttons stand over what is beside it.
      small[content] = await findSmallTargets(mona.message(content));
    }
    await mona.message('Another one').getByRole('button', { name: 'More actions' }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    small['menu'] = await findSmallTargets(page.locator('body'));
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    await expect(page.getByRole('textbox', { name: 'Edit message' })).toBeVisible();
    small['edit'] = await findSmallTargets(page.locator('body'));
    await page.keyboard.press('Escape');
    expectNone(small);
  });
}

test('[E2E95] what was not sent can be tried again and put away on 44 pixels', async ({ house, arrive }) => {
  const roomId = await house.makeRoom('Targets');
  await house.setRules(roomId, { holdsAll: true, blockedWords: ['spoiler'], onBlockedWord: 'REFUSE' });
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await frida.say('It waits for a moderator');
  await expect(frida.message('It waits')).toContainText('A moderator looks at it first.');
  await frida.say('A spoiler');
  await expect(frida.message('A spoiler').getByRole('button', { name: 'Discard' })).toBeVisible();
  expectNone({ room: await findSmallTargets(frida.page.locator('body')) });
});
