import { expect, fan, moderator, test } from './stage';

test('[E2E50] a moderator plans an event, and it appears in everyone’s lobby by itself', async ({
  arrive,
}) => {
  const frida = await arrive(fan, { phone: true });
  const mona = await arrive(moderator);
  const { page } = mona;
  await page.getByRole('button', { name: 'New event' }).click();
  const form = page.getByRole('dialog', { name: 'New event' });
  await form.getByRole('button', { name: 'Create event' }).click();
  await expect(form.getByRole('alert')).toHaveText('Give it a title.');
  await expect(form.getByLabel('Title')).toBeFocused();
  await form.getByLabel('Title').fill('An evening with the orchestra');
  await form.getByLabel('Starts').fill('2027-03-05T19:30');
  await form.getByLabel('Video (optional)').fill('http://example.com/live');
  await form.getByRole('button', { name: 'Create event' }).click();
  await expect(form.getByRole('alert')).toHaveText('Use an address that begins with https://.');
  await form.getByLabel('Video (optional)').fill('');
  await form.getByLabel('How many people').selectOption('50000');
  await form.getByRole('button', { name: 'Create event' }).click();
  await expect(page.getByRole('heading', { name: 'An evening with the orchestra' })).toBeVisible();

  const coming = frida.page.getByRole('region', { name: 'Coming up' });
  await expect(coming.getByRole('link', { name: 'An evening with the orchestra' })).toBeVisible();
  // It is edited in its room, and opened there.
  const panel = await mona.openModeration();
  await panel.getByRole('button', { name: 'Edit event…' }).click();
  const edit = page.getByRole('dialog', { name: 'Edit event' });
  await expect(edit.getByLabel('Starts')).toHaveValue('2027-03-05T19:30');
  await expect(edit.getByLabel('How many people')).toHaveValue('50000');
  await edit.getByLabel('Title').fill('An evening with the choir');
  await edit.getByRole('button', { name: 'Save' }).click();
  await expect(edit).toBeHidden();
  await expect(coming.getByRole('link', { name: 'An evening with the choir' })).toBeVisible();
  await panel.getByRole('radio', { name: 'Live' }).check();
  const live = frida.page.getByRole('region', { name: 'Live now' });
  await expect(live.getByRole('link', { name: 'An evening with the choir' })).toBeVisible();
});

test('[E2E51] an unlisted event is entered by its address and not listed', async ({ house, arrive }) => {
  await house.makeRoom('For everyone');
  const mona = await arrive(moderator, { phone: true });
  const frida = await arrive(fan);
  const { page } = mona;
  await page.getByRole('button', { name: 'New event' }).click();
  await page.getByLabel('Title').fill('Rehearsal');
  await page.getByRole('radio', { name: 'Only who has the link' }).check();
  await page.getByRole('button', { name: 'Create event' }).click();
  await expect(page.getByRole('heading', { name: 'Rehearsal' })).toBeVisible();
  await frida.page.reload();
  await expect(frida.page.getByRole('link', { name: 'For everyone' })).toBeVisible();
  await expect(frida.page.getByRole('link', { name: 'Rehearsal' })).toHaveCount(0);
  await frida.page.goto(page.url());
  await expect(frida.page.getByRole('heading', { name: 'Rehearsal' })).toBeVisible();
});

test('[E2E130] who edits an event keeps what others change of it meanwhile, and chooses where it is the same', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Concert');
  const mona = await arrive(moderator);
  await mona.enter(roomId);
  const { page } = mona;
  const panel = await mona.openModeration();
  const edit = page.getByRole('dialog', { name: 'Edit event' });
  const title = edit.getByLabel('Title');
  const save = edit.getByRole('button', { name: 'Save', exact: true });
  await panel.getByRole('button', { name: 'Edit event…' }).click();
  await title.fill('Opera');
  await house.changeRoom(roomId, { slowModeSeconds: 30, description: 'In the garden' });
  await expect(edit.getByLabel('Description')).toHaveValue('In the garden');
  await save.click();
  await expect(edit).toBeHidden();
  await expect
    .poll(() => house.readSettings(roomId))
    .toMatchObject({ title: 'Opera', slowModeSeconds: 30, description: 'In the garden' });

  const openAndMeetAnother = async (theirs: string) => {
    await panel.getByRole('button', { name: 'Edit event…' }).click();
    await title.fill('Operetta');
    await house.changeRoom(roomId, { title: theirs });
    await expect(edit.getByRole('alert')).toHaveText('Somebody changed this meanwhile: Title');
    await expect(title).toHaveValue('Operetta');
    // Nothing is saved before one has chosen.
    await title.press('Enter');
    await expect(edit).toBeVisible();
    await expect(save).toHaveAttribute('aria-disabled', 'true');
  };
  await openAndMeetAnother('Ballet');
  await edit.getByRole('button', { name: 'Load theirs' }).press('Enter');
  await expect(title).toHaveValue('Ballet');
  await expect(save).toBeFocused();
  await page.keyboard.press('Escape');
  await openAndMeetAnother('Musical');
  await edit.getByRole('button', { name: 'Save mine' }).click();
  await expect(edit).toBeHidden();
  expect(await house.readSettings(roomId)).toMatchObject({ title: 'Operetta', slowModeSeconds: 30 });
});
