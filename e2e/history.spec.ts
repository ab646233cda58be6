import { expect, fan, test } from './stage';

test('[E2E8] older pages come in as one scrolls up, down to the first message', async ({ house, arrive }) => {
  const roomId = await house.makeRoom('History');
  const contents = Array.from({ length: 120 }, (_, index) => `line ${String(index).padStart(3, '0')}`);
  await house.post(roomId, contents);
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await expect(frida.message('line 119')).toBeVisible();
  const log = frida.page.getByRole('log', { name: 'Messages' });
  await log.hover();
  await expect(async () => {
    await frida.page.mouse.wheel(0, -4000);
    await expect(frida.message('line 000')).toBeInViewport({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await frida.expectStill();

  // Only what is near the screen is in the document, so the lines are read on the way back down.
  const seen = new Map<string, string>();
  await expect(async () => {
    for (const line of await frida.readLines()) if (line.isOnScreen) seen.set(line.key, line.text);
    await frida.page.mouse.wheel(0, 400);
    expect([...seen.values()].at(-1)).toBe('line 119');
  }).toPass({ timeout: 30_000 });
  // Each line has a key of its own: a message that is held twice is a second entry here.
  expect([...seen.values()]).toEqual(contents);
});
