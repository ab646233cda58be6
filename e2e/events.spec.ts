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
