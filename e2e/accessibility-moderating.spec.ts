import { expect, expectNoViolations, fan, moderator, test } from './stage';

for (const colorScheme of ['light', 'dark'] as const)
  for (const phone of [false, true]) {
    // Each theme, each width and each direction of reading with one another, in four rather than eight.
    const dir = phone === (colorScheme === 'light') ? 'rtl' : 'ltr';
    const where = `${colorScheme}, ${phone ? 'phone' : 'desktop'}, ${dir}`;
    test(`[E2E12] axe finds nothing in what moderators use (${where})`, async ({ house, arrive }) => {
      test.setTimeout(120_000);
      const roomId = await house.makeRoom('Moderated');
      await house.changeRoom(roomId, { announcement: 'Back at five: https://example.com/plan' });
      await house.post(roomId, ['A question']);
      await house.post(roomId, ['An advertisement'], fan);
      const mona = await arrive(moderator, { phone });
      const { page } = mona;
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const expectNothing = (place: string) => expectNoViolations(page, place, dir);
      await page.getByRole('button', { name: 'New event' }).click();
      await page.getByRole('button', { name: 'Create event' }).click();
      await expect(page.getByRole('alert').filter({ hasText: 'Give it a title.' })).toBeVisible();
      await expectNothing('the form of an event');
      await mona.enter(roomId);
      await mona.openMenu('A question');
      await expectNothing('the menu of a message');
      await page.getByRole('menuitem', { name: 'Pin' }).click();
      await expect(page.getByText('Pinned for everyone.')).toBeVisible();
      await expectNothing('notices and what was done');
      await mona.choose('A question', 'Remove…');
      await expectNothing('the question before a removal');
      await page.getByRole('button', { name: 'Keep it' }).last().click();
      await mona.choose('A question', 'Edit');
      await expectNothing('a message being edited');
      await page.getByRole('button', { name: 'Cancel' }).click();
      await mona.choose('An advertisement', 'Report…');
      await expectNothing('the report of a message');
      await page.getByRole('button', { name: 'Cancel' }).last().click();
      await house.setRules(roomId, { blockedWords: ['casino'], onBlockedWord: 'HOLD', holdAfterReports: 1 });
      const frida = await house.actors.actAs(fan);
      const held = {
        roomId,
        messageId: 'new',
        content: 'A casino',
        nonce: `${colorScheme} ${String(phone)}`,
      };
      await frida.models.Message.create(held);
      const panel = await mona.openModeration();
      for (const tab of await panel.getByRole('tab').all()) {
        await tab.click();
        await expect(tab).toHaveAttribute('aria-selected', 'true');
        await expect(panel.locator('[aria-busy]')).toHaveCount(0);
        await expectNothing(`the panel, ${(await tab.textContent()) ?? ''}`);
      }
      await house.changeRoom(roomId, { streamUrl: `${house.backend.url.replace('http:', 'https:')}/room` });
      await panel.getByRole('button', { name: 'Close moderation' }).click();
      await expect(page.getByRole('region', { name: 'Video' })).toBeVisible();
      await expectNothing('a video that can’t be shown');
    });
  }

test('[E2E132] where the system forces its colours, the chosen tab is told from the others', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Forced colours');
  const mona = await arrive(moderator);
  await mona.page.emulateMedia({ forcedColors: 'active' });
  await mona.enter(roomId);
  const panel = await mona.openModeration();
  await panel.getByRole('tab', { name: 'Rules' }).click();
  const [ground, lines] = await panel.getByRole('tablist').evaluate((list) => {
    const tabs = Array.from(list.querySelectorAll('[role="tab"]'));
    const probe = list.appendChild(document.createElement('i'));
    probe.style.color = 'Canvas';
    const canvas = getComputedStyle(probe).color;
    probe.remove();
    const lineOf = (tab: Element) => getComputedStyle(tab).borderBottomColor;
    return [canvas, tabs.filter((tab) => lineOf(tab) !== canvas).map((tab) => tab.textContent)] as const;
  });
  expect(ground).not.toBe('');
  expect(lines).toEqual(['Rules']);
});
