import { expect, fan, secondFan, test } from './stage';

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
