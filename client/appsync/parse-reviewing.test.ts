import { describe, expect, it } from 'vitest';
import { parseHeldPost, parseReport, parseRules } from './parse-reviewing';

const row = {
  heldId: 'h',
  reason: 'BLOCKED_WORD',
  content: 'A casino',
  nonce: 'n',
  parentId: null,
  repliedId: 'm',
  senderId: 'u',
  senderName: 'Ann',
  senderRole: 'PARTICIPANT',
  sentAt: '2026-11-24T10:00:00.000Z',
  createdAt: '2026-11-24T10:00:05.000Z',
};

describe('parseHeldPost', () => {
  it('reads what waits, who sent it and when', () => {
    expect(parseHeldPost(row)).toEqual({
      heldId: 'h',
      reason: 'BLOCKED_WORD',
      content: 'A casino',
      parentId: null,
      repliedId: 'm',
      sender: { userId: 'u', displayName: 'Ann', role: 'PARTICIPANT' },
      sentAt: '2026-11-24T10:00:00.000Z',
      heldAt: '2026-11-24T10:00:05.000Z',
    });
  });

  it('takes it to wait since it was sent if nothing else is known', () => {
    expect(parseHeldPost({ ...row, createdAt: null })?.heldAt).toBe(row.sentAt);
  });

  it.each(['heldId', 'reason', 'content', 'sentAt', 'senderId', 'senderName', 'senderRole'])(
    '[FD80] takes no post without %s',
    (field) => {
      expect(parseHeldPost({ ...row, [field]: null })).toBeNull();
    },
  );

  it('[FD80] takes no reason that it does not know, and nothing that is no row', () => {
    expect(parseHeldPost({ ...row, reason: 'SOMETHING_NEW' })).toBeNull();
    expect(parseHeldPost('a post')).toBeNull();
    expect(parseHeldPost(null)).toBeNull();
  });
});

describe('parseRules', () => {
  it('reads the rules', () => {
    const rules = {
      blockedWords: ['casino', 'lottery'],
      onBlockedWord: 'HOLD',
      holdsAll: true,
      holdAfterReports: 3,
    };
    expect(parseRules(rules)).toEqual(rules);
  });

  it('takes what is missing, or not as it should be, for no rule', () => {
    const none = { blockedWords: [], onBlockedWord: 'REFUSE', holdsAll: false, holdAfterReports: null };
    expect(parseRules({})).toEqual(none);
    expect(
      parseRules({ blockedWords: [1, null], onBlockedWord: 'NONE', holdsAll: 'yes', holdAfterReports: 'x' }),
    ).toEqual(none);
    expect(parseRules(null)).toBeNull();
  });
});

describe('parseReport', () => {
  const report = { messageId: 'm', reporterId: 'u', reason: 'SPAM: coins', createdAt: 'then' };

  it('reads what was written, and that nothing was', () => {
    const text = { reason: 'SPAM', note: 'coins' };
    expect(parseReport(report)).toEqual({ messageId: 'm', reporterId: 'u', at: 'then', text });
    expect(parseReport({ ...report, reason: null })?.text).toEqual({ reason: 'OTHER', note: '' });
  });

  it.each(['messageId', 'reporterId', 'createdAt'])('[FD80] takes no report without %s', (field) => {
    expect(parseReport({ ...report, [field]: null })).toBeNull();
    expect(parseReport(undefined)).toBeNull();
  });
});
