import type { Person } from '../scripts/real-client';
import { expect, fan, moderator, test, type Visitor } from './stage';

const max: Person = {
  email: 'max@e2e.example',
  password: 'Playwright-1',
  displayName: 'Max',
  groups: ['User', 'Moderator'],
};

test.beforeAll(async ({ house }) => house.invite([max]));

const itemsOf = ({ page }: Visitor) => page.getByRole('menuitem');

test('[E2E160] [MTL54] [MTL55] what one moderator decides on a person the other sees at once, in the menu of a message and among the people', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Two moderators');
  await house.post(roomId, ['Rude words'], fan);
  const mona = await arrive(moderator);
  const other = await arrive(max);
  for (const visitor of [mona, other]) await visitor.enter(roomId);
  const panel = await other.openModeration();
  await panel.getByRole('tab', { name: 'People' }).click();
  const frida = panel.getByRole('listitem').filter({ hasText: 'Frida' });
  await expect(frida).toContainText('Joined');
  const reads: string[] = [];
  other.page.on('request', (request) => reads.push(request.postData() ?? ''));

  await mona.choose('Rude words', 'Ban');
  await expect(frida).toContainText('Banned');
  await expect(frida.getByRole('button', { name: 'Unban Frida' })).toBeVisible();
  await other.openMenu('Rude words');
  await expect(itemsOf(other)).toContainText(['Mute for 10 minutes', 'Unban']);
  await expect(other.page.getByRole('menuitem', { name: 'Ban', exact: true })).toHaveCount(0);
  await other.page.getByRole('menuitem', { name: 'Unban' }).press('Enter');
  await expect(other.page.getByText('Frida is no longer banned.')).toBeVisible();
  await mona.openMenu('Rude words');
  await mona.page.getByRole('menuitem', { name: 'Mute for 1 hour' }).press('Enter');
  await expect(frida).toContainText('Muted until');
  await other.openMenu('Rude words');
  await expect(other.page.getByRole('menuitem', { name: /^Mute/ })).toHaveCount(0);
  await expect(other.page.getByRole('menuitem', { name: 'Unmute' })).toBeVisible();
  await other.page.keyboard.press('Escape');
  expect(reads.filter((body) => /getParticipant|listParticipants/.test(body))).toEqual([]);

  // Who comes later knows as well, and without the panel.
  await other.page.reload();
  await other.expectConnected();
  await expect(async () => {
    await other.page.keyboard.press('Escape');
    await other.openMenu('Rude words');
    await expect(other.page.getByRole('menuitem', { name: 'Unmute' })).toBeVisible({ timeout: 500 });
  }).toPass();
});

test('[E2E161] [MTL57] what is open over a message that another moderator removes says so, and offers nothing that is gone', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Removed meanwhile');
  await house.post(roomId, ['First words', 'Second words', 'Third words'], fan);
  const mona = await arrive(moderator);
  const other = await arrive(max);
  for (const visitor of [mona, other]) await visitor.enter(roomId);
  const remove = async (content: string) => {
    await mona.choose(content, 'Remove…');
    await mona.page.getByRole('button', { name: 'Remove', exact: true }).click();
  };

  await other.openMenu('First words');
  await other.page.getByRole('menuitem', { name: 'Pin', exact: true }).focus();
  await remove('First words');
  await expect(other.page.getByRole('menuitem', { name: 'Pin', exact: true })).toHaveCount(0);
  await expect(other.page.getByRole('menuitem', { name: 'Mute for 10 minutes' })).toBeFocused();
  await expect(other.page.getByRole('status').filter({ hasText: 'This message was removed.' })).toBeVisible();
  await other.page.keyboard.press('Escape');

  for (const [content, tool] of [
    ['Second words', 'Remove…'],
    ['Third words', 'Report…'],
  ] as const) {
    await other.choose(content, tool);
    const dialog = other.page.getByRole('dialog');
    await expect(dialog).toContainText(content);
    await remove(content);
    await expect(dialog).toHaveAccessibleName('That message isn’t there any more.');
    await expect(dialog).toContainText('This message was removed.');
    await expect(dialog.getByRole('button', { name: 'Remove', exact: true })).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Close' }).last().press('Enter');
    await expect(dialog).toHaveCount(0);
    expect(await other.page.evaluate(() => document.activeElement === document.body)).toBe(false);
  }
  expect((await house.readSettings(roomId))?.pinnedMessageId ?? '').toBe('');
});

test('[E2E162] [MTL56] a part of the panel that failed while there was no network comes by itself when there is one', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Away for a moment');
  await house.post(roomId, ['Hello'], fan);
  const mona = await arrive(moderator);
  await mona.enter(roomId);
  const panel = await mona.openModeration();
  const context = mona.page.context();
  for (const [tab, shown] of [
    ['People', panel.getByRole('list', { name: 'Participants' }).getByText('Frida')],
    ['Rules', panel.getByRole('textbox', { name: 'Blocked words' })],
    ['Log', panel.getByRole('list', { name: 'Log' }).getByText('Created the room')],
  ] as const) {
    await context.setOffline(true);
    await panel.getByRole('tab', { name: tab }).click();
    await expect(panel.getByRole('alert')).toBeVisible();
    await context.setOffline(false);
    await expect(shown).toBeVisible({ timeout: 15_000 });
    await expect(panel.getByRole('alert')).toHaveCount(0);
  }
});
