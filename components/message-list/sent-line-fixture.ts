import type { MessageEntry } from '../../chat/ports';
import { sampleMessage } from '../../chat/testing';

/** The line of a message that was sent in that second. */
export function sent(second: number, userId = 'ben'): MessageEntry {
  const sender = { userId, displayName: userId, role: 'PARTICIPANT' } as const;
  return { state: 'sent', message: sampleMessage(second, { sender }), quoted: null };
}
