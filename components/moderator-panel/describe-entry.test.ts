import { expect, it } from 'vitest';
import type { AuditEntry, ModeratorAction } from '../../chat/model';
import { english } from '../strings';
import { describeEntry } from './describe-entry';

const describe = (
  action: ModeratorAction,
  detail: AuditEntry['detail'] = {},
  targetName: string | null = 'Ben',
) =>
  describeEntry(
    {
      entry: {
        entryId: 'e',
        at: '2026-11-24T10:00:00Z',
        action,
        actorId: 'mona',
        targetUserId: 'ben',
        messageId: null,
        detail,
      },
      actorName: 'Mona',
      targetName,
    },
    english,
  );

it.each<[ModeratorAction, AuditEntry['detail'], string, string | null]>([
  ['MUTED', { seconds: 600 }, 'Muted Ben for 10 minutes', null],
  ['BANNED', {}, 'Banned Ben', null],
  ['MESSAGE_REMOVED', { content: 'rude words' }, 'Removed a message by Ben', 'rude words'],
  [
    'ROOM_CHANGED',
    { slowModeSeconds: 30, readOnly: true },
    'Changed: slow mode (30 seconds) and who can write (only moderators)',
    null,
  ],
  ['ROOM_CHANGED', { slowModeSeconds: 0 }, 'Changed: slow mode (Off)', null],
  ['ROOM_CHANGED', { status: 'LIVE' }, 'Changed: status (Live)', null],
  ['ROOM_CHANGED', { status: 'PAUSED' }, 'Changed: status', null],
  ['ROOM_CHANGED', { announcement: '' }, 'Changed: announcement (Off)', null],
  ['ROOM_CHANGED', { expectedAudience: 500 }, 'Changed: expected audience (Up to 500)', null],
  ['ROOM_CHANGED', { announcement: 'Back at five' }, 'Changed: announcement', 'Back at five'],
  ['ROOM_CHANGED', { delivery: 'BROADCAST' }, 'Changed: delivery', null],
  ['ROOM_CREATED', { title: 'Keynote' }, 'Created the room', null],
])('[MTL24] tells %s %j in words', (action, detail, text, quote) => {
  expect(describe(action, detail)).toEqual({ text, quote });
});

it('[MTL24] tells what was done to somebody without a name, and without what it can’t read', () => {
  expect(describe('UNBANNED', {}, null).text).toBe('Unbanned somebody');
  expect(describe('MUTED', { seconds: 'x' }).text).toBe('Muted Ben for ?');
});
