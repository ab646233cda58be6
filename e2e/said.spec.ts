import type { Page } from '@playwright/test';
import { expect, fan, moderator, secondFan, test } from './stage';

/** What is pressed, or has the focus, and stands under a line that says something. */
function findCovered(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lines = Array.from(document.querySelectorAll('[data-toast]')).map((line) =>
      line.getBoundingClientRect(),
    );
    if (lines.length === 0) throw new Error('nothing is said');
    const isUnder = (box: DOMRect): boolean =>
      lines.some(
        ({ top, bottom, left, right }) =>
          top < box.bottom - 1 && box.top < bottom - 1 && left < box.right - 1 && box.left < right - 1,
      );
    const outside = lines.some(
      ({ top, bottom, left, right }) =>
        top < 0 || left < 0 || right > window.innerWidth || bottom > window.innerHeight,
    );
    const controls = Array.from(document.querySelectorAll('button, a[href], input, textarea, [role="tab"]'))
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      // What is scrolled can be scrolled from under it.
      .filter((element) => element.closest('[data-toast], [data-toasts]') === null);
    const focused = document.activeElement;
    if (
      focused !== null &&
      // What is larger than a line shows beside it (WCAG 2.2, 2.4.11).
      focused.getBoundingClientRect().height <= window.innerHeight / 3 &&
      focused.closest('[data-toast]') === null &&
      !focused.matches('[role="log"], [role="tabpanel"]')
    )
      controls.push(focused);
    return controls
      .filter((element) => element !== document.body && isUnder(element.getBoundingClientRect()))
      .map((element) => element.getAttribute('aria-label') ?? element.textContent)
      .concat(outside ? ['the edge of the window'] : []);
  });
}

for (const { name, size, language } of [
  { name: 'on a phone', size: { width: 390, height: 780 }, language: 'en' },
  { name: 'on a phone, from right to left', size: { width: 390, height: 780 }, language: 'ar' },
  { name: 'above a phone’s keyboard', size: { width: 390, height: 420 }, language: 'en' },
  { name: 'on a desktop', size: { width: 1280, height: 800 }, language: 'en' },
  { name: 'on a narrow desktop, from right to left', size: { width: 1030, height: 700 }, language: 'ar' },
])
  test(`[E2E105] what is said covers nothing that is pressed or has the focus: ${name}`, async ({
    house,
    arrive,
  }) => {
    const roomId = await house.makeRoom('Said in passing');
    await house.changeRoom(roomId, { announcement: 'Back at five' });
    const contents = Array.from({ length: 12 }, (_, index) => `Offer ${index + 1}`);
    const ids = await house.post(roomId, contents, secondFan);
    // Who reports has joined.
    await house.post(roomId, ['Hello'], fan);
    const frida = await house.actors.actAs(fan);
    for (const messageId of ids) await frida.mutations.reportMessage({ roomId, messageId, reason: 'SPAM' });
    const mona = await arrive(moderator);
    const { page } = mona;
    await page.setViewportSize(size);
    await mona.enter(roomId);
    await mona.openModeration();
    await page.getByRole('tab', { name: 'Review' }).click();
    const cards = page.getByRole('list', { name: 'Reported, not hidden' }).getByRole('article');
    await expect(cards).toHaveCount(12);
    await page.evaluate((chosen) => {
      document.documentElement.dir = chosen === 'ar' ? 'rtl' : 'ltr';
    }, language);
    // The last one stands at the end of the panel, where the line comes.
    const last = cards.last().getByRole('button', { name: /^Keep/ });
    await last.scrollIntoViewIfNeeded();
    await last.press('Enter');
    await expect(cards).toHaveCount(11);
    await expect(page.locator('[data-toast]')).toHaveCount(1);
    expect(await findCovered(page)).toEqual([]);
    for (const key of ['Tab', 'Tab', 'ArrowUp', 'ArrowDown', 'Shift+Tab']) {
      await page.keyboard.press(key);
      expect(await findCovered(page), key).toEqual([]);
    }
    await page.getByRole('button', { name: 'Close moderation' }).click();
    // Where a keyboard leaves a few lines only, it is the text field that has the focus.
    if (size.height < 500) {
      await page.getByRole('textbox', { name: 'Message' }).focus();
      expect(await findCovered(page)).toEqual([]);
      return;
    }
    await mona.choose('Offer 3', 'Pin');
    await expect(page.locator('[data-toast]').filter({ hasText: 'Pinned' })).toBeVisible();
    expect(await findCovered(page)).toEqual([]);
  });
