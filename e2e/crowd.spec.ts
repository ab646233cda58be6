import AxeBuilder from '@axe-core/playwright';
import {
  expect,
  fan,
  moderator,
  RoomWatch,
  secondFan,
  test,
  WritingCrowd,
  type House,
  type Visitor,
} from './stage';

const makeBroadcastRoom = async (house: House, title: string): Promise<string> => {
  const roomId = await house.makeRoom(title);
  await house.changeRoom(roomId, { delivery: 'BROADCAST' });
  return roomId;
};

const barOf = ({ page }: Pick<Visitor, 'page'>) => page.getByRole('toolbar', { name: 'React to the event' });
const tap = (visitor: Visitor, name: string) => barOf(visitor).getByRole('button', { name }).click();

interface AnimationEvent {
  readonly name: string;
  readonly id2?: { readonly local: string };
  readonly args: { readonly data?: { readonly nodeName?: string; readonly compositeFailed?: number } };
}

/** Of each animation of an element of that class, as the browser's trace tells it. */
function reasonsAgainstCompositing(trace: Buffer, className: string): readonly number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly AnimationEvent[] };
  const ofClass = new Map<string, boolean>();
  const reasons: number[] = [];
  for (const { name, id2, args } of traceEvents) {
    if (name !== 'Animation' || id2 === undefined) continue;
    const { nodeName, compositeFailed } = args.data ?? {};
    if (nodeName !== undefined) ofClass.set(id2.local, nodeName.includes(className));
    if (compositeFailed !== undefined && ofClass.get(id2.local) === true) reasons.push(compositeFailed);
  }
  return reasons;
}

/** Has the page's moment of the minute come in so many seconds; else one would wait for a minute. */
const beatIn = ({ page }: Visitor, seconds: number) =>
  page.addInitScript((milliseconds) => {
    const moment = ((Date.now() + milliseconds) % 60_000) / 60_000;
    Math.random = () => moment;
  }, seconds * 1000);

test('[E2E100] [SG10] [SG23] what one taps floats for both, for each of them once', async ({
  house,
  arrive,
}) => {
  const roomId = await makeBroadcastRoom(house, 'Floating');
  const [frida, sven] = [await arrive(fan), await arrive(secondFan, { phone: true })];
  for (const visitor of [frida, sven]) await visitor.enter(roomId);
  const watches = [await RoomWatch.begin(frida.page), await RoomWatch.begin(sven.page)] as const;
  const floated = async () => [(await watches[0].read()).floated, (await watches[1].read()).floated];
  await tap(frida, 'Applause');
  await tap(frida, 'Applause');
  expect((await watches[0].read()).floated).toEqual(['👏', '👏']);
  await expect.poll(floated).toEqual([
    ['👏', '👏'],
    ['👏', '👏'],
  ]);
  // Told in a later tick than hers: by then hers would have come back.
  await tap(sven, 'Celebrate');
  await expect.poll(floated).toEqual([
    ['👏', '👏', '🎉'],
    ['👏', '👏', '🎉'],
  ]);
  for (const watch of watches) await expect.poll(() => watch.countFloats()).toBe(0);
  const layer = frida.page.locator('[data-floats]');
  await expect(layer).toHaveAttribute('aria-hidden', 'true');
  await expect(layer).toHaveCSS('pointer-events', 'none');
});

test('[E2E101] [SG17] two people read that two are here, and go on reading it when the delivery is changed', async ({
  house,
  arrive,
}) => {
  test.setTimeout(200_000);
  const roomId = await makeBroadcastRoom(house, 'Counted');
  const [frida, sven] = [await arrive(fan), await arrive(secondFan, { phone: true })];
  // Figures are told every ten seconds, when somebody beats.
  await beatIn(frida, 10);
  await frida.enter(roomId);
  await expect(frida.page.getByText('1 person here')).toBeVisible({ timeout: 90_000 });
  await beatIn(sven, 15);
  await sven.enter(roomId);
  for (const { page } of [frida, sven])
    await expect(page.getByText('2 people here')).toBeVisible({ timeout: 90_000 });
  await house.changeRoom(roomId, { delivery: 'STANDARD' });
  for (const { page } of [frida, sven]) {
    await expect(barOf({ page })).toHaveCount(0);
    await expect(page.getByText('2 people here')).toBeVisible();
  }
});

test('[E2E101] [SG30] [SG31] in standard delivery one reads within seconds who is here, and a little later who came and left', async ({
  house,
  arrive,
}) => {
  test.setTimeout(300_000);
  const roomId = await house.makeRoom('Counted by asking');
  const [frida, sven, mona] = [
    await arrive(fan),
    await arrive(secondFan, { phone: true }),
    await arrive(moderator),
  ];
  const reads = ({ page }: Visitor, text: string, timeout: number) =>
    expect(page.getByText(text, { exact: true })).toBeVisible({ timeout });
  const [soon, aMinute] = [10_000, 75_000];
  await frida.enter(roomId);
  await reads(frida, '1 person here', soon);
  await sven.enter(roomId);
  await reads(sven, '2 people here', soon);
  await reads(frida, '2 people here', aMinute);
  await mona.enter(roomId);
  await reads(mona, '3 people here', soon);
  await Promise.all([frida, sven].map((visitor) => reads(visitor, '3 people here', aMinute)));
  await mona.page.close();
  await Promise.all([frida, sven].map((visitor) => reads(visitor, '2 people here', 2 * aMinute)));
  await sven.page.reload();
  await reads(sven, '2 people here', soon);
});

test('[SG17] nothing moves when the number comes', async ({ house, arrive }) => {
  const roomId = await house.makeRoom('Standing where it stands');
  const frida = await arrive(fan, { phone: true });
  const { page } = frida;
  const waiting: (() => void)[] = [];
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('beat(') === true)
      await new Promise<void>((resolve) => waiting.push(resolve));
    await route.continue();
  });
  await frida.enter(roomId);
  await expect.poll(() => waiting.length).toBe(1);
  const title = page.getByRole('heading', { level: 1 });
  const before = await title.boundingBox();
  for (const goOn of waiting) goOn();
  await expect(page.getByText('1 person here')).toBeVisible();
  expect(await title.boundingBox()).toEqual(before);
});

test('[E2E102] [SG20] [SG21] at 200 messages a second a room is calm, and the crowd’s reactions float', async ({
  house,
  arrive,
}) => {
  test.setTimeout(150_000);
  const roomId = await makeBroadcastRoom(house, 'Flood');
  const crowd = await WritingCrowd.gather(house, roomId, 40);
  const frida = await arrive(fan);
  await frida.enter(roomId);
  const watch = await RoomWatch.begin(frida.page);
  const watching = async () => {
    await crowd.react({ '👏': 3, '🎉': 2 });
    for (const mine of ['Mine in all this', 'And once more']) {
      await frida.say(mine);
      await expect(frida.message(mine)).toBeVisible({ timeout: 1000 });
    }
    for (let taps = 0; taps < 30; taps += 1) await tap(frida, 'Heart');
  };
  const [{ seconds }] = await Promise.all([crowd.flood(200), watching()]);
  await expect(frida.log.getByText(/\d+ more messages/).first()).toBeVisible();
  const { floated, mostFloats, lines, framesOffEnd, isSaidAtOnce } = await watch.read();
  const mostInASecond = Math.max(
    ...lines.map((from) => lines.filter((at) => at >= from && at < from + 1000).length),
  );
  // Eight of a tick, the line that counts the others, and one's own; two ticks may meet in a second.
  expect(mostInASecond).toBeLessThanOrEqual(20);
  expect(lines.length / seconds).toBeLessThanOrEqual(11);
  // Nothing jumped, and what one says stands there in the frame after Enter.
  expect(framesOffEnd).toBe(0);
  expect(isSaidAtOnce).toEqual([true, true]);
  expect(mostFloats).toBeLessThanOrEqual(24);
  expect(floated.filter((emoji) => emoji === '❤️')).toHaveLength(30);
  expect(floated).toEqual(expect.arrayContaining(['👏', '🎉']));
  await expect.poll(() => watch.countFloats()).toBe(0);
  // The moderator is never left out: when this is told, all before it is.
  await house.post(roomId, ['The end']);
  await expect(frida.message('The end')).toBeVisible({ timeout: 30_000 });
  await expectWholeBehind(frida, await house.readRoom(roomId));
});

/** What ticks left out is loaded where it is counted, and then what is on the screen there is a stretch of the table. */
async function expectWholeBehind({ log }: Visitor, stored: readonly string[]): Promise<void> {
  const more = log.getByRole('group', { name: /\d+ more messages/ });
  await more.last().getByRole('button', { name: 'Load' }).click();
  await expect(async () => {
    const shown = await log.evaluate((list) => {
      const frame = list.getBoundingClientRect();
      const lines = Array.from(list.querySelectorAll('[data-line]')).filter((line) => {
        const { top, bottom } = line.getBoundingClientRect();
        return top >= frame.top && bottom <= frame.bottom;
      });
      const begin = lines.findLastIndex((line) => line.hasAttribute('data-stretch'));
      return lines.slice(begin + 1).map(({ textContent }) => textContent);
    });
    expect(shown.length).toBeGreaterThan(5);
    const begin = stored.findIndex((content) => shown[0]?.includes(content));
    shown.forEach((text, index) => expect(text).toContain(stored[begin + index] ?? 'nothing is stored here'));
  }).toPass({ timeout: 15_000 });
}

test('[SG26] what floats is moved by the compositor, on elements that are there already', async ({
  house,
  arrive,
  browser,
}) => {
  const roomId = await makeBroadcastRoom(house, 'Composed');
  const frida = await arrive(fan);
  await frida.enter(roomId);
  const watch = await RoomWatch.begin(frida.page);
  const places = frida.page.locator('[data-floats] > *');
  const count = await places.count();
  await browser.startTracing(frida.page, { categories: ['blink.animations'] });
  for (const name of ['Applause', 'Heart', 'Celebrate']) await tap(frida, name);
  await expect.poll(() => watch.countFloats()).toBe(0);
  // Zero: there was no reason to let the page itself move it.
  expect(reasonsAgainstCompositing(await browser.stopTracing(), '_float')).toEqual([0, 0, 0]);
  await expect(places).toHaveCount(count);
});

test('[E2E103] [SG24] by keyboard one reacts with one stop of the Tab key, and hears what was sent', async ({
  house,
  arrive,
}) => {
  const roomId = await makeBroadcastRoom(house, 'By keyboard');
  const frida = await arrive(fan);
  await frida.enter(roomId);
  const bar = barOf(frida);
  const { keyboard } = frida.page;
  await expect(bar).toBeVisible();
  for (const button of await bar.getByRole('button').all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
  const watch = await RoomWatch.begin(frida.page);
  await frida.composer.focus();
  await keyboard.press('Shift+Tab');
  await expect(bar.getByRole('button', { name: 'Thumbs up' })).toBeFocused();
  for (const key of ['ArrowRight', 'End', 'ArrowRight', 'ArrowLeft', 'Enter', 'Home', 'Space'])
    await keyboard.press(key);
  expect((await watch.read()).floated).toEqual(['🎉', '👍']);
  await expect(frida.page.getByRole('status').filter({ hasText: 'Thumbs up sent' })).toHaveCount(1);
  await keyboard.press('Tab');
  await expect(frida.composer).toBeFocused();
  await tap(frida, 'Heart');
  // A phone's keyboard would go with the focus.
  await expect(frida.composer).toBeFocused();
});

test('[SG22] who wants less motion sees numbers that stand still, and then none', async ({
  house,
  arrive,
}) => {
  const roomId = await makeBroadcastRoom(house, 'Standing still');
  const [frida, sven] = [await arrive(fan), await arrive(secondFan)];
  await frida.page.emulateMedia({ reducedMotion: 'reduce' });
  for (const visitor of [frida, sven]) await visitor.enter(roomId);
  await expect(barOf(frida)).toBeVisible();
  await expect(frida.page.locator('[data-floats]')).toHaveCount(0);
  const numbers = frida.page.locator('[data-quiet-counts]');
  await tap(sven, 'Heart');
  await expect(numbers).toHaveText('1');
  await tap(frida, 'Heart');
  await expect(numbers).toHaveText('2');
  const moved = await frida.page.evaluate(
    () => document.getAnimations().filter((one) => one.constructor === Animation).length,
  );
  expect(moved).toBe(0);
  await expect(numbers).toHaveText('');
});

test('[SG25] [SG13] a room loads what floats when it comes into broadcast delivery, and takes it away when it closes', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Switched');
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await frida.page.waitForLoadState('networkidle');
  await expect(barOf(frida)).toHaveCount(0);
  const scripts: string[] = [];
  frida.page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await house.changeRoom(roomId, { delivery: 'BROADCAST' });
  await expect(barOf(frida)).toBeVisible();
  expect(scripts.length).toBeGreaterThan(0);
  await house.changeRoom(roomId, { status: 'CLOSED' });
  await expect(barOf(frida)).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`[E2E12] axe finds nothing while reactions float (${colorScheme})`, async ({ house, arrive }) => {
    const roomId = await makeBroadcastRoom(house, 'Accessible floats');
    await house.post(roomId, ['A question']);
    const frida = await arrive(fan);
    await frida.page.emulateMedia({ colorScheme });
    await frida.enter(roomId);
    await tap(frida, 'Heart');
    expect((await new AxeBuilder({ page: frida.page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  });
}

test('[E2E12] axe finds nothing while reactions float from right to left, and they float at that side', async ({
  house,
  arrive,
}) => {
  const roomId = await makeBroadcastRoom(house, 'مرحبا');
  const [frida, sven] = [await arrive(fan), await arrive(secondFan)];
  await sven.enter(roomId);
  const { page } = frida;
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('combobox', { name: 'Language' }).selectOption('ar');
  await page.goto(`/room?id=${roomId}`);
  const bar = page.getByRole('toolbar', { name: 'تفاعل مع الحدث' });
  await bar.getByRole('button', { name: 'قلب' }).click();
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await bar.getByRole('button', { name: 'إعجاب' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(bar.getByRole('button', { name: 'قلب' })).toBeFocused();
  const watch = await RoomWatch.begin(page);
  await tap(sven, 'Wow');
  await expect.poll(async () => (await watch.read()).floated).toEqual(['😮']);
  const [float, list] = await Promise.all([
    page.locator('[data-floats] span').filter({ hasText: '😮' }).boundingBox(),
    page.getByRole('log').boundingBox(),
  ]);
  expect(float?.x ?? Infinity).toBeLessThan((list?.x ?? 0) + (list?.width ?? 0) / 2);
});
