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
    await expect(frida.message('line 000')).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  const seen = await frida.messages.allInnerTexts();
  const numbers = seen.flatMap((text) => /line (\d{3})/.exec(text)?.[1] ?? []);
  expect(numbers).toEqual([...new Set(numbers)].sort());
});
