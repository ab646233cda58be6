import { describe, expect, it } from 'vitest';
import { sampleAnswer, sampleMessage } from '../../chat/testing';
import type { Post } from '../message';
import { listTools, type Viewer } from './list-tools';

const now = Date.parse('2026-11-24T10:05:00Z');
const fan: Viewer = { userId: 'ann', isModerator: false, canWrite: true, hasJoined: true };
const moderator: Viewer = { userId: 'mona', isModerator: true, canWrite: true, hasJoined: true };
const ann = { userId: 'ann', displayName: 'Ann', role: 'PARTICIPANT' } as const;
const mona = { userId: 'mona', displayName: 'Mona', role: 'MODERATOR' } as const;
const others = sampleMessage(1);
const own = sampleMessage(2, { sender: ann });
const tools = (post: Post, viewer: Viewer) => listTools(post, viewer, null, now);

describe('[MTL21] the menu of a post offers what the server lets one do', () => {
  it('to a participant: what is theirs is changed, what is others’ is not', () => {
    expect(tools(others, fan)).toEqual(['reply', 'thread', 'copy', 'report']);
    expect(tools(others, { ...fan, canWrite: false, hasJoined: false })).toEqual(['thread', 'copy']);
    expect(tools(own, fan)).toEqual(['reply', 'thread', 'copy', 'edit', 'remove']);
    expect(tools(sampleAnswer(1, { sender: ann, sentAt: own.sentAt }), fan)).toEqual([
      'copy',
      'edit',
      'remove',
    ]);
  });

  it('of the measures against its sender those that aren’t taken yet, and to lift those that are', () => {
    const measuresOf = (isBanned: boolean, mutedUntil: number | null) =>
      listTools(others, moderator, null, now, { isBanned, mutedUntil, updatedAt: '' }).slice(6);
    expect(measuresOf(false, now)).toEqual(['mute', 'ban']);
    expect(measuresOf(true, null)).toEqual(['mute', 'unban']);
    expect(measuresOf(false, now + 1)).toEqual(['unmute', 'ban']);
    expect(
      listTools(others, fan, null, now, { isBanned: true, mutedUntil: null, updatedAt: '' }),
    ).not.toContain('unban');
  });

  it('to a moderator: pinning, muting and banning, but no moderator', () => {
    expect(tools(others, moderator)).toEqual([
      ...['reply', 'thread', 'copy', 'report'],
      ...['remove', 'pin', 'mute', 'ban'],
    ]);
    expect(tools(sampleAnswer(1), moderator)).toEqual(['copy', 'remove', 'mute', 'ban']);
    const colleague = { ...mona, userId: 'moritz' };
    expect(tools(sampleMessage(1, { sender: colleague }), moderator)).not.toContain('ban');
    expect(listTools(others, moderator, others.messageId, now)).toContain('unpin');
  });

  it('not to edit after 15 minutes, except to moderators, nor when one can’t write', () => {
    const later = now + 15 * 60_000;
    expect(listTools(own, fan, null, later)).toEqual(['reply', 'thread', 'copy', 'remove']);
    expect(listTools(sampleMessage(1, { sender: mona }), moderator, null, later)).toContain('edit');
    expect(tools(own, { ...fan, canWrite: false })).toEqual(['thread', 'copy', 'remove']);
  });

  it('of what was removed only the thread that is left', () => {
    const removed = { removedAt: '2026-11-24T10:01:00Z', content: '' };
    expect(tools(sampleMessage(1, removed), fan)).toEqual([]);
    expect(tools(sampleMessage(1, { ...removed, replyCount: 2 }), fan)).toEqual(['thread']);
    expect(tools(sampleMessage(1, removed), moderator)).toEqual(['mute', 'ban']);
  });
});
