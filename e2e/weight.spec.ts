import type { Page, Response } from '@playwright/test';
import {
  expect,
  fan,
  holdIdleness,
  test,
  totalBytes,
  weighLobby,
  weighRoom,
  type LoadedScript,
} from './stage';

/** Bytes of gzip: docs/spec/weight.md. */
const budgets = { room: 240_000, roomWhenIdle: 22_000, lobby: 194_500 };

test('[WGT1] a member comes into a room within the budget, and so does what is fetched after that', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Light');
  const frida = await arrive(fan);
  await frida.enter(roomId);
  const { entering, idle } = await weighRoom(await frida.openTab(), roomId);
  expectWithin(entering, budgets.room);
  expectWithin(idle, budgets.roomWhenIdle);
});

test('[WGT2] the lobby of who is signed in keeps its budget, with a room in it', async ({
  house,
  arrive,
}) => {
  await house.makeRoom('In the lobby');
  expectWithin(await weighLobby(await (await arrive(fan)).openTab()), budgets.lobby);
});

test('[WGT10] the modules of what a room loads are marked to be compiled while they come', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Early');
  const frida = await arrive(fan);
  const { page } = await frida.openTab();
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto(`/room?id=${roomId}`);
  await expect(page.getByLabel('Your name')).toBeVisible();
  await page.waitForLoadState('networkidle');
  const loaded = responses.filter((response) => response.request().resourceType() === 'script');
  const texts = await Promise.all(loaded.map((response) => response.text()));
  const starts = texts.flatMap((text) => /^.*?\.push\(\[[^,]*,(?:\d+,)+(.{12})/.exec(text)?.[1] ?? []);
  expect(starts.length).toBeGreaterThan(5);
  for (const start of starts) expect(start).toMatch(/^\((?:\w+=>|\([\w,]+\)=>)/);
});

test('[WGT4] what a busy browser has not fetched opens late, and without an error', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Late');
  await house.post(roomId, ['A question']);
  const frida = await arrive(fan);
  const { page } = frida;
  await page.addInitScript(holdIdleness);
  await frida.enter(roomId);
  const copy = page.getByRole('menuitem', { name: 'Copy text' });
  await page.context().setOffline(true);
  const failure = page.waitForEvent('console', (message) =>
    message.text().includes('unable to load the menu'),
  );
  await frida.openMenu('A question');
  await failure;
  await expect(copy).toHaveCount(0);
  await page.context().setOffline(false);
  await expect(copy).toBeVisible();
});

test('[WGT4] once the browser was idle, menus, threads and settings open without a network', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Offline');
  await house.post(roomId, ['A question']);
  const frida = await arrive(fan);
  await frida.enter(roomId);
  const tab = await frida.openTab();
  await weighRoom(tab, roomId);
  await tab.page.context().setOffline(true);
  await tab.openMenu('A question');
  await expect(tab.page.getByRole('menuitem', { name: 'Copy text' })).toBeVisible();
  await tab.page.keyboard.press('Escape');
  await tab.act('A question', 'Answer in thread');
  await expect(tab.thread.getByRole('textbox', { name: 'Answer' })).toBeVisible();
  await tab.page.keyboard.press('Escape');
  await tab.page.getByRole('button', { name: 'Settings' }).click();
  await expect(tab.page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
});

test('[WGT11] who comes back after an hour has the token renewed, however busy the browser is', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('An hour later');
  const frida = await arrive(fan);
  await frida.enter(roomId);
  const { page } = frida;
  await page.addInitScript(holdIdleness);
  await page.evaluate(letTokensEnd);
  const renewal = page.waitForRequest(
    (request) => request.headers()['x-amz-target']?.endsWith('.GetTokensFromRefreshToken') ?? false,
  );
  await page.reload();
  await renewal;
  await expect(frida.composer).toBeVisible();
  await frida.expectConnected();
});

test('[WGT9] who is new here reads the welcome before a script has come', async ({ browser, house }) => {
  for (const [locale, isShown] of [
    ['en-GB', true],
    ['fr-FR', true],
    ['de-DE', false],
  ] as const) {
    const context = await browser.newContext({ baseURL: house.backend.url, locale });
    const page = await context.newPage();
    await openWithoutScripts(page);
    await expect(welcomeIn(page)).toBeVisible({ visible: isShown });
    await page.unroute(scripts);
    await page.reload();
    await expect(page.getByRole('banner').getByRole('button')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await context.close();
  }
});

test('[WGT9] who is signed in is not welcomed first', async ({ arrive }) => {
  const { page } = await arrive(fan);
  await expect(page.getByRole('heading', { name: 'Events', exact: true })).toBeVisible();
  await openWithoutScripts(page);
  await expect(welcomeIn(page)).toBeHidden();
});

/** Amplify keeps by how much the server's clock is ahead: by a day, and no token is good any more. */
function letTokensEnd(): void {
  for (const key of Object.keys(localStorage))
    if (key.endsWith('.clockDrift')) localStorage.setItem(key, String(24 * 60 * 60 * 1_000));
}

const scripts = '**/_next/static/**/*.js';

async function openWithoutScripts(page: Page): Promise<void> {
  await page.route(scripts, (route) => route.abort());
  await page.goto('/');
}

const welcomeIn = (page: Page) => page.getByRole('heading', { name: 'The room beside the stage' });

function expectWithin(scripts: readonly LoadedScript[], budget: number): void {
  expect(totalBytes(scripts), JSON.stringify(scripts, null, 2)).toBeLessThanOrEqual(budget);
}
