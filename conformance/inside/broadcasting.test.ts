import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { maximumTickBytes, deliveredBytes, serialiseTick } from '../../chat/ticks';
import { createFaults, systemEffects } from '../../local/faults';
import { ann, ben, mona } from '../deployment';
import { makeRoom } from '../chat/testbed';
import { apiOf, deliver, makeBroadcastRoom, postMany } from './broadcast/broadcast-room';
import { TickedReader } from './broadcast/ticked-reader';
import { startTestbed, stepsOf, type Testbed } from './testbed';

const faults = createFaults(systemEffects);
let testbed: Testbed;
beforeAll(async () => {
  testbed = await startTestbed({ faults: faults.faults });
});
afterAll(() => testbed.close());

const numbered = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${name} ${index + 1}`);

async function openReader(roomId: string): Promise<TickedReader> {
  const reader = new TickedReader(await testbed.actors.actAs(ben), roomId);
  await reader.listen();
  await reader.read();
  return reader;
}

test('[TK50] two hundred messages of three people are told in ticks, one turn a second, and are all in the list', async () => {
  const roomId = await makeBroadcastRoom(testbed, [ann, ben, mona]);
  const apis = [await apiOf(testbed, mona), await apiOf(testbed, ann), await apiOf(testbed, ben)] as const;
  const reader = await openReader(roomId);
  await Promise.all([
    postMany(apis[0], roomId, numbered('mona', 160)),
    postMany(apis[1], roomId, numbered('ann', 20)),
    postMany(apis[2], roomId, numbered('ben', 20)),
  ]);
  await reader.until(() => reader.known === 200);
  await reader.readEverything();
  const { shown, stored } = await reader.compare();
  expect(stored).toHaveLength(200);
  expect(shown).toEqual(stored);
  for (const tick of reader.heard)
    expect(deliveredBytes(roomId, serialiseTick(tick))).toBeLessThanOrEqual(maximumTickBytes);
  const turns = reader.heard.filter((tick, index) => tick.id - (reader.heard[index - 1]?.id ?? 0) > 500);
  for (const [index, turn] of turns.entries())
    if (index > 0) expect(turn.id - (turns[index - 1]?.id ?? 0)).toBeGreaterThanOrEqual(900);
  reader.stop();
});

test('[TK51] what is edited, removed, answered and pinned is told, and so is the room', async () => {
  const roomId = await makeBroadcastRoom(testbed, [ann, ben, mona]);
  const [moderator, fan] = [await apiOf(testbed, mona), await apiOf(testbed, ann)];
  const reader = await openReader(roomId);
  const [edited = '', removed = '', answered = ''] = await postMany(fan, roomId, ['One', 'Two', 'Three']);
  await reader.until(() => reader.known === 3);
  await fan.updateMessage({ roomId, messageId: edited, content: 'One, better' });
  await moderator.updateMessage({ roomId, messageId: removed, state: 'REMOVED' });
  await moderator.createThread({ roomId, messageId: answered, content: 'An answer', nonce: randomUUID() });
  await moderator.updateRoom({
    id: roomId,
    pinnedMessageId: answered,
    slowModeSeconds: 5,
    announcement: 'Soon',
  });
  const { list } = reader.state.messages;
  const post = (id: string) => reader.state.messages.list.posts.get(id);
  await reader.until(() => post(removed)?.removedAt != null && post(answered)?.replyCount === 1);
  await reader.until(() => post(edited)?.editedAt != null && reader.signs.room?.pinnedMessageId === answered);
  expect(reader.signs.room).toMatchObject({
    slowModeSeconds: 5,
    announcement: 'Soon',
    delivery: 'BROADCAST',
  });
  expect(list.posts.ids).toHaveLength(3);
  const { shown, stored } = await reader.compare();
  expect(shown).toEqual(stored);
  reader.stop();
});

test('[TK47] what was removed is in no snapshot once that was told, and in no tick of one', async () => {
  const roomId = await makeBroadcastRoom(testbed, [ann, ben, mona]);
  const [moderator, fan] = [await apiOf(testbed, mona), await apiOf(testbed, ann)];
  const reader = await openReader(roomId);
  const [messageId = ''] = await postMany(fan, roomId, ['Out of place']);
  await reader.until(() => reader.known === 1);
  await moderator.updateRoom({ id: roomId, pinnedMessageId: messageId });
  await reader.until(() => reader.signs.room?.pinnedMessageId === messageId);
  await moderator.updateMessage({ roomId, messageId, state: 'REMOVED' });
  await reader.until(() => reader.state.messages.list.posts.get(messageId)?.removedAt != null);
  const client = await testbed.actors.actAs(ben);
  const read = async () => JSON.stringify((await client.queries.roomSnapshot({ roomId })).data);
  // Until the one that AppSync kept from before is over.
  await expect.poll(read, { timeout: 3_000 }).not.toContain('Out of place');
  const ticks = reader.heard.filter(({ messages, changes }) => messages.length + changes.length > 0);
  const snapshot = await read();
  for (const { id } of ticks) expect(snapshot).toContain(String(id));
  reader.stop();
});

test('[TK52] ticks that did not reach a reader are noticed with the next one and read', async () => {
  const roomId = await makeBroadcastRoom(testbed, [ann, ben, mona]);
  const fan = await apiOf(testbed, ann);
  const [reader, other] = [await openReader(roomId), await openReader(roomId)];
  await postMany(fan, roomId, ['Before']);
  await Promise.all([reader, other].map((one) => one.until(() => one.known === 1)));
  reader.isDeaf = true;
  await postMany(fan, roomId, ['Missed']);
  await other.until(() => other.known === 2);
  reader.isDeaf = false;
  await postMany(fan, roomId, ['After']);
  await reader.until(() => reader.known === 3 && reader.state.missingUpTo === null);
  const { shown, stored } = await reader.compare();
  expect(shown).toEqual(stored);
  for (const one of [reader, other]) one.stop();
});

test('[TK53] failing tables and a failing API delay ticks, and lose none', async () => {
  const roomId = await makeBroadcastRoom(testbed, [ann, ben, mona]);
  const fan = await apiOf(testbed, ann);
  const reader = await openReader(roomId);
  const tableName = (model: string) =>
    testbed.backend.model.tables.find((table) => table.tableName.startsWith(`${model}-`))?.tableName ?? '';
  for (const model of ['RoomPace', 'PreparedSnapshot'])
    faults.apply({ kind: 'throttle-table', tableName: tableName(model), count: 6 });
  const [step = ''] = stepsOf(testbed.backend.model, 'publishTick');
  for (const when of ['before', 'after'] as const)
    faults.apply({ kind: 'interrupt', field: 'Mutation.publishTick', step, when, action: 'fail', count: 1 });
  await postMany(fan, roomId, numbered('ann', 12));
  await reader.until(() => reader.known === 12);
  faults.apply({ kind: 'clear' });
  await reader.readEverything();
  const { shown, stored } = await reader.compare();
  expect(shown).toEqual(stored);
  reader.stop();
});

test('[TK54] a room that changes its delivery and back is told whole', async () => {
  const roomId = await makeBroadcastRoom(testbed, [ann, ben, mona]);
  const fan = await apiOf(testbed, ann);
  const reader = await openReader(roomId);
  await postMany(fan, roomId, ['In broadcast']);
  await reader.until(() => reader.known === 1);
  await deliver(testbed, roomId, 'STANDARD');
  await reader.until(() => reader.signs.room?.delivery === 'STANDARD');
  await postMany(fan, roomId, ['In between']);
  await deliver(testbed, roomId, 'BROADCAST');
  await reader.until(() => reader.signs.room?.delivery === 'BROADCAST');
  await postMany(fan, roomId, ['Again in broadcast']);
  await reader.until(() => reader.known === 3 && reader.state.missingUpTo === null);
  const { shown, stored } = await reader.compare();
  expect(shown).toEqual(stored);
  reader.stop();
});

test('[TK55] a room in standard delivery has no ticks', async () => {
  const roomId = await makeRoom(testbed, [ann, mona]);
  const fan = await apiOf(testbed, ann);
  const told = await makeBroadcastRoom(testbed, [ann, ben]);
  const reader = await openReader(told);
  await postMany(fan, roomId, ['Hello']);
  // By then the function has been called with the message of the other room as well, or will not be.
  await postMany(fan, told, ['Hello']);
  await reader.until(() => reader.known === 1);
  const { data } = await testbed.actors.client.queries.roomSnapshot({ roomId });
  expect(data).toMatchObject({ ticks: [], audience: null, room: { id: roomId } });
  expect(data?.messages).toHaveLength(1);
  reader.stop();
});

test('[CR34] who is here and what they tap comes with ticks, also in silence', async () => {
  const roomId = await makeBroadcastRoom(testbed, [ann, ben, mona]);
  const reader = await openReader(roomId);
  await reader.until(() => reader.signs.room !== null);
  for (const person of [ann, ben, mona]) {
    const client = await testbed.actors.actAs(person);
    expect((await client.mutations.beat({ roomId })).errors).toBeUndefined();
  }
  const { mutations } = await testbed.actors.actAs(ann);
  expect((await mutations.beat({ roomId })).errors).toMatchObject([{ errorType: 'RATE_LIMITED' }]);
  const counts = JSON.stringify({ '👍': 3, '🎉': 1 });
  expect((await mutations.sendReactions({ roomId, counts })).errors).toBeUndefined();
  await reader.until(() => reader.signs.crowd !== null);
  await reader.until(() => reader.heard.some(({ burst }) => Object.keys(burst).length > 0));
  const bursts = reader.heard.map(({ burst }) => burst).filter((burst) => Object.keys(burst).length > 0);
  expect(bursts).toEqual([{ '👍': 3, '🎉': 1 }]);
  expect(reader.signs.crowd).toMatchObject({ beatOneIn: 1, reactionOneIn: 1 });
  reader.stop();
});

test('[REA11] the reactions on a message come with ticks, and are in the snapshot', async () => {
  const roomId = await makeBroadcastRoom(testbed, [ann, ben, mona]);
  const [fan, moderator] = [await apiOf(testbed, ann), await apiOf(testbed, mona)];
  const reader = await openReader(roomId);
  const [messageId = ''] = await postMany(fan, roomId, ['Well?']);
  await reader.until(() => reader.known === 1);
  for (const api of [fan, moderator])
    expect(await api.react(roomId, messageId, '👏', true)).toMatchObject({ code: null });
  const reactions = () => reader.state.messages.list.posts.get(messageId)?.reactions;
  await reader.until(() => reactions()?.version === 2);
  expect(reactions()).toEqual({ version: 2, counts: { '👏': 2 } });
  reader.stop();
  const late = await openReader(roomId);
  const { shown, stored } = await late.compare();
  expect(shown).toMatchObject([{ messageId, reactions: { version: 2, counts: { '👏': 2 } } }]);
  expect(shown).toEqual(stored);
  late.stop();
});
