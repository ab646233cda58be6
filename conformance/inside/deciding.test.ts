import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeRoom } from '../chat/testbed';
import { ann, mona } from '../deployment';
import { startTestbed, type Testbed } from './testbed';
import { codeOf, queueOf, sendTo, setRules } from './testbed/review';

let testbed: Testbed;
beforeAll(async () => {
  testbed = await startTestbed();
});
afterAll(() => testbed.close());

/** The decisions that the log of a room holds. */
const decisionsIn = async (roomId: string) => {
  const client = await testbed.actors.actAs(mona);
  const { data } = await client.models.AuditEntry.list({ roomId });
  return data.map(({ action }) => action).filter((action) => action.startsWith('HELD_'));
};

const contentsOf = async (roomId: string) => {
  const client = await testbed.actors.actAs(mona);
  return (await client.models.Message.list({ roomId })).data.map(({ content }) => content);
};

/** A room in which one message waits. */
const holdOne = async (content: string) => {
  const roomId = await makeRoom(testbed, [ann]);
  await setRules(testbed, roomId, { holdsAll: true });
  await sendTo(testbed, ann, roomId, content);
  const [held] = await queueOf(testbed, roomId);
  return { roomId, heldId: held?.heldId ?? '' };
};

test('[HLD7] [AUD3] ten moderators who publish at once publish it once, and it is logged once', async () => {
  const place = await holdOne('Once');
  const client = await testbed.actors.actAs(mona);
  const publish = () => codeOf(client.mutations.publishHeldPost(place));
  const codes = await Promise.all(Array.from({ length: 10 }, publish));
  expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
  expect(await contentsOf(place.roomId)).toEqual(['Once']);
  expect(await decisionsIn(place.roomId)).toEqual(['HELD_PUBLISHED']);
});

test('[HLD7] [AUD3] of two decisions at once the log holds the one that counted', async () => {
  const place = await holdOne('Either or');
  const client = await testbed.actors.actAs(mona);
  const [published, discarded] = await Promise.all([
    codeOf(client.mutations.publishHeldPost(place)),
    codeOf(client.mutations.discardHeldPost(place)),
  ]);
  expect([published, discarded].filter((code) => code === 'ok')).toHaveLength(1);
  expect(await contentsOf(place.roomId)).toEqual(published === 'ok' ? ['Either or'] : []);
  expect(await decisionsIn(place.roomId)).toEqual([published === 'ok' ? 'HELD_PUBLISHED' : 'HELD_DISCARDED']);
});
