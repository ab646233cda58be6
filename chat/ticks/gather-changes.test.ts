import { expect, it } from 'vitest';
import type { Message } from '../model';
import { sampleMessage } from '../testing';
import { gatherChanges } from './gather-changes';

const sent = sampleMessage(1);
const edited = { ...sent, content: 'better', editedAt: '2026-11-24T10:00:05.000Z' };
const answered = { ...edited, replyCount: 1, repliedAt: '2026-11-24T10:00:06.000Z' };

it('[TK2] tells a message that is new as it is by now, and what changed of it since', () => {
  const records = [
    { before: null, after: sent },
    { before: sent, after: edited },
    { before: edited, after: answered },
  ];
  const { messageId, content, editedAt, removedAt, restoredAt, replyCount, repliedAt } = answered;
  const gathered = {
    created: [answered],
    changes: [{ messageId, content, editedAt, removedAt, restoredAt }],
    counts: [{ messageId, replyCount, repliedAt }],
    reactions: [],
  };
  expect(gatherChanges(records)).toEqual(gathered);
  expect(gatherChanges([...records, ...records])).toEqual(gathered);
});

it('[TK9] tells nothing of a change that readers do not see', () => {
  expect(gatherChanges([{ before: sent, after: { ...sent } }])).toEqual({
    created: [],
    changes: [],
    counts: [],
    reactions: [],
  });
});

it('[REA11] tells the reactions on a message as they are by now, of a new one as well', () => {
  const reacted = (version: number) => ({ ...sent, reactions: { version, counts: { '👏': version } } });
  const told = [{ messageId: sent.messageId, version: 3, counts: { '👏': 3 } }];
  const records = [
    { before: reacted(1), after: reacted(2) },
    { before: reacted(2), after: reacted(3) },
  ];
  expect(gatherChanges(records)).toMatchObject({ created: [], changes: [], reactions: told });
  expect(gatherChanges([{ before: null, after: reacted(3) }]).reactions).toEqual(told);
  expect(gatherChanges([{ before: reacted(3), after: reacted(3) }]).reactions).toEqual([]);
});

it('[RPT2] tells that reports hid a message, and that a moderator removed it for good', () => {
  const removedAt = '2026-11-24T10:00:07.000Z';
  const gone = { ...sent, content: '', removedAt };
  const hidden = { ...gone, isReported: true as const };
  const changesOf = (before: Message, after: Message) => gatherChanges([{ before, after }]).changes;
  expect(changesOf(sent, hidden)).toMatchObject([{ removedAt, isReported: true }]);
  expect(changesOf(hidden, gone)).toMatchObject([{ removedAt }]);
  expect(changesOf(hidden, gone)[0]).not.toHaveProperty('isReported');
});
