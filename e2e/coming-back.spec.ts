import { expect, fan, test } from './stage';

const lines = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `line ${String(from + index).padStart(3, '0')}`);

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
