import { expect, expectNoViolations, fan, test } from './stage';

for (const [colorScheme, dir] of [
  ['light', 'rtl'],
  ['dark', 'ltr'],
] as const) {
  test(`[E2E12] axe finds nothing in the lobby, the room and the thread (${colorScheme}, ${dir})`, async ({
    house,
    arrive,
  }) => {
    test.setTimeout(120_000);
    const roomId = await house.makeRoom('Accessible');
    const [first] = await house.post(roomId, ['A question', 'See https://example.com/slides']);
    const frida = await arrive(fan);
    const { page } = frida;
    await page.emulateMedia({ colorScheme });
    const expectNothing = (place: string) => expectNoViolations(page, place, dir);
    await expectNothing('the lobby');
    await page.getByRole('button', { name: 'Settings' }).click();
    await expectNothing('the settings');
    await page.keyboard.press('Escape');
    await frida.enter(roomId);
    await expectNothing('the room');
    await house.post(roomId, ['This one calls @Frida']);
    await frida.composer.pressSequentially('@m');
    await expect(page.getByRole('option', { name: 'Mona' })).toBeVisible();
    await expectNothing('names to mention, and a mention');
    await frida.composer.fill('');
    await frida.act('A question', 'Answer in thread');
    await expect(frida.thread.getByRole('textbox')).toBeVisible();
    await expectNothing('the thread');
    await house.setRules(roomId, { holdsAll: true });
    await frida.page.keyboard.press('Escape');
    await frida.say('Held');
    await expect(frida.message('Held').getByRole('button', { name: 'Hide' })).toBeVisible();
    await expectNothing('a message that waits for a moderator');
    await house.discardHeld(roomId);
    await expect(frida.message('Held').getByRole('button', { name: 'Edit' })).toBeVisible();
    await expectNothing('a message that was not published');
    await house.post(
      roomId,
      Array.from({ length: 130 }, (_, index) => `line ${String(index)}`),
    );
    await page.goto(`/room?id=${roomId}&message=${first ?? ''}`);
    await expect(frida.log.locator('article:focus')).toContainText('A question');
    const hole = frida.log.getByRole('group', { name: 'Some messages are missing here' });
    await page.route('**/graphql', (route) => route.abort());
    await frida.log.hover();
    await expect(async () => {
      await page.mouse.wheel(0, 200);
      await expect(hole.getByRole('alert')).toBeInViewport({ timeout: 300 });
    }).toPass({ timeout: 30_000 });
    await expectNothing('a hole that can’t be loaded');
  });
}

test('[E2E12] axe finds nothing in high contrast, from right to left, and in the settings', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('مرحبا');
  await house.post(roomId, ['A question', 'سؤال آخر']);
  const { page } = await arrive(fan);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('radio', { name: 'High' }).check();
  await expectNoViolations(page, 'high contrast');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expectNoViolations(page, 'Arabic');
  await page.goto(`/room?id=${roomId}`);
  await expect(page.getByRole('article').first()).toBeVisible();
  await expectNoViolations(page, 'the room, from right to left');
  await page.goto(`/embed?id=${roomId}`);
  await expect(page.getByRole('article').first()).toBeVisible();
  await expectNoViolations(page, "the room in somebody else's page");
});
