import type { Answer, Message, Room, Sender } from '../model';
import { sampleStart } from './fake-clock';

const ben: Sender = Object.freeze({ userId: 'ben', displayName: 'Ben', role: 'PARTICIPANT' });

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A ULID that was given at `seconds`; `tail` tells apart those of one moment. */
export function sampleId(seconds: number, tail = 0): string {
  let rest = seconds * 1000;
  let time = '';
  for (let place = 0; place < 10; place += 1) {
    time = alphabet.charAt(rest % 32) + time;
    rest = Math.floor(rest / 32);
  }
  return time + String(tail).padStart(16, '0');
}

export function sampleMessage(seconds: number, changes: Partial<Message> = {}): Message {
  const messageId = changes.messageId ?? sampleId(seconds);
  return Object.freeze({
    roomId: 'room',
    messageId,
    content: `message ${seconds}`,
    nonce: `nonce ${messageId}`,
    sender: ben,
    sentAt: `2026-11-24T10:00:00.${String(seconds).padStart(3, '0')}Z`,
    repliedId: null,
    repliedAt: null,
    replyCount: 0,
    editedAt: null,
    removedAt: null,
    restoredAt: null,
    ...changes,
  });
}

export function sampleAnswer(position: number, changes: Partial<Answer> = {}): Answer {
  const threadId = changes.threadId ?? sampleId(1000 + position);
  return Object.freeze({
    roomId: 'room',
    messageId: sampleId(1),
    threadId,
    content: `answer ${position}`,
    nonce: `nonce ${threadId}`,
    sender: ben,
    sentAt: `2026-11-24T10:01:00.${String(position).padStart(3, '0')}Z`,
    position,
    editedAt: null,
    removedAt: null,
    ...changes,
  });
}

let roomVersions = 0;

/** Each is a later version than those that were made before. */
export function sampleRoom(changes: Partial<Room> = {}): Room {
  return Object.freeze({
    id: 'room',
    title: 'Opening keynote',
    description: null,
    status: 'LIVE',
    visibility: 'PUBLIC',
    delivery: 'STANDARD',
    expectedAudience: null,
    startsAt: sampleStart.iso,
    slowModeSeconds: 0,
    isReadOnly: false,
    pinnedMessageId: null,
    announcement: null,
    streamUrl: null,
    updatedAt: `2026-11-24T09:00:00.${String((roomVersions += 1)).padStart(6, '0')}Z`,
    ...changes,
  });
}

/** `count` messages, one a second, from `first` on. */
export function sampleMessages(first: number, count: number): readonly Message[] {
  return Array.from({ length: count }, (_, index) => sampleMessage(first + index));
}
