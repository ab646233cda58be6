import { expect, fan, moderator, test, type Visitor } from './stage';

const videoOf = (visitor: Visitor) => visitor.page.getByRole('region', { name: 'Video' });

test('[E2E60] a player stands in a sandbox beside the chat, above it on a phone, and can be put away', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Framed');
  await house.changeRoom(roomId, { streamUrl: 'https://player.example/event' });
  const frida = await arrive(fan);
  const sven = await arrive(moderator, { phone: true });
  for (const { page } of [frida, sven])
    await page.route('https://player.example/**', (route) =>
      route.fulfill({
        contentType: 'text/html',
        // Tries to take the whole page somewhere else.
        body: '<h1>The stage</h1><script>try { top.location = "https://player.example/away" } catch { document.title = "held" }</script>',
      }),
    );
  for (const visitor of [frida, sven]) {
    await visitor.enter(roomId);
    const frame = videoOf(visitor).locator('iframe');
    await expect(frame.contentFrame().getByRole('heading', { name: 'The stage' })).toBeVisible();
    await expect(frame).toHaveAttribute('sandbox', /^allow-scripts allow-same-origin/);
    await expect(frame).not.toHaveAttribute('sandbox', /top-navigation|allow-forms|allow-modals|downloads/);
    expect(new URL(visitor.page.url()).pathname).toBe('/room');
  }
  const beside = await frida.boxes();
  expect(beside.video.x + beside.video.width).toBeLessThanOrEqual(beside.messages.x + 1);
  const above = await sven.boxes();
  expect(above.video.y + above.video.height).toBeLessThanOrEqual(above.messages.y + 1);
  expect(above.messages.height).toBeGreaterThan(250);
  await videoOf(frida).getByRole('button', { name: 'Hide video' }).click();
  await expect(videoOf(frida).locator('iframe')).toHaveCount(0);
  const alone = await frida.boxes();
  expect(alone.messages.width).toBeGreaterThan(beside.messages.width * 1.5);
  await videoOf(frida).getByRole('button', { name: 'Show video' }).click();
  await expect(videoOf(frida).locator('iframe')).toBeVisible();

  // It comes and goes as moderators set it.
  await house.changeRoom(roomId, { streamUrl: '' });
  await expect(videoOf(frida)).toHaveCount(0);
});

test('[VID3] a player that takes the focus while somebody writes doesn’t get what is written, and who goes to it stays there', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Greedy');
  const frida = await arrive(fan);
  const { page, composer } = frida;
  await page.route('https://player.example/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<label>Search <input></label><script>
        const field = document.querySelector('input');
        addEventListener('message', () => field.focus());
      </script>`,
    }),
  );
  await frida.enter(roomId);
  await house.changeRoom(roomId, { streamUrl: 'https://player.example/event' });
  const frame = videoOf(frida).locator('iframe');
  const field = frame.contentFrame().getByLabel('Search');
  await expect(field).toBeVisible();
  const letItTakeTheFocus = () =>
    frame.evaluate((element: HTMLIFrameElement) => {
      const taken = new Promise((resolve) => addEventListener('blur', resolve, { once: true }));
      element.contentWindow?.postMessage('take it', '*');
      return taken;
    });

  await composer.pressSequentially('I write while ');
  for (const word of ['the ', 'player ', 'plays']) {
    await letItTakeTheFocus();
    await expect(composer).toBeFocused();
    await page.keyboard.type(word);
  }
  await expect(composer).toHaveValue('I write while the player plays');
  await expect(field).toHaveValue('');

  await field.click();
  await expect(field).toBeFocused();
  await page.keyboard.type('goal');
  await expect(field).toHaveValue('goal');

  // By keyboard: from the button behind the player back into it.
  // The frame is another site's, in a process of its own, and keys go there until the focus has left it.
  const hasFocusInside = () => field.evaluate(() => document.hasFocus());
  await videoOf(frida).getByRole('button', { name: 'Hide video' }).focus();
  await expect.poll(hasFocusInside).toBe(false);
  await page.keyboard.press('Shift+Tab');
  await expect(frame).toBeFocused();
  await expect.poll(hasFocusInside).toBe(true);
  await page.keyboard.type('!');
  await expect(field).toHaveValue(/!/);
  await expect(composer).toHaveValue('I write while the player plays');
});

test('[E2E61] an HLS playlist is played here: nothing of it is loaded before somebody presses play', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Streamed');
  await house.changeRoom(roomId, { streamUrl: 'https://cdn.example/live/index.m3u8' });
  const frida = await arrive(fan);
  const asked: string[] = [];
  await frida.page.route('https://cdn.example/**', (route) => {
    const { pathname } = new URL(route.request().url());
    asked.push(pathname);
    const headers = { 'access-control-allow-origin': '*' };
    return pathname.endsWith('.m3u8')
      ? route.fulfill({ headers, contentType: 'application/vnd.apple.mpegurl', body: playlist })
      : route.fulfill({ headers, status: 404 });
  });
  await frida.enter(roomId);
  const video = videoOf(frida).locator('video');
  await expect(video).toBeVisible();
  await expect.poll(() => asked).toEqual(['/live/index.m3u8']);
  await video.evaluate((element: HTMLVideoElement) => void element.play().catch(() => undefined));
  await expect.poll(() => asked).toContain('/live/one.ts');
});

test('[E2E61] [VID4] a stream that isn’t there says so, and can be tried again', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Dark');
  await house.changeRoom(roomId, { streamUrl: 'https://cdn.example/live/index.m3u8' });
  const frida = await arrive(fan);
  let tries = 0;
  await frida.page.route('https://cdn.example/**', (route) => {
    tries += 1;
    return route.fulfill({ status: 404, headers: { 'access-control-allow-origin': '*' } });
  });
  await frida.enter(roomId);
  await expect(videoOf(frida).getByRole('alert')).toContainText('The video can’t be played right now.');
  const before = tries;
  const again = videoOf(frida).getByRole('button', { name: 'Try again' });
  await again.click();
  await expect.poll(() => tries).toBeGreaterThan(before);

  // By keyboard the focus stays with what is tried: with the player, and again with the button.
  await expect(again).toBeFocused();
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await frida.page.route('https://cdn.example/**', async (route) => {
    await held;
    return route.fulfill({ status: 404, headers: { 'access-control-allow-origin': '*' } });
  });
  await again.press('Enter');
  await expect(videoOf(frida).locator('video')).toBeFocused();
  letGo();
  await expect(again).toBeFocused();
  await expect(frida.composer).toBeEnabled();
});

const playlist = `#EXTM3U
#EXT-X-VERSION:3
#EXT-X-TARGETDURATION:4
#EXT-X-MEDIA-SEQUENCE:0
#EXTINF:4,
one.ts
#EXTINF:4,
two.ts
`;
