import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { expect, fan, test } from './stage';

interface Heard {
  readonly origin: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A page of somebody else, on this machine, that holds a room and notes what it is told. */
function makeHostPage(frame: string): string {
  return `<!doctype html><title>Host</title><h1>Our event</h1>
<iframe id="room" title="Chat" src="${frame}" style="width:26rem;height:40rem"></iframe>
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
  await room.getByLabel('Email').fill(fan.email);
  await room.getByLabel('Password', { exact: true }).fill(fan.password);
  await room.locator('form').getByRole('button', { name: 'Sign in' }).click();
  await room.getByLabel('Your name').fill(fan.displayName);
  await room.getByRole('button', { name: 'Join', exact: true }).click();
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

test('[EMB5] a room that isn’t there says so in the frame, without a way to the rest of the site', async ({
  arrive,
}) => {
  const { page } = await arrive(fan);
  await page.goto('/embed?id=not-there');
  await expect(page.getByRole('heading', { name: 'There is no such room' })).toBeVisible();
  await expect(page.getByRole('link')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Sign out' })).toHaveCount(0);
});
