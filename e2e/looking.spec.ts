import { expect, fan, lines, test } from './stage';

test('[ML50] a selection that is dragged beyond the edge leaves the end, as far as the mouse is held', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Selecting');
  await house.post(roomId, lines(0, 60));
  const frida = await arrive(fan);
  await frida.enter(roomId);
  const { mouse } = frida.page;
  const text = await frida.message('line 058').getByText('line 058').boundingBox();
  const log = await frida.log.boundingBox();
  if (text === null || log === null) throw new Error('unable to select; it is not shown');
  await mouse.move(text.x + 40, text.y + text.height / 2);
  await mouse.down();
  await mouse.move(log.x + 200, log.y - 20, { steps: 5 });
  await expect.poll(() => frida.distanceFromEnd()).toBeGreaterThan(log.height);
  await mouse.up();
  await frida.expectStill();
  const selected = await frida.page.evaluate(() => document.getSelection()?.toString() ?? '');
  expect(selected).toContain('line 057');
  await house.post(roomId, lines(60, 1));
  await expect(frida.page.getByRole('button', { name: '1 new message' })).toBeVisible();
});
