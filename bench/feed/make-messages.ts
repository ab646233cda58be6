import type { Message } from '../../chat/model';

const start = Date.UTC(2026, 10, 24, 10);

/** Messages as the server would have ordered them, by two hundred people; one in ten replies to what was said shortly before. */
export function makeMessages(count: number, from = 0): readonly Message[] {
  return Array.from({ length: count }, (_, index) => makeMessage(from + index));
}

function makeMessage(number: number): Message {
  const person = (number * 7919) % 200;
  const sentAt = new Date(start + number * 10).toISOString();
  return Object.freeze({
    roomId: 'room',
    messageId: idOf(number),
    content: `number ${number}: what a goal that was, did you see the replay?`,
    nonce: `nonce-${number}`,
    sender: Object.freeze({ userId: `user-${person}`, displayName: `Person ${person}`, role: 'PARTICIPANT' }),
    sentAt,
    repliedId: number % 10 === 5 && number > 20 ? idOf(number - 20) : null,
    repliedAt: null,
    replyCount: 0,
    editedAt: null,
    removedAt: null,
    restoredAt: null,
  });
}

function idOf(number: number): string {
  return `01${String(number).padStart(24, '0')}`;
}
