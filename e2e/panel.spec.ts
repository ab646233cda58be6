import { expect, moderator, test } from './stage';

test('[E2E133] [MTL52] what a moderator writes in the panel stays, whatever they look at and whoever announces meanwhile', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Drafts');
  const mona = await arrive(moderator);
  await mona.enter(roomId);
  const panel = await mona.openModeration();
  const goTo = (tab: string) => panel.getByRole('tab', { name: tab }).click();
  const announcement = panel.getByRole('textbox', { name: 'Announcement' });
  const words = panel.getByRole('textbox', { name: 'Blocked words' });
  await announcement.fill('Lunch at noon');
  await goTo('Rules');
  await words.fill('casino\nbingo');
  await goTo('Room');
  await expect(announcement).toHaveValue('Lunch at noon');
  await goTo('Rules');
  await words.press('Escape');
  await expect(panel).toBeHidden();
  await mona.openModeration();
  await goTo('Rules');
  await expect(words).toHaveValue('casino\nbingo');
  await panel.getByRole('button', { name: 'Discard changes' }).press('Enter');
  await expect(words).toHaveValue('');
  await expect(panel.getByRole('button', { name: 'Save rules' })).toBeFocused();

  await goTo('Room');
  const announce = panel.getByRole('button', { name: 'Announce', exact: true });
  const meanwhile = panel.getByText('Somebody announced something else meanwhile:');
  await house.changeRoom(roomId, { announcement: 'Coffee at ten' });
  await expect(meanwhile).toBeVisible();
  await expect(panel.getByText('Coffee at ten')).toBeVisible();
  await expect(announcement).toHaveValue('Lunch at noon');
  await panel.getByRole('button', { name: 'Save mine' }).press('Enter');
  await expect(meanwhile).toBeHidden();
  await expect(announce).toBeFocused();
  await expect.poll(() => house.readSettings(roomId)).toMatchObject({ announcement: 'Lunch at noon' });
  await announcement.fill('Lunch at one');
  await house.changeRoom(roomId, { announcement: 'Tea at four' });
  await panel.getByRole('button', { name: 'Load theirs' }).press('Enter');
  await expect(announcement).toHaveValue('Tea at four');
});

test('[E2E134] by arrow keys a moderator sets what they stop at, and takes it back in one step', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Walking', 'SCHEDULED');
  const mona = await arrive(moderator);
  await mona.enter(roomId);
  const panel = await mona.openModeration();
  const states = panel.getByRole('group', { name: 'The room is' });
  const settings = () => house.readSettings(roomId);
  await states.getByRole('radio', { name: 'Coming up' }).focus();
  await mona.page.keyboard.press('ArrowRight');
  await mona.page.keyboard.press('ArrowRight');
  await expect(states.getByRole('radio', { name: 'Closed' })).toBeFocused();
  await expect.poll(settings).toMatchObject({ status: 'CLOSED' });
  await mona.page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(settings).toMatchObject({ status: 'SCHEDULED' });
});
