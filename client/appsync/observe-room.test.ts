import { expect, it } from 'vitest';
import { isRoomAck } from './observe-room';

const ack = (field: string, filter: Record<string, unknown>, given = {}) =>
  isRoomAck({ field, filter, arguments: given }, 'r');

it('[FD20] reads after the confirmation of each subscription that nothing else would make up for', () => {
  const ofRoom = { roomId: { eq: 'r' } };
  expect(ack('onCreateMessage', ofRoom)).toBe(true);
  expect(ack('onCreateThread', ofRoom)).toBe(true);
  expect(ack('onUpdateRoom', { id: { eq: 'r' } })).toBe(true);
  for (const field of ['onReviewedPost', 'onReaction']) expect(ack(field, {}, { roomId: 'r' })).toBe(true);
});

it('[FD20] takes no confirmation of another room, of the lobby or of a thread', () => {
  expect(ack('onCreateMessage', { roomId: { eq: 'other' } })).toBe(false);
  expect(ack('onCreateThread', { roomId: { eq: 'r' }, messageId: { eq: 'm' } })).toBe(false);
  expect(ack('onUpdateRoom', { id: { eq: 'other' } })).toBe(false);
  expect(ack('onUpdateRoom', { visibility: { eq: 'PUBLIC' } })).toBe(false);
  for (const field of ['onReviewedPost', 'onReaction'])
    expect(ack(field, {}, { roomId: 'other' })).toBe(false);
});
