import { postMessage } from '../../scripts/real-client';
import { expect, fan, moderator, secondFan, test } from '../stage';
import { converse } from './conversation';
import { picture } from './picture';

test('what moderators use', async ({ house, arrive }) => {
  const { roomId, question } = await converse(house, 'Opening keynote');
  await house.setRules(roomId, {
    blockedWords: ['casino', 'free money'],
    onBlockedWord: 'HOLD',
    holdAfterReports: 1,
  });
  const sven = await house.actors.actAs(secondFan);
  const reported = await postMessage(sven, roomId, 'This talk is rubbish and so are you');
  await sven.models.Message.create({
    roomId,
    messageId: 'new',
    content: 'That casino scene was the best of it',
    nonce: 'casino',
  });
  const [harmless] = await house.post(roomId, ['The slides are at https://example.com/slides']);
  const frida = await house.actors.actAs(fan);
  await frida.mutations.reportMessage({
    roomId,
    messageId: reported,
    reason: 'ABUSE: Please keep it friendly',
  });

  // A moderator's own message isn't hidden by reports.
  await frida.mutations.reportMessage({ roomId, messageId: harmless ?? '', reason: 'SPAM: A link!' });

  const mona = await arrive(moderator);
  const { page } = mona;
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  await page.setViewportSize({ width: 1200, height: 750 });
  await page.getByRole('button', { name: 'New event' }).click();
  await picture(page, 'event-form');
  await page.keyboard.press('Escape');
  await mona.enter(roomId);
  await mona.choose('Will the recording be published?', 'Pin');
  await expect(page.getByText('Pinned for everyone.')).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss', exact: true }).click();
  await mona.openMenu(question);
  await picture(page, 'moderator-menu');
  await page.keyboard.press('Escape');
  const panel = await mona.openModeration();
  await expect(page.getByRole('list', { name: 'Waiting for a decision' }).getByRole('article')).toHaveCount(
    2,
  );
  await expect(panel.getByText('Please keep it friendly')).toBeVisible();
  await expect(panel.getByText('A link!')).toBeAttached();
  await picture(page, 'panel-review');
  for (const [tab, name] of [
    ['Room', 'panel-room'],
    ['Rules', 'panel-rules'],
    ['People', 'panel-people'],
    ['Log', 'panel-log'],
  ] as const) {
    await panel.getByRole('tab', { name: tab }).click();
    await expect(panel.locator('[aria-busy="true"]')).toHaveCount(0);
    await picture(page, name);
  }
  await panel.getByRole('tab', { name: 'Review' }).click();
  await page.setViewportSize({ width: 390, height: 780 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture(page, 'panel-review-phone-dark');
  const kept = page.getByRole('list', { name: 'Reported, not hidden' }).getByRole('article');
  await kept.scrollIntoViewIfNeeded();
  await picture(page, 'panel-reported-phone-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await kept.getByRole('button', { name: /^Keep/ }).click();
  await expect(page.getByText('Its reports are dismissed.')).toBeVisible();
  await picture(page, 'panel-kept-phone');
});
