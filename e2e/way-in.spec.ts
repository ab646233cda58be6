import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, expectNoViolations, fan, test } from './stage';

/** The screens of the sign-in form, whatever their language. */
const screen = (page: Page, name: string) => page.locator(`[data-amplify-authenticator-${name}]`);

async function fillNewAccount(page: Page): Promise<void> {
  await page.locator('input[name="email"]').fill(`${randomUUID()}@new.example`);
  await page.locator('input[name="password"]').fill('Newcomer-2026');
  await page.locator('input[name="confirm_password"]').fill('Newcomer-2026');
}

test('[E2E131] by keyboard alone each screen of the way in has the focus, from its heading on', async ({
  browser,
  house,
}) => {
  const context = await browser.newContext({ baseURL: house.backend.url });
  const page = await context.newPage();
  const form = page.getByRole('region', { name: 'Sign in to Roomful' });
  const pressByKey = async (name: string) => {
    const button = page.getByRole('button', { name, exact: true });
    await button.focus();
    await expect(button).toBeFocused();
    await page.keyboard.press('Enter');
  };
  await page.goto('/');
  await pressByKey('Create account');
  await expect(form).toBeFocused();
  await fillNewAccount(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'We emailed you' })).toBeFocused();
  await pressByKey('Back to sign-in');
  await expect(form).toBeFocused();

  await page.goto('/');
  await pressByKey('Sign in');
  await expect(form).toBeFocused();
  await pressByKey('Forgot your password?');
  const reset = page.getByRole('heading', { name: 'Reset password' });
  await expect(reset).toBeFocused();
  await pressByKey('Back to sign-in');
  await expect(form).toBeFocused();
  await pressByKey('Forgot your password?');
  await page.locator('input[name="username"]').fill(fan.email);
  await pressByKey('Send code');
  await expect(screen(page, 'confirmresetpassword')).toBeVisible();
  await expect(reset).toBeFocused();
  await context.close();
});

for (const [colorScheme, locale] of [
  ['light', 'ar'],
  ['dark', 'en'],
] as const) {
  test(`[E2E12] axe finds nothing on the way in (${colorScheme}, ${locale})`, async ({ browser, house }) => {
    test.setTimeout(90_000);
    const context = await browser.newContext({ baseURL: house.backend.url, colorScheme, locale });
    const page = await context.newPage();
    const submit = page.locator('form button[type="submit"]');
    const choices = page.locator('main button:visible');
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr');
    await expectNoViolations(page, 'the welcome');
    await choices.first().click();
    await expect(screen(page, 'signup')).toBeVisible();
    await expectNoViolations(page, 'creating an account');
    await fillNewAccount(page);
    await submit.click();
    await expect(screen(page, 'confirmsignup')).toBeVisible();
    await expectNoViolations(page, 'the code of a new account');
    await page.goto('/');
    await choices.nth(1).click();
    await expect(screen(page, 'signin')).toBeVisible();
    await expectNoViolations(page, 'signing in');
    await page.locator('[data-amplify-footer] button').click();
    await expect(screen(page, 'forgotpassword')).toBeVisible();
    await expectNoViolations(page, 'the forgotten password');
    await page.locator('input[name="username"]').fill(fan.email);
    await submit.click();
    await expect(screen(page, 'confirmresetpassword')).toBeVisible();
    await expectNoViolations(page, 'the new password');
    await context.close();
  });
}
