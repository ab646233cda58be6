import { expect, fan, secondFan, test } from './stage';
import { SocketCutter } from './stage/socket-cutter';

test('[E2E9] after kill -9 every acknowledged message is there, and open pages catch up by themselves', async ({
  house,
  arrive,
}) => {
  test.setTimeout(120_000);
  const roomId = await house.makeRoom('Recovery');
  const frida = await arrive(fan);
  const sven = await arrive(secondFan);
  for (const visitor of [frida, sven]) await visitor.enter(roomId);
  await frida.say('before one');
  await sven.say('before two');
  for (const visitor of [frida, sven])
    for (const content of ['before one', 'before two']) await expect(visitor.message(content)).toBeVisible();

  await house.backend.kill();
  await expect(frida.page.getByRole('status', { name: 'Connection' })).toContainText('Reconnecting');
  await house.backend.start();
  await house.post(roomId, ['meanwhile one', 'meanwhile two']);

  const expected = ['before one', 'before two', 'meanwhile one', 'meanwhile two'];
  for (const visitor of [frida, sven]) {
    await expect(visitor.message('meanwhile two')).toBeVisible({ timeout: 60_000 });
    await visitor.expectConnected();
  }
  await frida.say('after');
  for (const visitor of [frida, sven]) {
    await expect(visitor.message('after')).toBeVisible();
    await expect(visitor.messages).toHaveCount(5);
    await expect(visitor.messages).toContainText([...expected, 'after']);
  }
  expect(await house.readRoom(roomId)).toEqual([...expected, 'after']);
});

test('[E2E10] what is written while the backend is away is sent once it is back, once', async ({
  house,
  arrive,
}) => {
  test.setTimeout(120_000);
  const roomId = await house.makeRoom('Outbox');
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await house.backend.kill();
  await frida.say('written in the dark');
  await expect(frida.message('written in the dark')).toContainText('Sending');
  await house.backend.start();
  await expect(frida.message('written in the dark')).not.toContainText('Sending', { timeout: 60_000 });
  await expect(frida.message('written in the dark')).not.toContainText('Not sent');
  await expect(frida.message('written in the dark')).toHaveCount(1);
  expect(await house.readRoom(roomId)).toEqual(['written in the dark']);
});

test('[FD67] [FD22] a short cut is not worth a word, and nothing of it is missing', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Short cut');
  const frida = await arrive(fan);
  const sven = await arrive(secondFan);
  const sockets = await SocketCutter.attach(frida.page);
  for (const visitor of [frida, sven]) await visitor.enter(roomId);
  const said = await frida.listenToConnection();
  const before = sockets.opened;
  sockets.cut();
  await sven.say('said during the cut');
  await expect.poll(() => sockets.opened).toBeGreaterThan(before);
  await expect(frida.message('said during the cut')).toBeVisible();
  await frida.expectConnected();
  await sven.say('said afterwards');
  await expect(frida.message('said afterwards')).toBeVisible();
  expect((await said()).filter((text) => !text.includes('Connected'))).toEqual([]);
  await expect(frida.page.getByText('The connection was lost.')).toHaveCount(0);
});

test('[FD5] after a long outage the page is back within seconds, not with the client’s next minute', async ({
  house,
  arrive,
}) => {
  test.setTimeout(120_000);
  const roomId = await house.makeRoom('Long outage');
  const frida = await arrive(fan);
  await frida.enter(roomId);
  let opened = 0;
  frida.page.on('websocket', () => (opened += 1));
  await house.backend.kill();
  await expect(frida.page.getByText('The connection was lost.')).toBeVisible();
  // The client by itself tries once after 5 seconds and then only after a minute.
  await expect.poll(() => opened, { timeout: 40_000 }).toBeGreaterThanOrEqual(4);
  await house.backend.start();
  await house.post(roomId, ['meanwhile']);
  await expect(frida.message('meanwhile')).toBeVisible({ timeout: 15_000 });
  await frida.expectConnected();
  await expect(frida.page.getByText('The connection was lost.')).toHaveCount(0);
});

test('[FD10] with the network back the page is too, within three seconds', async ({ house, arrive }) => {
  const roomId = await house.makeRoom('Network');
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await frida.page.context().setOffline(true);
  await expect(frida.page.getByText('You’re offline.')).toBeVisible();
  await house.post(roomId, ['meanwhile']);
  await frida.page.context().setOffline(false);
  await expect(frida.message('meanwhile')).toBeVisible({ timeout: 3_000 });
  await frida.expectConnected();
});

test('[CR28] where too many come at once the page says so, and the room comes by itself', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Crowded');
  await house.post(roomId, ['said before']);
  const frida = await arrive(fan);
  let isCrowded = true;
  // As AppSync refuses what is beyond the quota of its account.
  await frida.page.route('**/graphql', (route) =>
    isCrowded
      ? route.fulfill({ status: 429, json: { errors: [{ message: 'Rate exceeded' }] } })
      : route.fallback(),
  );
  await frida.page.goto(`/room?id=${roomId}`);
  await expect(
    frida.page.getByRole('heading', { name: 'Very many people are coming right now.' }),
  ).toBeVisible();
  await expect(frida.page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  isCrowded = false;
  await expect(frida.message('said before')).toBeVisible({ timeout: 30_000 });
});
