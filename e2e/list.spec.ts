import { expect, fan, lines, test, type Visitor } from './stage';

/** Scrolls up until the line is on the screen. */
async function wheelUpTo(visitor: Visitor, text: string): Promise<void> {
  await visitor.log.hover();
  await expect(async () => {
    // Less than the list is high: nothing is skipped.
    await visitor.page.mouse.wheel(0, -500);
    await expect(visitor.message(text)).toBeInViewport({ timeout: 300 });
  }).toPass({ timeout: 30_000 });
}

const topOf = async (visitor: Visitor, text: string): Promise<number | null> =>
  (await visitor.readLines()).find((line) => line.text === text)?.top ?? null;

test('[ML50] who is at the end stays there, and a Tab or a press on a message is no leaving', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Following');
  await house.post(roomId, lines(0, 30));
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await expect(frida.message('line 029')).toBeVisible();
  // Told by the page at every frame, so that no moment off the end is missed.
  await frida.log.evaluate((log) => {
    const off: number[] = [];
    const watch = () => {
      const distance = log.scrollHeight - log.scrollTop - log.clientHeight;
      if (distance > 40) off.push(distance);
      requestAnimationFrame(watch);
    };
    requestAnimationFrame(watch);
    Object.assign(globalThis, { off });
  });
  await frida.message('line 029').click();
  await frida.page.keyboard.press('Shift+Tab');
  await frida.composer.focus();
  const posting = house.post(roomId, lines(30, 200));
  await frida.page.keyboard.press('Tab');
  await frida.page.keyboard.press('Shift+Tab');
  await posting;
  await expect(frida.message('line 229')).toBeInViewport();
  expect(await frida.distanceFromEnd()).toBeLessThanOrEqual(8);
  expect(await frida.page.evaluate(() => (globalThis as unknown as { off: number[] }).off)).toEqual([]);
  // Of 230 lines only those near the screen are in the document.
  expect((await frida.readLines()).length).toBeLessThan(100);
});

test('[ML51] [ML52] a wheel leaves the end; the pill counts what came and leads back', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Reading');
  await house.post(roomId, lines(0, 60));
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await expect(frida.message('line 059')).toBeVisible();
  await wheelUpTo(frida, 'line 030');
  const before = await topOf(frida, 'line 030');
  await house.post(roomId, lines(60, 3));
  const pill = frida.page.getByRole('button', { name: '3 new messages' });
  await expect(pill).toBeVisible();
  expect(await topOf(frida, 'line 030')).toBeCloseTo(before ?? Number.NaN, 0);
  await pill.click();
  await expect(frida.message('line 062')).toBeInViewport();
  await expect(pill).toBeHidden();
  expect(await frida.distanceFromEnd()).toBeLessThanOrEqual(8);
});

test('[ML51] a line that had the focus and was let go since takes nobody back to where it stood', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Let go');
  await house.post(roomId, lines(0, 60));
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await frida.message('line 059').click();
  await expect(frida.message('line 059')).toBeFocused();
  await frida.composer.focus();
  // More than are held of a list that follows its end.
  await house.post(roomId, lines(60, 510));
  await expect(frida.message('line 569')).toBeInViewport();
  await frida.log.hover();
  await frida.page.mouse.wheel(0, -200);
  await expect(frida.page.getByRole('button', { name: 'Jump to latest' })).toBeVisible();
  await frida.expectStill();
  expect(await frida.distanceFromEnd()).toBeLessThanOrEqual(220);
  await expect(frida.composer).toBeFocused();
});

test('[ML51] [ML54] by keys alone: up from the end, to the first line and to the last', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Keys');
  await house.post(roomId, lines(0, 90));
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await expect(frida.message('line 089')).toBeVisible();
  await frida.composer.focus();
  await frida.message('line 089').focus();
  await frida.page.keyboard.press('ArrowUp');
  await expect(frida.message('line 088')).toBeFocused();

  const focused = frida.page.locator('article:focus');
  await expect(async () => {
    await frida.page.keyboard.press('Home');
    await expect(focused).toContainText('line 000', { timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await expect(frida.message('line 000')).toBeInViewport();
  await expect(frida.message('line 000')).toHaveAttribute('aria-posinset', '1');
  await expect(frida.message('line 089')).toHaveCount(0);

  await house.post(roomId, lines(90, 1));
  await expect(frida.page.getByRole('button', { name: '1 new message' })).toBeVisible();
  await expect(frida.message('line 000')).toBeFocused();
  await frida.page.keyboard.press('End');
  await expect(frida.message('line 090')).toBeFocused();
  await expect(frida.message('line 090')).toBeInViewport();
  expect(await frida.distanceFromEnd()).toBeLessThanOrEqual(8);
});

test('[ML53] an older page moves nothing that is on the screen', async ({ house, arrive }) => {
  const roomId = await house.makeRoom('Prepending');
  await house.post(roomId, lines(0, 250));
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await expect(frida.message('line 249')).toBeVisible();
  await frida.log.hover();
  const length = () => frida.log.evaluate((log) => log.scrollHeight);
  const before = await length();
  const scrollTo = (place: number) =>
    frida.log.evaluate((log, top) => {
      log.dispatchEvent(new WheelEvent('wheel', { deltaY: -100 }));
      log.scrollTop = top;
    }, place);
  await scrollTo(500);
  await expect.poll(length).toBeGreaterThan(before + 1000);
  await scrollTo(900);
  await frida.expectStill();
  // Every frame tells where a line of the screen stands, from before the page is asked for until it has long come.
  const moved = await frida.log.evaluate(async (log) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const { left, right, top } = log.getBoundingClientRect();
    const line = document.elementFromPoint((left + right) / 2, top + 60)?.closest('[data-line]');
    const key = CSS.escape(line?.getAttribute('data-line') ?? '');
    const place = () => log.querySelector(`[data-line="${key}"]`)?.getBoundingClientRect().top ?? Number.NaN;
    const height = log.scrollHeight;
    log.scrollTop = 500;
    const start = place();
    let worst = 0;
    for (let quiet = 0; quiet < 30; quiet = log.scrollHeight > height + 1000 ? quiet + 1 : 0) {
      await frame();
      const distance = Math.abs(place() - start);
      if (!(distance <= worst)) worst = distance;
    }
    return worst;
  });
  expect(moved).toBeLessThan(1);
});

test('[ML55] a quote leads to its message, however far up it is held', async ({ house, arrive }) => {
  const roomId = await house.makeRoom('Quotes');
  await house.post(roomId, ['line 000 is quoted below', ...lines(1, 40)]);
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await wheelUpTo(frida, 'line 000');
  await frida.act('line 000', 'Reply');
  await frida.say('I mean that one');
  await expect(frida.message('I mean that one')).toBeInViewport();
  await house.post(roomId, lines(41, 60));
  await expect(frida.message('line 100')).toBeInViewport();
  await wheelUpTo(frida, 'I mean that one');
  await frida
    .message('I mean that one')
    .getByRole('button', { name: /line 000/ })
    .click();
  const quoted = frida.log.locator('article:focus');
  await expect(quoted).toContainText('is quoted below');
  await expect(quoted).toBeInViewport();
});

test('[ML56] [ML57] [ML60] a quote leads to a message far back, and from there one reads on to the end', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Far quotes');
  const ids = await house.post(roomId, lines(0, 200));
  const frida = await arrive(fan);
  await house.reply(roomId, 'about the thirtieth', ids[30] ?? '');
  await frida.enter(roomId);
  await frida.message('about the thirtieth').getByRole('button', { name: 'An earlier message' }).click();
  const focused = frida.log.locator('article:focus');
  await expect(focused).toContainText('line 030');
  await expect(focused).toBeInViewport();
  await expect(frida.page.getByRole('button', { name: 'Jump to latest' })).toBeVisible();
  await frida.expectStill();

  // Downwards the hole is filled before it is reached: no line is passed over, and none moves.
  const seen = new Map<string, string>();
  const look = async () => {
    for (const line of await frida.readLines()) if (line.isOnScreen) seen.set(line.key, line.text);
  };
  await frida.log.hover();
  await expect(async () => {
    await look();
    await frida.page.mouse.wheel(0, 300);
    await expect(frida.message('about the thirtieth')).toBeInViewport({ timeout: 100 });
  }).toPass({ timeout: 60_000, intervals: [50] });
  await look();
  const read = [...seen.values()].filter((text) => text.startsWith('line')).sort();
  expect(read).toEqual(expect.arrayContaining(lines(30, 170)));
});

test('[ML56] a hole that can’t be loaded says so, and is loaded when asked again', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Holes');
  const ids = await house.post(roomId, lines(0, 200));
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await frida.page.goto(`/room?id=${roomId}&message=${ids[40] ?? ''}`);
  const focused = frida.log.locator('article:focus');
  await expect(focused).toContainText('line 040');
  await frida.expectConnected();
  await frida.page.route('**/graphql', (route) =>
    route.request().postData()?.includes('listMessages') === true ? route.abort() : route.fallback(),
  );
  const hole = frida.log.getByRole('group', { name: 'Some messages are missing here' });
  await frida.log.hover();
  await expect(async () => {
    await frida.page.mouse.wheel(0, 200);
    await expect(hole.getByRole('alert')).toBeInViewport({ timeout: 300 });
  }).toPass({ timeout: 30_000 });
  await frida.page.unroute('**/graphql');
  // By keys alone; what came in its place has the focus then.
  await hole.focus();
  await frida.page.keyboard.press('Enter');
  await expect(hole.getByRole('alert')).toHaveCount(0);
  await expect(async () => {
    await frida.page.mouse.wheel(0, 1500);
    await expect(frida.message('line 199')).toBeInViewport({ timeout: 300 });
  }).toPass({ timeout: 30_000 });
  await expect(hole).toHaveCount(0);
});

test('[ML60] a link to a message that is not there says so', async ({ house, arrive }) => {
  const roomId = await house.makeRoom('Lost link');
  await house.post(roomId, lines(0, 3));
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await frida.page.goto(`/room?id=${roomId}&message=01AAAAAAAAAAAAAAAAAAAAAAAA`);
  await expect(frida.page.getByRole('alert').filter({ hasText: /message/i })).toBeVisible();
  await expect(frida.message('line 002')).toBeInViewport();
});

test('[ML61] who comes back finds a mark above what is new', async ({ house, arrive }) => {
  const roomId = await house.makeRoom('Coming back');
  await house.post(roomId, lines(0, 5));
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await expect(frida.message('line 004')).toBeInViewport();
  const mark = frida.log.getByRole('separator', { name: 'New', exact: true });
  await expect(mark).toHaveCount(0);
  await frida.page.goto('/');
  await house.post(roomId, lines(5, 3));
  await frida.comeBack(roomId);
  await expect(mark).toBeVisible();
  const [markBox, oldBox, newBox] = await Promise.all(
    [mark, frida.message('line 004'), frida.message('line 005')].map((locator) => locator.boundingBox()),
  );
  expect(markBox?.y).toBeGreaterThan(oldBox?.y ?? Number.NaN);
  expect(markBox?.y).toBeLessThan(newBox?.y ?? Number.NaN);
});

test('[ML61] so does who comes back to a tab that was out of sight', async ({ house, arrive }) => {
  const roomId = await house.makeRoom('Another tab');
  await house.post(roomId, lines(0, 5));
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await expect(frida.message('line 004')).toBeInViewport();
  // A browser without a screen hides no tab, so the page is told.
  const setHidden = (isHidden: boolean) =>
    frida.page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, isHidden);
  const mark = frida.log.getByRole('separator', { name: 'New', exact: true });
  await setHidden(true);
  await house.post(roomId, lines(5, 2));
  await expect(frida.message('line 006')).toBeAttached();
  await setHidden(false);
  await expect(mark).toBeVisible();
  const [markBox, newBox] = await Promise.all(
    [mark, frida.message('line 005')].map((locator) => locator.boundingBox()),
  );
  expect(markBox?.y).toBeLessThan(newBox?.y ?? Number.NaN);
  // What came meanwhile is seen now: next time the mark stands below it.
  await setHidden(true);
  await house.post(roomId, lines(7, 1));
  await setHidden(false);
  await expect(frida.message('line 007')).toBeInViewport();
  await expect
    .poll(async () => (await mark.boundingBox())?.y)
    .toBeGreaterThan((await frida.message('line 006').boundingBox())?.y ?? Number.NaN);
});

test('[ML60] the pinned message leads to where it stands, however long ago that was', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Pinned');
  const [first] = await house.post(roomId, ['Questions go here', ...lines(1, 120)]);
  await house.changeRoom(roomId, { pinnedMessageId: first ?? '' });
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await expect(frida.message('line 120')).toBeInViewport();
  const notices = frida.page.getByRole('region', { name: 'Notices' });
  await notices.getByRole('button', { name: /^Pinned/ }).click();
  const focused = frida.log.locator('article:focus');
  await expect(focused).toContainText('Questions go here');
  await expect(focused).toBeInViewport();
});

test('[ML79] of a list that doesn’t fill the screen every line is drawn', async ({ house, arrive }) => {
  const roomId = await house.makeRoom('Few');
  const long = 'word '.repeat(100);
  await house.post(roomId, [`one ${long}`, 'two', `three ${long}`, 'four', `five ${long}`]);
  const frida = await arrive(fan);
  await frida.page.setViewportSize({ width: 1280, height: 1200 });
  await frida.enter(roomId);
  await expect(frida.messages).toHaveCount(5);
  expect(await frida.distanceFromEnd()).toBeLessThanOrEqual(8);
});
