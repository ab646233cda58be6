import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { ann, mona } from '../deployment';
import { makeRoom, openTestbed } from './testbed';

const testbed = openTestbed();

const room = (id: string, startsAt: string, visibility: 'PUBLIC' | 'UNLISTED' = 'PUBLIC') =>
  ({ id, title: id, status: 'LIVE', visibility, startsAt }) as const;

test('[LST8] an unlisted room is not in the lobby, and can be opened by its id', async () => {
  const client = await testbed.actors.actAs(mona);
  const id = randomUUID();
  await client.models.Room.create(room(id, '2031-01-03T00:00:00.000Z', 'UNLISTED'));
  await testbed.actors.actAs(ann);
  const { data } = await client.models.Room.list();
  expect(data.map((one) => one.id)).not.toContain(id);
  expect((await client.models.Room.get({ id })).data?.id).toBe(id);
});

test('[ROOM1] only moderators make and change rooms', async () => {
  const id = await makeRoom(testbed, []);
  const client = await testbed.actors.actAs(ann);
  const attempts = [
    await client.models.Room.create(room(randomUUID(), '2031-01-03T00:00:00.000Z')),
    await client.models.Room.update({ id, title: 'Mine' }),
    await client.models.Room.delete({ id }),
  ];
  for (const { data, errors } of attempts) {
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ errorType: 'Unauthorized' }]);
  }
  expect((await client.models.Room.get({ id })).data?.title).toBe(`Room ${id}`);
});

test('[JOIN4] joining again changes the name and keeps the time', async () => {
  const roomId = await makeRoom(testbed, [ann]);
  const client = await testbed.actors.actAs(ann);
  const first = await client.mutations.joinRoom({ roomId, displayName: 'Ann' });
  const again = await client.mutations.joinRoom({ roomId, displayName: 'Anna' });
  expect(again.errors).toBeUndefined();
  expect(again.data).toMatchObject({
    displayName: 'Anna',
    joinedAt: first.data?.joinedAt,
    role: 'PARTICIPANT',
  });
});

test('[JOIN2] an unknown room can’t be joined', async () => {
  const client = await testbed.actors.actAs(ann);
  const { errors } = await client.mutations.joinRoom({ roomId: randomUUID(), displayName: 'Ann' });
  expect(errors).toMatchObject([{ errorType: 'ROOM_NOT_FOUND' }]);
});

test('[JOIN6] a display name of 41 characters is refused', async () => {
  const roomId = await makeRoom(testbed, []);
  const client = await testbed.actors.actAs(ann);
  const { errors } = await client.mutations.joinRoom({ roomId, displayName: 'x'.repeat(41) });
  expect(errors).toMatchObject([{ errorType: 'BAD_DISPLAY_NAME' }]);
});
