import { fetchAuthSession } from 'aws-amplify/auth';
import { randomUUID } from 'node:crypto';
import { unwrap, type Person } from '../../../scripts/real-client';
import { makeRoom } from '../../chat/testbed';
import { mona } from '../../deployment';
import { PersonApi, readSelectionSets } from '../raw-api';
import type { Testbed } from '../testbed';

/** A room in broadcast delivery, made by the moderator, with these people in it. @returns its id */
export async function makeBroadcastRoom(testbed: Testbed, members: readonly Person[]): Promise<string> {
  const roomId = await makeRoom(testbed, members);
  await deliver(testbed, roomId, 'BROADCAST');
  return roomId;
}

export async function deliver({ actors }: Testbed, roomId: string, delivery: 'STANDARD' | 'BROADCAST') {
  const client = await actors.actAs(mona);
  unwrap(await client.models.Room.update({ id: roomId, delivery }), 'change the delivery');
}

/** A person who acts at the same time as others. */
export async function apiOf({ actors, backend }: Testbed, person: Person): Promise<PersonApi> {
  await actors.actAs(person);
  const { tokens } = await fetchAuthSession();
  if (!tokens) throw new Error(`unable to act as ${person.displayName}; there is no token`);
  return new PersonApi(backend.url, tokens.accessToken.toString(), readSelectionSets(backend.outputs));
}

/** Posts one after the other. @returns the ids */
export async function postMany(
  api: PersonApi,
  roomId: string,
  contents: readonly string[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const content of contents) {
    const { row, code } = await api.createMessage({ roomId, content, nonce: randomUUID() });
    if (row === null) throw new Error(`unable to post ${content}; ${code}`);
    ids.push(String(row['messageId']));
  }
  return ids;
}
