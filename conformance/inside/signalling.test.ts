import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeRoom } from '../chat/testbed';
import { ann, ben, mona } from '../deployment';
import { apiOf, deliver, makeBroadcastRoom } from './broadcast/broadcast-room';
import { TickedReader } from './broadcast/ticked-reader';
import type { PersonApi } from './raw-api';
import { startTestbed, type Testbed } from './testbed';

let testbed: Testbed;
beforeAll(async () => {
  testbed = await startTestbed();
});
afterAll(() => testbed.close());

/** A room whose ticks have begun. */
async function openRoom(): Promise<{ readonly roomId: string; readonly reader: TickedReader }> {
  const roomId = await makeBroadcastRoom(testbed, [ann, ben, mona]);
  const reader = new TickedReader(await testbed.actors.actAs(ben), roomId);
  await reader.listen();
  await reader.read();
  await reader.until(() => reader.signs.room !== null);
  return { roomId, reader };
}

test('[CR32] whatever is sent instead of a report is refused by a code', async () => {
  const { roomId, reader } = await openRoom();
  const api = await apiOf(testbed, ann);
  const sent = ['null', '[]', '[1]', '"👍"', '7', 'true', '{}', '{"👍":-1}', '{"👍":0.5}', '{"👍":1e300}'];
  for (const counts of [null, ...sent]) {
    const answer = await api.sendReactions(roomId, counts);
    expect([counts, answer.code]).toEqual([counts, 'BAD_REACTIONS']);
  }
  for (const id of ['', 'nowhere', 'x'.repeat(3_000)]) {
    expect((await api.beat(id)).code).toBe('ROOM_NOT_FOUND');
    expect((await api.sendReactions(id, '{"👍":1}')).code).toBe('ROOM_NOT_FOUND');
  }
  reader.stop();
});

test('[CR37] a closed room counts nothing, and one that is to open counts who waits', async () => {
  const { roomId, reader } = await openRoom();
  const [fan, moderator] = [await apiOf(testbed, ann), await apiOf(testbed, mona)];
  const become = async (status: string) => {
    expect(await moderator.updateRoom({ id: roomId, status })).toMatchObject({ code: null });
    await reader.until(() => reader.signs.room?.status === status);
  };
  const thumb = '{"👍":1}';
  await become('CLOSED');
  for (const api of [fan, moderator]) {
    expect((await api.beat(roomId)).code).toBe('ROOM_CLOSED');
    expect((await api.sendReactions(roomId, thumb)).code).toBe('ROOM_CLOSED');
  }
  await become('SCHEDULED');
  expect((await fan.sendReactions(roomId, thumb)).code).toBe('ROOM_CLOSED');
  expect((await fan.beat(roomId)).code).toBeNull();
  await reader.until(() => reader.signs.crowd !== null);
  expect(reader.heard.filter(({ burst }) => Object.keys(burst).length > 0)).toEqual([]);
  reader.stop();
});

test('[CR36] of who is muted nothing floats, and they are counted', async () => {
  const { roomId, reader } = await openRoom();
  const [fan, moderator] = [await apiOf(testbed, ann), await apiOf(testbed, mona)];
  const userId = (await fan.joinRoom(roomId, ann.displayName)).row?.['userId'];
  await moderator.moderate({ roomId, userId, measure: 'MUTE', seconds: 600 });
  expect((await fan.sendReactions(roomId, '{"👍":1}')).code).toBe('MUTED');
  expect((await fan.beat(roomId)).code).toBeNull();
  await moderator.moderate({ roomId, userId, measure: 'UNMUTE' });
  expect((await fan.sendReactions(roomId, '{"👍":1}')).code).toBeNull();
  reader.stop();
});

test('[CR31] who beats again at once is counted once', async () => {
  const { roomId, reader } = await openRoom();
  const fan = await apiOf(testbed, ann);
  const codes = await Promise.all([1, 2, 3, 4].map(async () => (await fan.beat(roomId)).code));
  expect(codes.filter((code) => code === null)).toHaveLength(1);
  expect(new Set(codes)).toEqual(new Set([null, 'RATE_LIMITED']));
  await reader.until(() => reader.signs.crowd !== null);
  expect(reader.signs.crowd?.audience).toBe(1);
  reader.stop();
});

test('[CR40] in standard delivery the answer says who is here: everybody once, and nobody who is banned', async () => {
  const roomId = await makeRoom(testbed, [ann, ben, mona]);
  const [fan, other, moderator] = [
    await apiOf(testbed, ann),
    await apiOf(testbed, ben),
    await apiOf(testbed, mona),
  ];
  const one = { roomId, beatOneIn: 1, at: expect.any(Number) as number };
  expect(await fan.beat(roomId)).toEqual({ code: null, row: { ...one, audience: 1 } });
  expect(await fan.beat(roomId)).toEqual({ code: null, row: { ...one, audience: 1 } });
  expect(await other.beat(roomId)).toEqual({ code: null, row: { ...one, audience: 2 } });
  expect(await fan.beat(roomId)).toEqual({ code: null, row: { ...one, audience: 2 } });
  const elsewhere = await makeRoom(testbed, [ann, ben]);
  const userId = (await other.joinRoom(elsewhere, ben.displayName)).row?.['userId'];
  await moderator.moderate({ roomId: elsewhere, userId, measure: 'BAN' });
  expect((await other.beat(elsewhere)).code).toBe('BANNED');
  expect((await fan.beat(elsewhere)).row).toMatchObject({ audience: 1 });
  await moderator.updateRoom({ id: elsewhere, status: 'CLOSED' });
  expect((await fan.beat(elsewhere)).code).toBe('ROOM_CLOSED');
});

test('[CR40] [CR31] of four beats of one person at once none counts as two', async () => {
  const roomId = await makeRoom(testbed, [ann, ben, mona]);
  const [fan, other] = [await apiOf(testbed, ann), await apiOf(testbed, ben)];
  await Promise.all([1, 2, 3, 4].map(() => fan.beat(roomId)));
  expect((await other.beat(roomId)).row).toMatchObject({ audience: 2 });
});

test('[CR43] who was counted in one delivery is counted in the other', async () => {
  const roomId = await makeRoom(testbed, [ann, ben, mona]);
  const [fan, other, moderator] = [
    await apiOf(testbed, ann),
    await apiOf(testbed, ben),
    await apiOf(testbed, mona),
  ];
  const beatAt = async (api: PersonApi) => Number((await api.beat(roomId)).row?.['at']);
  await beatAt(fan);
  const last = await beatAt(other);
  // Ticks tell of whole seconds only.
  while ((await beatAt(fan)) <= last);
  await deliver(testbed, roomId, 'BROADCAST');
  const reader = new TickedReader(await testbed.actors.actAs(ben), roomId);
  await reader.listen();
  await reader.read();
  await reader.until(() => reader.signs.crowd !== null);
  expect(reader.signs.crowd).toMatchObject({ audience: 2, beatOneIn: 1 });
  await deliver(testbed, roomId, 'STANDARD');
  await reader.until(() => reader.signs.room?.delivery === 'STANDARD');
  expect((await moderator.beat(roomId)).row).toMatchObject({ audience: 3 });
  reader.stop();
});
