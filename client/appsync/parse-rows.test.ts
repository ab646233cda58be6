import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepParsed } from './dropped-rows';
import { parseAnswer, parseMessage } from './parse-post';
import { isPublicRoom, parseMembership, parseRoom } from './parse-room';

const row = {
  roomId: 'r',
  messageId: 'm',
  content: 'hello',
  nonce: 'n',
  senderId: 'u',
  senderName: 'Ann',
  senderRole: 'MODERATOR',
  repliedId: null,
  repliedAt: null,
  replyCount: null,
  createdAt: '2026-11-24T10:00:00.000Z',
  updatedAt: '2026-11-24T10:00:00.000Z',
};

beforeEach(() => void vi.spyOn(console, 'warn').mockReturnValue());
afterEach(() => void vi.restoreAllMocks());

it('reads a message into a frozen value of the core', () => {
  const message = parseMessage(row);
  expect(message).toEqual({
    roomId: 'r',
    messageId: 'm',
    content: 'hello',
    nonce: 'n',
    sender: { userId: 'u', displayName: 'Ann', role: 'MODERATOR' },
    sentAt: '2026-11-24T10:00:00.000Z',
    repliedId: null,
    repliedAt: null,
    replyCount: 0,
    editedAt: null,
    removedAt: null,
    restoredAt: null,
  });
  expect(Object.isFrozen(message)).toBe(true);
});

it('[ML70] [ML71] [ML72] tidies what a person wrote, and their name', () => {
  const message = parseMessage({
    ...row,
    content: 'a\n\n\n\nb\u202ec',
    senderName: `A\u202enn${'\u0300'.repeat(30)}`,
  });
  expect(message).toMatchObject({
    content: 'a\n\nbc',
    sender: { displayName: `Ann${'\u0300'.repeat(8)}` },
  });
});

it.each(['messageId', 'content', 'nonce', 'senderId', 'senderName', 'senderRole', 'createdAt'])(
  '[FD80] takes no message without %s',
  (field) => {
    expect(parseMessage({ ...row, [field]: null })).toBeNull();
  },
);

it('[FD80] takes no message that is none', () => {
  expect([null, undefined, 'x', 7, {}].map(parseMessage)).toEqual([null, null, null, null, null]);
});

it('[FD80] leaves out what it cannot read, keeps the rest, and says so without telling what it was', () => {
  const kept = keepParsed(
    'a message',
    [row, { ...row, senderId: null, content: 'secret' }, row],
    parseMessage,
  );
  expect(kept).toHaveLength(2);
  const [[warning] = []] = vi.mocked(console.warn).mock.calls;
  expect(warning).toMatch(/^unable to read a message; .*\(\d+ left out so far\)$/);
});

it('[FD80] takes an answer only with its place in the thread', () => {
  expect(parseAnswer({ ...row, threadId: 't', position: 3 })).toMatchObject({ threadId: 't', position: 3 });
  expect(parseAnswer({ ...row, threadId: 't', position: null })).toBeNull();
});

it('reads rooms and memberships', () => {
  const room = {
    id: 'r',
    title: 'T',
    description: null,
    status: 'LIVE',
    startsAt: 'now',
    visibility: 'PUBLIC',
    updatedAt: 'then',
  };
  expect(parseRoom(room)).toEqual({
    id: 'r',
    title: 'T',
    description: null,
    status: 'LIVE',
    visibility: 'PUBLIC',
    delivery: 'STANDARD',
    expectedAudience: null,
    startsAt: 'now',
    slowModeSeconds: 0,
    isReadOnly: false,
    pinnedMessageId: null,
    announcement: null,
    streamUrl: null,
    updatedAt: 'then',
  });
  expect(parseRoom({ ...room, slowModeSeconds: 30, readOnly: true, announcement: '' })).toMatchObject({
    slowModeSeconds: 30,
    isReadOnly: true,
    announcement: null,
  });
  expect(parseRoom({ ...room, delivery: 'BROADCAST', expectedAudience: 250_000 })).toMatchObject({
    delivery: 'BROADCAST',
    expectedAudience: 250_000,
  });
  expect(parseRoom({ ...room, status: 'BURNING' })).toBeNull();
  expect(parseRoom({ ...room, updatedAt: undefined })).toBeNull();
  expect([room, { ...room, visibility: 'UNLISTED' }].map(isPublicRoom)).toEqual([true, false]);
  const member = { roomId: 'r', userId: 'u', displayName: 'Ann', role: 'PARTICIPANT', joinedAt: 'now' };
  expect(parseMembership(member)).toEqual({
    roomId: 'r',
    userId: 'u',
    displayName: 'Ann',
    role: 'PARTICIPANT',
  });
  expect(parseMembership({ ...member, role: null })).toBeNull();
});

it('[ML70] [ML71] [ML72] tidies what a moderator wrote of a room', () => {
  const written = { title: 'A\u202eB', description: 'a\n\n\n\nb', announcement: `e${'\u0300'.repeat(30)}` };
  const at = '2026-11-24T10:00:00.000Z';
  expect(parseRoom({ id: 'r', status: 'LIVE', startsAt: at, updatedAt: at, ...written })).toMatchObject({
    title: 'AB',
    description: 'a\n\nb',
    announcement: `e${'\u0300'.repeat(8)}`,
  });
});
