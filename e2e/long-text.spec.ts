import { expect, fan, lines, test, type Visitor } from './stage';

const verses = Array.from({ length: 60 }, (_, index) => `verse ${index + 1} of the song`).join('\n');

const boxOf = async (visitor: Visitor, content: string) => {
  const box = await visitor.message(content).boundingBox();
  if (box === null) throw new Error(`unable to measure; "${content}" is not drawn`);
  return box;
};

for (const isPhone of [false, true])
  test(`[ML75] [ML76] a long message is opened by keys and read from where it stands (${isPhone ? 'phone' : 'desktop'})`, async ({
    house,
    arrive,
  }) => {
    const roomId = await house.makeRoom('A long message');
    await house.post(roomId, [...lines(0, 30), verses]);
    const frida = await arrive(fan, { phone: isPhone });
    await frida.enter(roomId);
    const more = frida.page.getByRole('button', { name: 'Show more' });
    const less = frida.page.getByRole('button', { name: 'Show less' });
    await expect(more).toBeInViewport();
    expect((await boxOf(frida, 'verse 1')).height).toBeLessThan(400);
    await expect.poll(() => frida.distanceFromEnd()).toBeLessThanOrEqual(8);

    await frida.message('verse 1').focus();
    await more.focus();
    await frida.expectStill();
    const before = await boxOf(frida, 'verse 1');
    await frida.page.keyboard.press('Enter');
    await expect(less).toBeFocused();
    await frida.expectStill();
    const open = await boxOf(frida, 'verse 1');
    expect(open.height).toBeGreaterThan(1000);
    expect(Math.abs(open.y - before.y)).toBeLessThanOrEqual(1);

    await house.post(roomId, lines(30, 2));
    await expect(frida.page.getByRole('button', { name: '2 new messages' })).toBeVisible();
    await frida.expectStill();
    expect(Math.abs((await boxOf(frida, 'verse 1')).y - before.y)).toBeLessThanOrEqual(1);

    await frida.page.keyboard.press('Enter');
    await expect(more).toBeFocused();
    await expect(more).toBeInViewport();
    await expect(frida.message('verse 1')).toBeInViewport();
    expect((await boxOf(frida, 'verse 1')).height).toBeLessThan(400);
  });

test('[ML76] where all of it is in sight the end is not left', async ({ house, arrive }) => {
  const roomId = await house.makeRoom('Room enough');
  await house.post(roomId, [Array.from({ length: 14 }, (_, index) => `verse ${index + 1}`).join('\n')]);
  const frida = await arrive(fan);
  await frida.page.setViewportSize({ width: 1280, height: 1400 });
  await frida.enter(roomId);
  await frida.page.getByRole('button', { name: 'Show more' }).click();
  await expect(frida.page.getByRole('button', { name: 'Show less' })).toBeFocused();
  await house.post(roomId, lines(0, 60));
  await expect(frida.message('line 059')).toBeInViewport();
  expect(await frida.distanceFromEnd()).toBeLessThanOrEqual(8);
});

test('[ML75] in a thread, too', async ({ house, arrive }) => {
  const roomId = await house.makeRoom('A long answer');
  await house.post(roomId, ['What are the words?']);
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await frida.act('What are the words?', 'Answer in thread');
  await frida.answer(verses);
  await expect(frida.message('What are the words?')).toContainText('1 answer');
  const answer = frida.thread.getByRole('article').filter({ hasText: 'verse 1' });
  const height = async () => (await answer.boundingBox())?.height ?? 0;
  await expect.poll(height).toBeLessThan(400);
  await answer.getByRole('button', { name: 'Show more' }).press('Enter');
  await expect(answer.getByRole('button', { name: 'Show less' })).toBeVisible();
  expect(await height()).toBeGreaterThan(1000);
});

test('[ML70] [ML72] [ML73] [ML77] no message leaves its place', async ({ house, arrive }) => {
  const roomId = await house.makeRoom('In its place');
  const heap = `heap Z${'\u0300'.repeat(200)}a${'\u0321'.repeat(200)}`;
  await house.post(roomId, [
    ...lines(0, 3),
    `gap${'\n'.repeat(1990)}end`,
    heap,
    'see https://аррӏе.com now',
    '\u202ereversed',
  ]);
  const frida = await arrive(fan);
  await frida.enter(roomId);
  expect((await boxOf(frida, 'gap')).height).toBeLessThan(150);
  await expect(frida.message('reversed')).toContainText('reversed');
  expect(await frida.message('reversed').textContent()).not.toContain('\u202e');
  await expect(frida.page.getByRole('link', { name: /^https:\/\/xn--80ak6aa92e\.com/ })).toBeVisible();
  const clips = frida.message('heap').locator('[dir=auto]');
  await expect(clips).toHaveCSS('overflow', 'clip');
  expect((await clips.textContent())?.match(/\p{M}+/gu)?.map((marks) => marks.length)).toEqual([8, 8]);
});

test('[ML78] short or long, a text begins where its script does, in a page of either direction', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Two directions');
  await house.post(roomId, [
    'latin short',
    `latin long ${'word '.repeat(60)}`,
    'مرحبا قصيرة',
    `مرحبا ${'كلمة '.repeat(60)}`,
  ]);
  const frida = await arrive(fan);
  await frida.enter(roomId);
  /** How far the first line of a text is from the left and from the right edge of its place. */
  const edges = (content: string) =>
    frida
      .message(content)
      .last()
      .locator('[dir=auto]')
      .evaluate((text) => {
        const range = document.createRange();
        range.selectNodeContents(text);
        const pieces = Array.from(range.getClientRects());
        const top = Math.min(...pieces.map((piece) => piece.top));
        const first = pieces.filter((piece) => piece.top < top + 5);
        const place = text.getBoundingClientRect();
        return {
          left: Math.min(...first.map(({ left }) => left)) - place.left,
          right: place.right - Math.max(...first.map(({ right }) => right)),
        };
      });
  for (const language of ['en', 'ar']) {
    await frida.page.evaluate((tag) => {
      document.documentElement.dir = tag === 'ar' ? 'rtl' : 'ltr';
    }, language);
    for (const content of ['latin short', 'latin long']) expect((await edges(content)).left).toBeLessThan(2);
    for (const content of ['مرحبا قصيرة', 'كلمة']) expect((await edges(content)).right).toBeLessThan(2);
  }
});
