import { randomUUID } from 'node:crypto';
import type { Schema } from '../../../amplify/data/resource';
import { unwrap, type Person } from '../../../scripts/real-client';
import { mona } from '../../deployment';
import type { Testbed } from './start-testbed';

type Rules = Omit<Schema['setRoomRules']['args'], 'roomId'>;

/** Sets rules of a room as its moderator. */
export async function setRules({ actors }: Testbed, roomId: string, rules: Rules): Promise<void> {
  const client = await actors.actAs(mona);
  unwrap(await client.mutations.setRoomRules({ roomId, ...rules }), 'set the rules');
}

/** What waits for a moderator in a room, the oldest first. */
export async function queueOf({ actors }: Testbed, roomId: string) {
  const client = await actors.actAs(mona);
  return (await client.models.HeldPost.list({ roomId })).data;
}

/** Posts a message as somebody. */
export async function sendTo(
  { actors }: Testbed,
  person: Person,
  roomId: string,
  content: string,
  nonce: string = randomUUID(),
) {
  const client = await actors.actAs(person);
  return client.models.Message.create({ roomId, messageId: 'new', content, nonce });
}

interface Answered {
  readonly errors?: readonly object[] | undefined;
}

/** What an operation answered: `ok`, or the code of its refusal. */
export async function codeOf(answer: Promise<Answered> | Answered): Promise<string> {
  const { errors = [] } = await answer;
  const [error] = errors as readonly { readonly errorType?: string; readonly message?: string }[];
  return error === undefined ? 'ok' : (error.errorType ?? error.message ?? 'unknown');
}
