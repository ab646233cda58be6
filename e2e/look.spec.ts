import { expect, fan, test, type Visitor } from './stage';

const chosenTheme = (visitor: Visitor) =>
  visitor.page.evaluate(() => document.documentElement.dataset['theme']);

async function openSettings({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
}

test('[PRF2] a chosen theme takes effect at once, and is there at the first paint of the next visit', async ({
  arrive,
}) => {
  const frida = await arrive(fan);
  await frida.page.emulateMedia({ colorScheme: 'light' });
  expect(await chosenTheme(frida)).toBeUndefined();
  await openSettings(frida);
  await frida.page.getByRole('radio', { name: 'Dark' }).check();
  expect(await chosenTheme(frida)).toBe('dark');
  await frida.page.getByRole('radio', { name: 'High' }).check();
  await frida.page.keyboard.press('Escape');
  await expect(frida.page.getByRole('button', { name: 'Settings' })).toBeFocused();

  // Without the app's own scripts: only what stands in the page itself can have done it.
  await frida.page.route('**/_next/static/**/*.js', (route) => route.abort());
  await frida.page.reload({ waitUntil: 'commit' });
  await expect.poll(() => chosenTheme(frida)).toBe('dark');
  expect(await frida.page.evaluate(() => document.documentElement.dataset['contrast'])).toBe('more');
});

test('[LNG5] a chosen language is loaded when it is chosen, and stays', async ({ house, arrive }) => {
  const roomId = await house.makeRoom('Sprachen');
  const frida = await arrive(fan);
  const { page } = frida;
  await openSettings(frida);
  await page.getByRole('combobox', { name: 'Language' }).selectOption('de');
  await expect(page.getByRole('heading', { name: 'Veranstaltungen' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.goto(`/room?id=${roomId}`);
  await expect(page.getByRole('button', { name: 'Beitreten' })).toBeVisible();
});

test('[LNG5] a language that can’t be loaded leaves the words as they are', async ({ arrive }) => {
  const frida = await arrive(fan);
  await openSettings(frida);
  await frida.page.route('**/_next/static/**/*.js', (route) => route.abort());
  const failure = frida.page.waitForEvent('console', (message) =>
    message.text().includes('unable to show the app'),
  );
  await frida.page.getByRole('combobox', { name: 'Language' }).selectOption('ja');
  await failure;
  await expect(frida.page.getByRole('heading', { name: 'Events', exact: true })).toBeVisible();
});

test('[LNG4] Arabic runs from right to left, in the sign-in form too', async ({ browser, house }) => {
  const context = await browser.newContext({ baseURL: house.backend.url, locale: 'ar-EG' });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await page.getByRole('button', { name: 'تسجيل الدخول' }).click();
  const email = page.getByLabel('البريد الإلكتروني');
  await expect(email).toBeVisible();
  await expect(page.locator('[data-amplify-authenticator]')).toHaveCSS('direction', 'rtl');
  // No English left in the form.
  const words = await page.locator('[data-amplify-authenticator]').innerText();
  expect(words).not.toMatch(/[A-Za-z]{3,}/);
  await context.close();
});
