import { expect, fan, test } from './stage';

/** Zoomed to 200 % a window of 1280 × 900 has this much room; to 400 % a page is as wide as WCAG asks it to fit into. */
const zooms = { '200 %': { width: 640, height: 450 }, '400 %': { width: 320, height: 480 } };

for (const [zoom, viewport] of Object.entries(zooms))
  test(`[E2E96] zoomed to ${zoom} nothing is cut off sideways, and one can read and write`, async ({
    house,
    arrive,
  }) => {
    const roomId = await house.makeRoom('A rather long title of an event that does not fit into one line');
    await house.changeRoom(roomId, { announcement: 'Back at five' });
    await house.post(roomId, ['A question', 'Averylongword'.repeat(20)]);
    const frida = await arrive(fan);
    const { page } = frida;
    await page.setViewportSize(viewport);
    const expectFit = async () => {
      const beyond = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(beyond).toBeLessThanOrEqual(0);
    };
    await expectFit();
    await frida.enter(roomId);
    await expectFit();
    await frida.composer.scrollIntoViewIfNeeded();
    await expect(frida.composer).toBeInViewport({ ratio: 1 });
    await frida.say('Written here');
    await expect(frida.message('Written here')).toBeInViewport();
    await frida.message('Written here').focus();
    await page.keyboard.press('Home');
    await expect(frida.message('A question')).toBeFocused();
    await expect(frida.message('A question')).toBeInViewport();
    await page.keyboard.press('Enter');
    const item = page.getByRole('menuitem', { name: 'Answer in thread' });
    await item.scrollIntoViewIfNeeded();
    await item.click();
    await frida.answer('And here');
    await expect(frida.thread.getByText('And here')).toBeInViewport();
    await expectFit();
  });

test('[E2E97] who wants less motion gets none', async ({ house, arrive }) => {
  const roomId = await house.makeRoom('Still');
  await house.post(roomId, ['A question']);
  const frida = await arrive(fan);
  const { page } = frida;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // Told by the page itself, whenever something begins to move.
  await page.addInitScript(() => {
    const moved: string[] = [];
    const note = ({ type, target }: Event) => {
      const name = target instanceof Element ? target.className : '';
      const isLong = document
        .getAnimations()
        .some(({ effect }) => Number(effect?.getComputedTiming().duration) > 1);
      if (isLong) moved.push(`${type} ${name}`);
    };
    for (const type of ['animationstart', 'transitionrun']) document.addEventListener(type, note);
    Object.assign(globalThis, { moved });
  });
  await frida.enter(roomId);
  await frida.composer.hover();
  await frida.openMenu('A question');
  await page.getByRole('menuitem', { name: 'Report…' }).click();
  await page.keyboard.press('Escape');
  await frida.say('Written');
  await expect(frida.message('Written')).toBeVisible();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  expect(await page.evaluate(() => (globalThis as unknown as { moved: string[] }).moved)).toEqual([]);
});
