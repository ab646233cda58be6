import { randomUUID } from 'node:crypto';
import { unwrap, type Person } from '../../../scripts/real-client';
import { mona } from '../../deployment';
import type { Testbed } from './open-testbed';

export type RoomStatus = 'SCHEDULED' | 'LIVE' | 'CLOSED';

/** A room of the test's own, made by the moderator, with these people in it. @returns its id */
export async function makeRoom(
  { actors }: Testbed,
  members: readonly Person[],
  status: RoomStatus = 'LIVE',
): Promise<string> {
  const client = await actors.actAs(mona);
  const id = randomUUID();
  const room = {
    id,
    title: `Room ${id}`,
    status,
    visibility: 'PUBLIC',
    startsAt: new Date().toISOString(),
  } as const;
  unwrap(await client.models.Room.create(room), 'create a room');
  for (const member of members) {
    await actors.actAs(member);
    unwrap(await client.mutations.joinRoom({ roomId: id, displayName: member.displayName }), 'join');
  }
  return id;
}
