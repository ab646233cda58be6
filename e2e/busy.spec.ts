import { Crowd, expect, fan, moderator, secondFan, test, type House, type Visitor } from './stage';

/** Ten minutes: `BUSY_SECONDS=600`. */
const seconds = Number(process.env['BUSY_SECONDS'] ?? 20);
const perSecond = 5;

/** What the lines of the whole list say, oldest first, to somebody who scrolls from the end to the beginning. */
async function readWholeList(visitor: Visitor): Promise<string[]> {
  const beginning = visitor.log.getByText('The beginning of the conversation');
  const texts = new Map<string, string>();
  let keys: string[] = [];
  // Less than what is in view, so that a line of each step is there in the next one, too.
  const step = await visitor.log.evaluate((log) => Math.floor(log.clientHeight * 0.9));
  await visitor.log.hover();
  for (let isDone = false; !isDone;) {
    const isAtTop = (await visitor.log.evaluate((log) => log.scrollTop)) <= 0;
    isDone = isAtTop && (await beginning.isVisible());
    await visitor.expectStill();
    const lines = await visitor.readLines();
    const known = lines.findIndex(({ key }) => key === keys[0]);
    expect(known, 'a line that was seen before is still there').toBeGreaterThanOrEqual(
      keys.length === 0 ? -1 : 0,
    );
    keys = [...lines.slice(0, known < 0 ? undefined : known).map(({ key }) => key), ...keys];
    for (const { key, text } of lines) texts.set(key, text);
    await visitor.page.mouse.wheel(0, -step);
  }
  expect(new Set(keys).size, 'no line stands there twice').toBe(keys.length);
  return keys.map((key) => texts.get(key) ?? '');
}

/** Only who has left the end is offered to go there. */
const toTheEnd = ({ page }: Visitor) => page.getByRole('button', { name: /new message|latest/ });

/**
 * Leaves the end, so that what is on the screen stays there while the crowd talks. What was said a moment ago may come
 * later than the one who looks for it: who leaves before it is there finds it no more by going up.
 */
async function lookAt(visitor: Visitor, content: string): Promise<void> {
  await expect(visitor.message(content)).toBeAttached();
  await visitor.log.hover();
  await expect(async () => {
    await visitor.page.mouse.wheel(0, -100);
    await visitor.message(content).scrollIntoViewIfNeeded({ timeout: 500 });
    await expect(visitor.message(content)).toBeInViewport({ ratio: 0.9, timeout: 500 });
    await expect(toTheEnd(visitor)).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
}

/** Whoever looked at what was last said may be there: what is closed meanwhile makes room, and the list ends earlier. */
async function backToTheEnd(visitor: Visitor): Promise<void> {
  await expect(async () => {
    if ((await visitor.distanceFromEnd()) > 8) await toTheEnd(visitor).click({ timeout: 1000 });
    expect(await visitor.distanceFromEnd()).toBeLessThanOrEqual(8);
  }).toPass({ timeout: 15_000 });
}

/** What the page's scripts hold after a collection of garbage. */
async function heapBytes(visitor: Visitor): Promise<number> {
  const session = await visitor.page.context().newCDPSession(visitor.page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** What a list must read like: each message once, in the server's order. */
async function expectTheServers(visitor: Visitor, house: House, roomId: string): Promise<void> {
  const stored = await house.readMessages(roomId);
  const shown = await readWholeList(visitor);
  expect(shown).toHaveLength(stored.length);
  stored.forEach(({ content, state }, index) => {
    expect(shown[index]).toContain(state === 'REMOVED' ? 'This message was removed.' : content);
  });
}

test(`[E2E93] ${seconds} seconds of a busy room: nothing is lost, doubled or out of order`, async ({
  house,
  arrive,
}) => {
  test.setTimeout(180_000 + seconds * 3000);
  const roomId = await house.makeRoom('Busy');
  const crowd = await Crowd.gather(house, roomId, { perSecond, total: seconds * perSecond });
  const frida = await arrive(fan);
  const sven = await arrive(secondFan, { phone: true });
  const mona = await arrive(moderator);
  for (const visitor of [frida, sven, mona]) await visitor.enter(roomId);
  const talk = crowd.talk();

  await crowd.reach(0.1);
  await sven.say('sven: hello');
  await crowd.reach(0.2);
  await frida.say('frida: helo');
  await lookAt(frida, 'frida: helo');
  await frida.choose('frida: helo', 'Edit');
  const editor = frida.page.getByRole('textbox', { name: 'Edit message' });
  await editor.fill('frida: hello');
  await editor.press('Enter');
  await expect(frida.message('frida: hello')).toContainText('edited');
  await backToTheEnd(frida);

  await sven.page.context().setOffline(true);
  await expect(sven.page.getByText('You’re offline.')).toBeVisible();
  await sven.say('sven: written in the dark');
  await sven.say('sven: and one more');
  const rude = crowd.said.at(-6) ?? '';
  await lookAt(mona, rude);
  await mona.choose(rude, 'Remove…');
  await mona.page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(mona.message(rude)).toHaveCount(0);
  await crowd.reach(0.5);
  const middle = await heapBytes(frida);
  await sven.page.context().setOffline(false);
  await sven.expectConnected();

  // Another one than what was removed, also if the crowd has said nothing more.
  const question = crowd.said.at(-5) ?? '';
  await lookAt(frida, question);
  await frida.act(question, 'Answer in thread');
  await frida.answer('frida: an answer');
  await expect(frida.thread.getByText('frida: an answer')).toBeVisible();
  await crowd.reach(0.6);
  await frida.answer('frida: another one');
  await frida.page.keyboard.press('Escape');
  await backToTheEnd(frida);
  for (const share of [0.7, 0.8, 0.9]) {
    await crowd.reach(share);
    await frida.say(`frida: at ${share}`);
    await sven.say(`sven: at ${share}`);
  }
  await talk;
  await house.post(roomId, ['The end']);

  for (const visitor of [frida, sven]) {
    await expect(visitor.message('The end')).toBeInViewport();
    await expect(visitor.log.getByText('Sending…')).toHaveCount(0);
  }
  expect(await frida.distanceFromEnd()).toBeLessThanOrEqual(8);
  const end = await heapBytes(frida);
  // Of a list that follows its end as much is held after hours as after minutes.
  expect(end - middle).toBeLessThan(8_000_000);

  const stored = await house.readMessages(roomId);
  const contents = stored.map(({ content }) => content);
  expect(contents.filter((content) => content.startsWith('sven'))).toHaveLength(6);
  expect(contents.filter((content) => content.startsWith('frida'))).toHaveLength(4);
  expect(stored).toHaveLength(seconds * perSecond + 11);
  const { messageId } = stored.find(({ content }) => content === question) ?? { messageId: '' };
  expect(await house.readAnswers(roomId, messageId)).toEqual(['frida: an answer', 'frida: another one']);
  await expectTheServers(frida, house, roomId);
  await expectTheServers(sven, house, roomId);
  test
    .info()
    .annotations.push({ type: 'heap', description: `${middle} bytes in the middle, ${end} at the end` });
});
