import type { Contender } from './contender';
import { makeMessages } from './make-messages';

/** A hundred messages a second, shown ten times a second. */
const messagesPerShow = 10;

/** @returns microseconds for each incoming message, what is drawn of it included; and how many are held at the end */
export async function measure(
  contender: Contender,
  held: number,
): Promise<{ readonly microseconds: number; readonly holds: number }> {
  const room = await contender.hold(makeMessages(held));
  const incoming = makeMessages(contender.incoming, held);
  const start = process.hrtime.bigint();
  for (const [index, message] of incoming.entries()) {
    room.hear(message);
    if ((index + 1) % messagesPerShow === 0 && room.show() !== message.messageId)
      throw new Error(`unable to measure ${contender.name}; it does not show the newest message last`);
  }
  const nanoseconds = Number(process.hrtime.bigint() - start);
  return { microseconds: nanoseconds / 1000 / incoming.length, holds: room.count() };
}
