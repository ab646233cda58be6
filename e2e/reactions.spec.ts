import AxeBuilder from '@axe-core/playwright';
import { expect, fan, findSmallTargets, secondFan, test } from './stage';

const lines = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `line ${String(index).padStart(3, '0')}`);

for (const delivery of ['STANDARD', 'BROADCAST'] as const) {
  test(`[REA12] [REA13] [REA24] a reaction is seen by others, joined, and still one’s own after a reload (${delivery})`, async ({
    house,
    arrive,
  }) => {
    const roomId = await house.makeRoom('Reactions');
    await house.changeRoom(roomId, { delivery });
    await house.post(roomId, ['A question', 'Another one']);
    const [frida, sven] = [await arrive(fan), await arrive(secondFan, { phone: true })];
    for (const visitor of [frida, sven]) await visitor.enter(roomId);
    await frida.react('A question', '👏');
    await expect(frida.chip('A question', '👏 1, you reacted')).toHaveAttribute('aria-pressed', 'true', {
      timeout: 500,
    });
    await expect(sven.chip('A question', '👏 1')).toHaveAttribute('aria-pressed', 'false');
    await sven.chip('A question', '👏 1').tap();
    await expect(sven.chip('A question', '👏 2, you reacted')).toBeVisible();
    await expect(frida.chip('A question', '👏 2, you reacted')).toBeVisible();
    await sven.react('Another one', '🎉');
    await expect(frida.chip('Another one', '🎉 1')).toBeVisible();

    await frida.comeBack(roomId);
    const own = frida.chip('A question', '👏 2, you reacted');
    await expect(own).toHaveAttribute('aria-pressed', 'true');
    await expect(frida.chip('Another one', '🎉 1')).toHaveAttribute('aria-pressed', 'false');
    await own.click();
    await expect(frida.chip('A question', '👏 1')).toHaveAttribute('aria-pressed', 'false');
    await expect(sven.chip('A question', '👏 1, you reacted')).toBeVisible();
  });
}

test('[REA25] the other tab of the same person shows it as theirs', async ({ house, arrive }) => {
  const roomId = await house.makeRoom('Two tabs');
  await house.post(roomId, ['A question']);
  const frida = await arrive(fan);
  await frida.enter(roomId);
  const beside = await frida.openTab();
  await beside.comeBack(roomId);
  await frida.react('A question', '👏');
  const own = beside.chip('A question', '👏 1, you reacted');
  await expect(own).toHaveAttribute('aria-pressed', 'true');
  await own.click();
  await expect(frida.message('A question').getByRole('group', { name: 'Reactions' })).toHaveCount(0);
});

test('[REA13] by keyboard: from the menu of a message, along the row, and back by its chip', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Keys');
  await house.post(roomId, ['A question']);
  const frida = await arrive(fan);
  await frida.enter(roomId);
  const { keyboard } = frida.page;
  const line = frida.message('A question');
  await line.focus();
  await keyboard.press('Enter');
  await expect(frida.page.getByRole('menuitemcheckbox', { name: 'React 👍' })).toBeFocused();
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await expect(line).toBeFocused();
  await expect(frida.chip('A question', '❤️ 1, you reacted')).toBeVisible();
  await keyboard.press('Tab');
  await expect(frida.chip('A question', '❤️ 1, you reacted')).toBeFocused();
  await keyboard.press('Space');
  await expect(line.getByRole('group', { name: 'Reactions' })).toHaveCount(0);
  await expect(line).toBeFocused();
});

test('[REA22] what the server refuses is put back, with the reason', async ({ house, arrive }) => {
  const roomId = await house.makeRoom('Muted');
  await house.post(roomId, ['A question']);
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await house.mute(roomId, fan);
  await frida.react('A question', '😂');
  await expect(frida.page.getByRole('alert').filter({ hasText: 'muted' })).toBeVisible();
  await expect(frida.message('A question').getByRole('group', { name: 'Reactions' })).toHaveCount(0);
});

test('[REA14] chips that come keep the list at its end, and move nothing above them', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Steady');
  const ids = await house.post(roomId, lines(60));
  const [frida, sven] = [await arrive(fan), await arrive(secondFan)];
  for (const visitor of [frida, sven]) await visitor.enter(roomId);
  await expect(frida.message('line 059')).toBeInViewport();
  await sven.log.hover();
  await expect(async () => {
    await sven.page.mouse.wheel(0, -600);
    await expect(sven.message('line 035')).toBeInViewport({ timeout: 300 });
  }).toPass();
  await sven.expectStill();
  const before = (await sven.readLines()).filter(({ isOnScreen }) => isOnScreen);
  const above = (await sven.readLines()).filter(({ isOnScreen, top }) => !isOnScreen && top < 0).at(-1);
  const last = before.at(-2);
  const idOf = (text = '') => ids[Number(/\d+/.exec(text)?.[0])] ?? '';
  // They are told in this order, so that with the last the others have come.
  for (const text of [above?.text, 'line 059', 'line 057', last?.text])
    await house.react(roomId, idOf(text), '👍');
  await expect(sven.chip(last?.text ?? '', '👍 1')).toBeVisible();
  await sven.expectStill();
  const after = new Map((await sven.readLines()).map(({ text, top }) => [text, top]));
  for (const { text, top } of before.slice(0, -1)) expect(after.get(text), text).toBeCloseTo(top, 0);

  await expect(frida.chip('line 057', '👍 1')).toBeVisible();
  await expect(frida.chip('line 059', '👍 1')).toBeInViewport();
  await expect.poll(() => frida.distanceFromEnd()).toBeLessThanOrEqual(8);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`[REA13] axe finds nothing where there are reactions, and a finger meets them (${colorScheme})`, async ({
    house,
    arrive,
  }) => {
    const roomId = await house.makeRoom('Accessible');
    const [id = ''] = await house.post(roomId, ['A question']);
    await house.react(roomId, id, '❤️');
    const frida = await arrive(fan, { phone: true });
    await frida.page.emulateMedia({ colorScheme });
    await frida.enter(roomId);
    await frida.react('A question', '👏');
    const own = frida.chip('A question', '👏 1, you reacted');
    await expect(own).toBeVisible();
    const scan = async () => (await new AxeBuilder({ page: frida.page }).analyze()).violations;
    expect(await scan()).toEqual([]);
    expect(await findSmallTargets(frida.message('A question'))).toEqual([]);
    await frida.openMenu('A question');
    await expect(frida.page.getByRole('menuitemcheckbox', { name: 'React 👏' })).toBeChecked();
    expect(await scan()).toEqual([]);
  });
}
