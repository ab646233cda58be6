import { expect, it, vi } from 'vitest';
import { parseAuditEntry, parseParticipant, parseStanding } from './parse-moderation';

const participant = {
  roomId: 'r',
  userId: 'u',
  displayName: 'Ann',
  role: 'PARTICIPANT',
  joinedAt: '2026-11-24T10:00:00.000Z',
  mutedUntil: 1_795_514_400,
  bannedAt: null,
  updatedAt: '2026-11-24T10:01:00.000Z',
};

it('reads a participant, whose mute ends at a time and not at a number', () => {
  expect(parseParticipant(participant)).toEqual({
    ...participant,
    mutedUntil: '2026-11-24T10:00:00.000Z',
  });
  expect(parseStanding({ ...participant, mutedUntil: null })?.mutedUntil).toBeNull();
});

it.each(['roomId', 'userId', 'displayName', 'role', 'joinedAt', 'updatedAt'])(
  '[FD80] takes no participant without %s',
  (field) => {
    expect(parseParticipant({ ...participant, [field]: null })).toBeNull();
  },
);

const entry = {
  entryId: 'e',
  createdAt: '2026-11-24T10:00:00.000Z',
  action: 'MUTED',
  actorId: 'm',
  targetUserId: 'u',
  messageId: null,
  detail: '{"seconds":60}',
};

it('reads an entry of the log', () => {
  expect(parseAuditEntry(entry)).toEqual({
    entryId: 'e',
    at: '2026-11-24T10:00:00.000Z',
    action: 'MUTED',
    actorId: 'm',
    targetUserId: 'u',
    messageId: null,
    detail: { seconds: 60 },
  });
  expect(parseAuditEntry({ ...entry, action: 'DANCED' })).toBeNull();
});

it('[ML70] [ML72] tidies the words of an entry', () => {
  const detail = JSON.stringify({ announcement: 'a\n\n\n\nb\u202ec' });
  expect(parseAuditEntry({ ...entry, detail })?.detail).toEqual({ announcement: 'a\n\nbc' });
});

it('keeps an entry whose detail it cannot read', () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  expect(parseAuditEntry({ ...entry, detail: '{' })?.detail).toEqual({});
  expect(parseAuditEntry({ ...entry, detail: null })?.detail).toEqual({});
  expect(warn).toHaveBeenCalledTimes(1);
  warn.mockRestore();
});
