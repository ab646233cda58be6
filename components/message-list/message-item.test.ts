import { describe, expect, it } from 'vitest';
import type { Message } from '../../chat/model';
import type { MessageEntry } from '../../chat/ports';
import { ownSender, placeMessage } from './message-item';

const self = ownSender('me', null);
const message: Message = {
  roomId: 'room',
  messageId: '01M',
  content: 'Hello',
  nonce: 'nonce-1',
  sender: { userId: 'me', displayName: 'Me', role: 'PARTICIPANT' },
  sentAt: '2026-11-24T10:00:00Z',
  repliedId: null,
  repliedAt: null,
  replyCount: 0,
  editedAt: null,
  removedAt: null,
  restoredAt: null,
};
const sending: MessageEntry = {
  state: 'sending',
  nonce: 'nonce-1',
  content: 'Hello',
  sentAt: '2026-11-24T10:00:00Z',
  repliedId: null,
  quoted: null,
  error: null,
};

describe('placeMessage', () => {
  it('keeps the key of one’s own message when the server confirms it', () => {
    expect(placeMessage({ state: 'sent', message, quoted: null }, self).key).toBe(
      placeMessage(sending, self).key,
    );
  });

  it('keys others by the server’s id, whatever nonce they chose', () => {
    const sender = { ...message.sender, userId: 'other' };
    const placed = placeMessage({ state: 'sent', message: { ...message, sender }, quoted: null }, self);
    expect(placed.key).toBe('01M');
    expect(placed).toMatchObject({ isOwn: false });
  });

  it('groups unsent lines with one’s sent ones', () => {
    expect(placeMessage(sending, self)).toMatchObject({ senderId: 'me', isOwn: true });
  });
});
