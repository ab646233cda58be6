import type { Membership, Sender } from '../../chat/model';
import type { MessageEntry } from '../../chat/ports';
import { placePost, placeUnstored, type TimelineItem } from '../timeline';

/** Who one is to oneself before the server has said so. */
export function ownSender(userId: string, membership: Membership | null): Sender {
  return { userId, displayName: membership?.displayName ?? '', role: membership?.role ?? 'PARTICIPANT' };
}

export function placeMessage(entry: MessageEntry, self: Sender): TimelineItem {
  return entry.state === 'sent'
    ? placePost(entry.message, entry.message.messageId, self)
    : placeUnstored(entry, self);
}
