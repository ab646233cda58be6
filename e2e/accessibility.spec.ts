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
