import { expect, fan, moderator, test } from './stage';

test('[E2E98] from the lobby into a room and back, by keyboard, the title and the focus say where one is', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Getting around');
  const frida = await arrive(fan);
  const { page } = frida;
  await frida.enter(roomId);
  const heading = page.getByRole('heading', { name: 'Getting around', level: 1 });
  const events = page.getByRole('heading', { name: 'Events', exact: true });
  for (const visit of [1, 2]) {
    await page.getByRole('link', { name: 'All events' }).press('Enter');
    await expect(events, `visit ${visit}`).toBeFocused();
    await expect(page).toHaveTitle('Events · Roomful');
    await page.getByRole('link', { name: 'Getting around' }).press('Enter');
    await expect(heading, `visit ${visit}`).toBeFocused();
    await expect(page).toHaveTitle('Getting around · Roomful');
  }
  await page.goBack();
  await expect(events).toBeFocused();
  await expect(page).toHaveTitle('Events · Roomful');
});

test('[E2E99] [OBX16] while the server is away one isn’t taken out of the app, and reads what becomes of what one writes', async ({
  house,
  arrive,
}) => {
  test.setTimeout(120_000);
  const roomId = await house.makeRoom('Staying');
  const frida = await arrive(fan);
  const { page } = frida;
  await frida.enter(roomId);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new Error('QuotaExceededError');
    };
  });
  await house.backend.kill();
  await expect(page.getByText('What you write is sent, and what you miss is loaded')).toBeVisible();
  await frida.say('Written in the dark');
  await expect(page.getByText('Until then keep this page open')).toBeVisible();
  await page.getByRole('link', { name: 'All events' }).click();
  await expect(page.getByText('Roomful can’t be reached.')).toBeVisible();
  await expect(frida.message('Written in the dark')).toBeVisible();
  await house.backend.start();
  await frida.expectConnected();
  await expect(frida.message('Written in the dark')).not.toContainText('Sending');
  await page.getByRole('link', { name: 'All events' }).click();
  await expect(page.getByRole('heading', { name: 'Events', exact: true })).toBeVisible();
});

test('[OBX2] without a network, what one writes waits for it', async ({ house, arrive }) => {
  const roomId = await house.makeRoom('Waiting');
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await frida.page.context().setOffline(true);
  await frida.say('Written offline');
  await expect(frida.message('Written offline')).toContainText('Waiting for the network');
  await frida.page.context().setOffline(false);
  await expect(frida.message('Written offline')).not.toContainText(/Waiting|Sending/);
  expect(await house.readRoom(roomId)).toEqual(['Written offline']);
});

test('[E2E104] on a phone the title opens what there is to know, and the room says when it begins', async ({
  house,
  arrive,
}) => {
  const title = 'A rather long title of an event that does not fit into one line';
  const roomId = await house.makeRoom(title, 'SCHEDULED');
  const mona = await arrive(moderator, { phone: true });
  const { page } = mona;
  await mona.enter(roomId);
  const opener = page.getByRole('button', { name: title });
  await opener.tap();
  const about = page.getByRole('dialog', { name: 'About this event' });
  await expect(about.getByText(title)).toBeInViewport({ ratio: 1 });
  await expect(about.getByText('When')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(about).toHaveCount(0);
  await expect(opener).toBeFocused();
  await expect(mona.log.locator('time').first()).toContainText(/\d\d?:\d\d/);
});

test('[E2E43] a long announcement is cut after a few lines on a phone, leaves the pinned message in sight, and is shown whole', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Announcing');
  const [pinnedMessageId = ''] = await house.post(roomId, ['What is pinned']);
  await house.changeRoom(roomId, { announcement: 'The doors open at five. '.repeat(18), pinnedMessageId });
  const frida = await arrive(fan, { phone: true });
  await frida.enter(roomId);
  const notices = frida.page.getByRole('region', { name: 'Notices' });
  await expect(notices.getByText('What is pinned')).toBeInViewport({ ratio: 1 });
  const words = notices.getByText('The doors open at five.');
  const heightOf = async () => (await words.boundingBox())?.height ?? 0;
  const cut = await heightOf();
  await notices.getByRole('button', { name: 'Show all' }).tap();
  expect(await heightOf()).toBeGreaterThan(2 * cut);
  await notices.getByRole('button', { name: 'Show less' }).tap();
  expect(await heightOf()).toBe(cut);
});
