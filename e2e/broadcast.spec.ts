import { expect, fan, secondFan, test, type Visitor } from './stage';
import { SocketCutter } from './stage/socket-cutter';

const flood = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${name} ${String(index).padStart(2, '0')}.`);

/** What the list shows, without the quotes, in order. */
const shown = async (visitor: Visitor, pattern: RegExp): Promise<string[]> =>
  (await visitor.messages.allTextContents()).flatMap((text) => pattern.exec(text)?.[0] ?? []);

test('[E2E90] of a flood a few are shown, and the others are loaded where they stand', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Broadcast');
  await house.changeRoom(roomId, { delivery: 'BROADCAST' });
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await house.post(roomId, flood('Wave', 18), secondFan);
  const more = frida.log.getByText(/\d+ more messages?/);
  await expect(more.first()).toBeVisible();
  await expect(async () => {
    const load = frida.log.getByRole('button', { name: 'Load' });
    if ((await load.count()) > 0) await load.first().click();
    expect(await shown(frida, /Wave \d\d\./)).toEqual(flood('Wave', 18));
  }).toPass({ timeout: 15_000 });
  await expect(more).toHaveCount(0);
  expect(await house.readRoom(roomId)).toEqual(flood('Wave', 18));
});

test('[E2E91] one’s own message is there at once, and with others by the next tick', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Own words');
  await house.changeRoom(roomId, { delivery: 'BROADCAST' });
  const [frida, sven] = [await arrive(fan), await arrive(secondFan, { phone: true })];
  for (const visitor of [frida, sven]) await visitor.enter(roomId);
  await frida.say('Mine alone');
  await expect(frida.message('Mine alone')).toBeVisible({ timeout: 500 });
  await expect(sven.message('Mine alone')).toBeVisible({ timeout: 3000 });
  await sven.say('Heard you');
  await expect(frida.message('Heard you')).toBeVisible({ timeout: 3000 });
  await expect(frida.messages).toContainText(['Mine alone', 'Heard you']);
  await expect(frida.message('Mine alone')).toHaveCount(1);
});

test('[TK72] [FD61] a tick that does not arrive is read, and nobody is told of a lost connection', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Lossy');
  await house.changeRoom(roomId, { delivery: 'BROADCAST' });
  const frida = await arrive(fan);
  const sockets = await SocketCutter.attach(frida.page);
  await frida.enter(roomId);
  const said = await frida.listenToConnection();
  sockets.loseNext(/Lost in the air/);
  await house.post(roomId, ['Lost in the air']);
  await expect.poll(() => sockets.lost).toBe(1);
  await expect(frida.message('Lost in the air')).toHaveCount(0);
  await house.post(roomId, ['And heard']);
  await expect(frida.message('And heard')).toBeVisible();
  await expect(frida.message('Lost in the air')).toBeVisible({ timeout: 15_000 });
  await expect(frida.messages).toContainText(['Lost in the air', 'And heard']);
  await frida.expectConnected();
  expect((await said()).join()).not.toContain('Reconnecting');
});

test('[E2E92] from one delivery to the other and back nothing is lost, doubled or out of order', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Switching');
  const [frida, sven] = [await arrive(fan), await arrive(secondFan, { phone: true })];
  for (const visitor of [frida, sven]) await visitor.enter(roomId);
  const wanted: string[] = [];
  const post = async (name: string) => {
    // The moderator's messages are never left out.
    await house.post(roomId, flood(name, 5));
    wanted.push(...flood(name, 5));
    for (const visitor of [frida, sven]) await expect(visitor.message(`${name} 04.`)).toBeVisible();
  };
  await post('Before');
  await house.changeRoom(roomId, { delivery: 'BROADCAST' });
  await post('During');
  await post('Within');
  await house.changeRoom(roomId, { delivery: 'STANDARD' });
  await post('Back');
  await post('After');
  for (const visitor of [frida, sven]) {
    const seen = await shown(visitor, /(?:Before|During|Within|Back|After) \d\d\./);
    // What is above the screen is not in the document: the newest are, without a gap.
    expect(seen.length).toBeGreaterThan(5);
    expect(seen).toEqual(wanted.slice(-seen.length));
    await expect(visitor.log.getByText(/\d+ more messages?/)).toHaveCount(0);
  }
});
