import type { Contender } from './contender';
import { makeMessages } from './make-messages';

/** A hundred messages a second, shown ten times a second. */
const messagesPerShow = 10;

/**
 * A room that holds so many hears a tenth more, and then it is another: one that hears more is no longer a room that
 * holds so many.
 * @returns microseconds for each incoming message, what is drawn of it included; and how many are held at the end
 */
export async function measure(
  contender: Contender,
  held: number,
): Promise<{ readonly microseconds: number; readonly holds: number }> {
  const perRoom = Math.min(held / 10, contender.incoming);
  const messages = makeMessages(held + perRoom);
  const [before, incoming] = [messages.slice(0, held), messages.slice(held)];
  let [heard, nanoseconds, holds] = [0, 0, 0];
  for (; heard < contender.incoming; heard += perRoom) {
    const room = await contender.hold(before);
    const start = process.hrtime.bigint();
    for (const [index, message] of incoming.entries()) {
      room.hear(message);
      if ((index + 1) % messagesPerShow === 0 && room.show() !== message.messageId)
        throw new Error(`unable to measure ${contender.name}; it does not show the newest message last`);
    }
    nanoseconds += Number(process.hrtime.bigint() - start);
    holds = room.count();
  }
  return { microseconds: nanoseconds / 1000 / heard, holds };
}
