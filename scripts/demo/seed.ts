import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { LocalBackend } from '../../local';
import { createAccount, postAnswer, postMessage, unwrap, type Actors } from '../real-client';
import { answers, lines } from './lines';
import { crowd, fan, moderator, stands } from './people';
import { pick } from './pick';
import { keynote, programme, type DemoRoom } from './programme';

/** Messages that the keynote opens with: more than a page, so that there is history to scroll to. */
const backlog = 90;

export async function seedPeople(backend: LocalBackend): Promise<void> {
  const cognito = new CognitoIdentityProviderClient({
    endpoint: backend.admin.endpoint,
    region: backend.admin.region,
    credentials: backend.admin.credentials,
  });
  for (const person of [fan, moderator, ...crowd, ...stands]) {
    await createAccount(cognito, backend.model.userPool.userPoolId, person);
  }
  cognito.destroy();
}

/** The moderator makes the rooms that are missing. @returns true if the keynote was among them, and has nothing to read yet */
export async function seedRooms(actors: Actors, now: Date): Promise<boolean> {
  const client = await actors.actAs(moderator);
  let isNew = false;
  for (const room of programme) {
    if (unwrap(await client.models.Room.get({ id: room.id }), 'read a room')) continue;
    unwrap(await client.models.Room.create(toInput(room, now)), 'create a room');
    isNew ||= room.id === keynote;
  }
  return isNew;
}

function toInput({ id, title, description, status, startsIn, delivery = 'STANDARD' }: DemoRoom, now: Date) {
  const start = new Date(now.getTime() + startsIn * 3_600_000);
  start.setMinutes(Math.floor(start.getMinutes() / 15) * 15, 0, 0);
  const startsAt = start.toISOString();
  return {
    id,
    title,
    description,
    status,
    startsAt,
    visibility: 'PUBLIC' as const,
    delivery,
  };
}

/** Everyone of the crowd and the moderator enter the live rooms. */
export async function joinRooms(actors: Actors): Promise<void> {
  const live = programme.filter((room) => room.status === 'LIVE');
  for (const person of [moderator, ...crowd]) {
    const client = await actors.actAs(person);
    for (const room of live) {
      const { displayName } = person;
      unwrap(await client.mutations.joinRoom({ roomId: room.id, displayName }), 'join a room');
    }
  }
}

/** A conversation to come into: messages by turns, some that quote, some with a thread. */
export async function seedBacklog(actors: Actors): Promise<void> {
  let previous = '';
  for (let index = 0; index < backlog; index += 1) {
    const client = await actors.actAs(pick(crowd, index * 5 + Math.floor(index / 7)));
    const quoted = index % 9 === 8 ? previous : undefined;
    previous = await postMessage(client, keynote, pick(lines, index), quoted);
    if (index % 11 !== 3) continue;
    const answering = await actors.actAs(pick(crowd, index + 3));
    for (const offset of [0, 1].slice(0, 1 + (index % 2))) {
      await postAnswer(answering, keynote, previous, pick(answers, index + offset));
    }
  }
  const host = await actors.actAs(moderator);
  await postMessage(host, keynote, 'Welcome, everyone! Reply to quote somebody, or answer in a thread.');
  await postMessage(host, 'ask-the-makers', 'The makers are here. What would you like to know?');
}
