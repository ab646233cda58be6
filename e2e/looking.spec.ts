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
  await house.post(roomId, lines(60, 1));
  await expect(frida.page.getByRole('button', { name: '1 new message' })).toBeVisible();
});

test('[ML61] so does who had a thread over the room', async ({ house, arrive }) => {
  const roomId = await house.makeRoom('Covered');
  await house.post(roomId, lines(0, 30));
  const frida = await arrive(fan, { phone: true });
  await frida.enter(roomId);
  await frida.message('line 029').tap();
  await frida.message('line 029').getByRole('button', { name: 'Answer in thread' }).tap();
  await expect(frida.thread.getByRole('textbox')).toBeVisible();
  await house.post(roomId, lines(30, 4));
  // What is covered has no role.
  await expect(frida.page.getByText('line 033')).toBeAttached();
  await frida.page.getByRole('button', { name: 'Close thread' }).tap();
  await expect(frida.message('line 033')).toBeInViewport();
  const mark = frida.log.getByRole('separator', { name: 'New', exact: true });
  await expect(mark).toBeVisible();
  const lineBelow = frida.message('line 030');
  const [above, below] = [await mark.boundingBox(), await lineBelow.boundingBox()];
  expect((below?.y ?? 0) - (above?.y ?? 0)).toBeGreaterThan(0);
  expect((below?.y ?? 0) - (above?.y ?? 0)).toBeLessThan(80);
});
