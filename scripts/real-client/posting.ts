import type { RoomfulClient } from './roomful-client';

/** GraphQL errors are values in the data client; here they end the demo's step. */
export function unwrap<T>(
  answer: { data: T; errors?: readonly { message: string }[] | undefined },
  what: string,
): T {
  const [error] = answer.errors ?? [];
  if (error) throw new Error(`unable to ${what}; ${error.message}`);
  return answer.data;
}

/** @returns the id that the server chose */
export async function postMessage(
  client: RoomfulClient,
  roomId: string,
  content: string,
  repliedId?: string,
): Promise<string> {
  const answer = await client.models.Message.create({
    roomId,
    messageId: 'new',
    content,
    nonce: crypto.randomUUID(),
    ...(repliedId ? { repliedId } : {}),
  });
  return unwrap(answer, 'post a message')?.messageId ?? '';
}

export async function postAnswer(
  client: RoomfulClient,
  roomId: string,
  messageId: string,
  content: string,
): Promise<void> {
  const nonce = crypto.randomUUID();
  unwrap(
    await client.models.Thread.create({ roomId, messageId, threadId: 'new', content, nonce }),
    'post an answer',
  );
}

/** Reacts to a message. @throws Error when it is refused */
export async function reactTo(
  client: RoomfulClient,
  roomId: string,
  messageId: string,
  emoji: string,
): Promise<void> {
  unwrap(await client.mutations.reactToMessage({ roomId, messageId, emoji, isOn: true }), 'react');
}
