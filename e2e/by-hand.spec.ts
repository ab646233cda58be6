import { expect, fan, test, WritingCrowd } from './stage';

test('[FD28] what is posted by a client that asks for too little of it is seen by who is there, all of it', async ({
  house,
  arrive,
}) => {
  test.setTimeout(120_000);
  const roomId = await house.makeRoom('By hand');
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await frida.expectConnected();
  const crowd = await WritingCrowd.gather(house, roomId, 1);
  await crowd.flood(4, (number) => `By hand ${String(number)}.`);
  await expect(frida.messages).toHaveCount(20, { timeout: 10_000 });
  await expect(frida.messages.last()).toContainText('By hand 19.');
  await frida.expectConnected();
});
