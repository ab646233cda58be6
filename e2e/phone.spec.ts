import type { Page } from '@playwright/test';
import { expect, fan, moderator, test } from './stage';

/** What a finger is to hit and is too small for it; a link within a text is as tall as its line. */
function findSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 44;
    const isInline = (element: Element) =>
      element.matches('a') && getComputedStyle(element).display === 'inline';
    // A label is as good to hit as its box, and so is what a link is stretched over.
    const boxOf = (element: Element) => {
      const label =
        element.closest('label') ??
        (element.id ? document.querySelector(`label[for="${element.id}"]`) : null);
      const isBox = element.matches('input[type="radio"], input[type="checkbox"]');
      return (isBox && label ? label : element).getBoundingClientRect();
    };
    const stretched = (element: Element) => getComputedStyle(element, '::after').position === 'absolute';
    return Array.from(document.querySelectorAll('button, a[href], input, select, textarea, [role="tab"]'))
      .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .filter((element) => element.closest('.visually-hidden, [aria-hidden="true"]') === null)
      .filter((element) => !isInline(element) && !stretched(element))
      .map((element) => ({ element, box: boxOf(element) }))
      .filter(({ box }) => box.width > 0 && (box.width < least - 0.5 || box.height < least - 0.5))
      .map(({ element, box }) => {
        const name = element.getAttribute('aria-label') ?? element.textContent;
        return `${element.tagName} "${name}" ${Math.round(box.width)}×${Math.round(box.height)}`;
      });
  });
}

test('[E2E95] on a phone everything that one taps is at least 44 pixels', async ({ house, arrive }) => {
  const roomId = await house.makeRoom('By finger');
  await house.changeRoom(roomId, { announcement: 'Back at five' });
  await house.post(roomId, ['A question', 'Another one']);
  const mona = await arrive(moderator, { phone: true });
  const { page } = mona;
  const small: Record<string, string[]> = {};
  small['lobby'] = await findSmallTargets(page);
  await page.getByRole('button', { name: 'New event' }).click();
  small['form of an event'] = await findSmallTargets(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Appearance and language' }).click();
  small['settings'] = await findSmallTargets(page);
  await mona.enter(roomId);
  await mona.message('A question').tap();
  small['room'] = await findSmallTargets(page);
  await mona.openMenu('A question');
  small['menu'] = await findSmallTargets(page);
  await page.getByRole('menuitem', { name: 'Answer in thread' }).click();
  await expect(mona.thread.getByRole('textbox')).toBeVisible();
  small['thread'] = await findSmallTargets(page);
  await page.getByRole('button', { name: 'Close thread' }).click();
  const panel = await mona.openModeration();
  for (const tab of await panel.getByRole('tab').all()) {
    await tab.click();
    await expect(panel.locator('[aria-busy]')).toHaveCount(0);
    small[`panel, ${(await tab.textContent()) ?? ''}`] = await findSmallTargets(page);
  }
  const tooSmall = Object.fromEntries(Object.entries(small).filter(([, targets]) => targets.length > 0));
  expect(tooSmall).toEqual({});
});

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
  await page.getByRole('button', { name: 'Appearance and language' }).click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  expect(await page.evaluate(() => (globalThis as unknown as { moved: string[] }).moved)).toEqual([]);
});
