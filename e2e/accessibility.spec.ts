import AxeBuilder from '@axe-core/playwright';
import { expect, fan, test } from './stage';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`[E2E12] axe finds nothing in the lobby, the room and the thread (${colorScheme})`, async ({
    house,
    arrive,
  }) => {
    const roomId = await house.makeRoom('Accessible');
    await house.post(roomId, ['A question', 'See https://example.com/slides']);
    const frida = await arrive(fan);
    await frida.page.emulateMedia({ colorScheme });
    const scan = async () =>
      (await new AxeBuilder({ page: frida.page }).analyze()).violations.map(({ id, nodes }) => [
        id,
        nodes[0]?.html,
      ]);
    expect(await scan()).toEqual([]);
    await frida.enter(roomId);
    expect(await scan()).toEqual([]);
    await frida.act('A question', 'Answer in thread');
    await expect(frida.thread).toBeVisible();
    expect(await scan()).toEqual([]);
  });
}

test('[E2E12] axe finds nothing in high contrast, from right to left, and in the settings', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('مرحبا');
  await house.post(roomId, ['A question', 'سؤال آخر']);
  const { page } = await arrive(fan);
  const scan = async () =>
    (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
  await page.getByRole('button', { name: 'Appearance and language' }).click();
  await page.getByRole('radio', { name: 'High' }).check();
  expect(await scan()).toEqual([]);
  await page.getByRole('combobox', { name: 'Language' }).selectOption('ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  expect(await scan()).toEqual([]);
  await page.goto(`/room?id=${roomId}`);
  await expect(page.getByRole('article').first()).toBeVisible();
  expect(await scan()).toEqual([]);
  await page.goto(`/embed?id=${roomId}`);
  await expect(page.getByRole('article').first()).toBeVisible();
  expect(await scan()).toEqual([]);
});
