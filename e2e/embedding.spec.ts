import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { FrameLocator } from '@playwright/test';
import { expect, expectNoViolations, fan, test } from './stage';

interface Heard {
  readonly origin: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A page of somebody else, on this machine, that holds a room and notes what it is told. */
function makeHostPage(frame: string, style = 'width:26rem;height:40rem'): string {
  return `<!doctype html><html lang="en"><title>Host</title><main><h1>Our event</h1>
<iframe id="room" title="Chat" src="${frame}" style="${style}"></iframe></main>
<script>window.heard = []; addEventListener('message', ({ origin, data }) => heard.push({ origin, data }));</script>`;
}

async function serve(page: () => string): Promise<Server> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(page());
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return server;
}

async function enterAsFan(room: FrameLocator): Promise<void> {
  await room.getByLabel('Email').fill(fan.email);
  await room.getByLabel('Password', { exact: true }).fill(fan.password);
  await room.locator('form').getByRole('button', { name: 'Sign in' }).click();
  await room.getByLabel('Your name').fill(fan.displayName);
  await room.getByRole('button', { name: 'Join', exact: true }).click();
}

function originOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('unable to serve; there is no port');
  return `http://localhost:${address.port}`;
}

test('[EMB2] [EMB3] [EMB4] a room in someone else’s page works, and tells that page what happens, without words or names', async ({
  browser,
  house,
}) => {
  const roomId = await house.makeRoom('Embedded');
  const context = await browser.newContext();
  const page = await context.newPage();
  const frame = (parent: string) =>
    `${house.backend.url}/embed?id=${roomId}&parent=${encodeURIComponent(parent)}&theme=dark`;
  let named: string | null = null;
  const server = await serve(() => makeHostPage(frame(named ?? host)));
  const host = originOf(server);
  await page.goto(`${host}/`);
  const room = page.frameLocator('#room');
  await enterAsFan(room);
  const composer = room.getByRole('textbox', { name: 'Message' });
  await composer.fill('Hello from the frame');
  await composer.press('Enter');
  await expect.poll(() => house.readRoom(roomId)).toEqual(['Hello from the frame']);
  await expect(room.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(room.getByRole('link', { name: 'All events' })).toHaveCount(0);

  await house.post(roomId, ['A secret for the room']);
  await expect(room.getByText('A secret for the room')).toBeVisible();
  const heard = () => page.evaluate(() => (window as unknown as { heard: readonly Heard[] }).heard);
  await expect.poll(async () => (await heard()).map(({ data }) => data['type'])).toContain('messages');
  const told = await heard();
  expect(told.map(({ data }) => data['type'])).toEqual(
    expect.arrayContaining(['ready', 'status', 'connection']),
  );
  expect(told.every(({ origin }) => origin === house.backend.url)).toBe(true);
  expect(JSON.stringify(told)).not.toMatch(/secret|Hello|Mona|Frida/);

  named = 'http://localhost:1';
  await page.goto(`${host}/`);
  await expect(room.getByText('A secret for the room')).toBeVisible();
  expect(await heard()).toEqual([]);
  await context.close();
  server.close();
});

test('[EMB6] [PRF4] who signs in in a frame can sign out there, and finds there what the page has not chosen', async ({
  browser,
  house,
}) => {
  const roomId = await house.makeRoom('A room with a long name for a frame that is not wide');
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  const server = await serve(() =>
    makeHostPage(`${house.backend.url}/embed?id=${roomId}&theme=dark`, 'width:20rem;height:30rem'),
  );
  await page.goto(originOf(server));
  const room = page.frameLocator('#room');
  await room.getByRole('button', { name: 'Settings' }).click();
  await expect(room.getByRole('dialog', { name: 'Settings' })).not.toContainText('Account');
  await room.getByRole('button', { name: 'Close settings' }).click();
  await enterAsFan(room);
  await room.getByRole('textbox', { name: 'Message' }).fill('Half a thought');

  const settings = room.getByRole('dialog', { name: 'Settings' });
  await room.getByRole('button', { name: 'Settings' }).click();
  await expect(settings).toContainText('Theme');
  await expect(settings).toContainText('Dark');
  await expect(settings).toContainText('Chosen by the page around this room');
  await expect(settings.getByRole('group', { name: 'Theme' })).toHaveCount(0);
  await settings.getByText('High').click();
  await expect(room.locator('html')).toHaveAttribute('data-contrast', 'more');
  await settings.getByLabel('Language').selectOption('Deutsch');
  await expect(room.getByRole('button', { name: 'Einstellungen schließen' })).toBeVisible();
  await room.getByLabel('Sprache').selectOption('English');
  await expect(settings).toContainText(fan.email);
  await expectNoViolations(page, 'settings in a frame');

  const signOut = settings.getByRole('button', { name: 'Sign out' });
  await signOut.click();
  const question = room.getByRole('dialog', { name: 'Sign out now?' });
  await expect(question).toContainText('1 draft isn’t finished.');
  await question.getByRole('button', { name: 'Stay signed in' }).first().click();
  await expect(signOut).toBeFocused();
  await signOut.click();
  await question.getByRole('button', { name: 'Sign out' }).click();
  await expect(room.getByLabel('Password', { exact: true })).toBeVisible();
  const kept = await room.locator('html').evaluate(() => JSON.stringify(Object.entries(localStorage)));
  expect(kept).not.toMatch(/Half a thought|accessToken|refreshToken/);

  await page.reload();
  await expect(room.getByLabel('Password', { exact: true })).toBeVisible();
  await expect(room.locator('html')).toHaveAttribute('data-contrast', 'more');
  await context.close();
  server.close();
});

test('[EMB5] a room that isn’t there says so in the frame, without a way to the rest of the site', async ({
  arrive,
}) => {
  const { page } = await arrive(fan);
  await page.goto('/embed?id=not-there');
  await expect(page.getByRole('heading', { name: 'There is no such room' })).toBeVisible();
  await expect(page.getByRole('link')).toHaveCount(0);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByLabel('Password', { exact: true })).toBeVisible();
  await expect(page.getByRole('link')).toHaveCount(0);
});
