import { expect, fan, lines, test } from './stage';

test('[ML87] who comes back to more than the screen shows is led to the first of it', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Much was missed');
  await house.post(roomId, lines(0, 5));
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await expect(frida.message('line 004')).toBeInViewport();
  await frida.page.goto('/');
  await house.post(roomId, lines(5, 2));
  await frida.comeBack(roomId);
  await expect(frida.message('line 006')).toBeInViewport();
  await frida.page.goto('/');
  await house.post(roomId, lines(7, 30));
  await frida.comeBack(roomId);
  await expect(frida.message('line 036')).toBeInViewport();
  const pill = frida.page.getByRole('button', { name: '30 new messages' });
  await pill.click();
  await expect(frida.message('line 007')).toBeFocused();
  await expect(frida.message('line 007')).toBeInViewport();
  await frida.page.getByRole('button', { name: 'Jump to latest' }).click();
  await expect(frida.message('line 036')).toBeInViewport();
  await expect(pill).toHaveCount(0);
});

test('[E2E153] the pill counts what came while one was without a network, also for who wrote meanwhile', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Wrote in an outage');
  await house.post(roomId, lines(0, 60));
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await expect(frida.message('line 059')).toBeVisible();
  await frida.page.context().setOffline(true);
  await frida.say('written in the dark');
  await expect(frida.message('written in the dark')).toBeInViewport();
  await frida.log.hover();
  await expect(async () => {
    await frida.page.mouse.wheel(0, -300);
    await expect(frida.message('line 040')).toBeInViewport({ timeout: 300 });
  }).toPass({ timeout: 30_000 });
  await house.post(roomId, lines(60, 12));
  await frida.page.context().setOffline(false);
  // One's own isn't counted; it stands after all that was missed.
  const pill = frida.page.getByRole('button', { name: '12 new messages' });
  await expect(pill).toBeVisible({ timeout: 30_000 });
  await expect(frida.message('line 040')).toBeInViewport();
  await pill.click();
  await expect(frida.message('written in the dark')).toBeInViewport();
  await expect(frida.message('written in the dark')).not.toContainText(/Sending|Waiting/);
  expect((await house.readRoom(roomId)).slice(-2)).toEqual(['line 071', 'written in the dark']);
});
