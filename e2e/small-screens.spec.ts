import { expect, expectNoViolations, fan, test } from './stage';

test('[E2E106] with the longest name the text field and its button are on the screen', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Long names');
  const displayName = 'Frida Flintstone-Featherstonehaugh III.';
  const frida = await arrive({ ...fan, displayName }, { phone: true });
  await frida.enter(roomId);
  const { page } = frida;
  await expect(frida.composer).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('button', { name: 'Send' })).toBeInViewport({ ratio: 1 });
  const change = page.getByRole('button', { name: 'Change name' });
  await expect(change).toBeInViewport({ ratio: 1 });
  expect((await change.boundingBox())?.height ?? 0).toBeLessThan(60);
});

test('[E2E107] a long description is read from its beginning while nothing was said, and scrolls by keyboard', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Not yet', 'SCHEDULED');
  await house.changeRoom(roomId, { description: 'Who speaks, and about what. '.repeat(40) });
  const frida = await arrive(fan);
  const { page, log } = frida;
  await page.setViewportSize({ width: 320, height: 480 });
  await page.goto(`/room?id=${roomId}`);
  await expect(log.getByText('Not yet')).toBeInViewport();
  await expectNoViolations(page, 'a tall beginning');
  await log.focus();
  await page.keyboard.press('End');
  await expect(log.getByText('The conversation begins')).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(log.getByText('Not yet')).toBeInViewport();

  await house.changeRoom(roomId, { status: 'LIVE' });
  await house.post(roomId, ['Welcome']);
  await expect(frida.message('Welcome')).toBeInViewport();
});

test('[E2E108] a low screen keeps lines of the conversation beside video and announcement, or scrolls', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Low');
  await house.changeRoom(roomId, {
    streamUrl: 'https://cdn.example/live/index.m3u8',
    announcement: 'The second half begins in ten minutes.',
  });
  await house.post(roomId, ['First', 'Second', 'Third']);
  const frida = await arrive(fan);
  await frida.enter(roomId);
  const { page, log } = frida;
  await expect(page.getByRole('button', { name: 'Hide video' })).toBeVisible();
  await page.setViewportSize({ width: 720, height: 450 });
  await expect.poll(async () => (await log.boundingBox())?.height ?? 0).toBeGreaterThan(70);
  await expect(frida.composer).toBeInViewport({ ratio: 1 });
  await page.setViewportSize({ width: 320, height: 256 });
  await frida.composer.scrollIntoViewIfNeeded();
  await expect(frida.composer).toBeInViewport({ ratio: 1 });
  await frida.say('Said at 400 %');
  await expect(frida.message('Said at 400 %')).toHaveCount(1);
  await page.getByRole('button', { name: 'Hide video' }).scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'Hide video' }).click();
  await log.scrollIntoViewIfNeeded();
  await expect(frida.message('Said at 400 %')).toBeInViewport();
});
