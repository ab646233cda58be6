import type { Message } from '../../chat/model';
import type { MessageEntry } from '../../chat/ports';

/** A message as it is now, if the list holds it. */
export function findMessage(entries: readonly MessageEntry[], messageId: string): Message | null {
  const entry = entries.find((one) => one.state === 'sent' && one.message.messageId === messageId);
  return entry?.state === 'sent' ? entry.message : null;
}
