import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../model';
import { sampleId, sampleMessage } from '../testing';
import { chooseShown, type SamplingContext } from './choose-shown';

const context: SamplingContext = { limit: 8, pinnedMessageId: null, shownBefore: new Set() };

const from = (userId: string, second: number, changes: Partial<Message> = {}): Message =>
  sampleMessage(second, { sender: { userId, displayName: userId, role: 'PARTICIPANT' }, ...changes });

const crowds = fc
  .array(fc.tuple(fc.nat(30), fc.option(fc.nat(5), { freq: 3 }), fc.nat(20)), { minLength: 9, maxLength: 60 })
  .map((rows) =>
    rows.map(([sender, repliedTo, removed], index) =>
      from(`user ${sender}`, 100 + index, {
        repliedId: repliedTo === null ? null : sampleId(repliedTo),
        removedAt: removed === 0 ? '2026' : null,
      }),
    ),
  );

describe('above the limit', () => {
  it('[TK13] shows at most one message of each sender, and never more than the limit', () => {
    fc.assert(
      fc.property(crowds, (created) => {
        const { rest } = chooseShown(created, context);
        const senders = rest.map(({ sender }) => sender.userId);
        expect(new Set(senders).size).toBe(senders.length);
        const others = new Set(created.map(({ sender }) => sender.userId)).size;
        expect(rest.length).toBe(Math.min(context.limit, others));
      }),
    );
  });

  it('[TK14] chooses the same whatever the order in which messages were told', () => {
    const told = crowds.chain((created) =>
      fc.tuple(fc.constant(created), fc.shuffledSubarray(created, { minLength: created.length })),
    );
    fc.assert(
      fc.property(told, ([created, shuffled]) => {
        expect(chooseShown(shuffled, context)).toEqual(chooseShown(created, context));
      }),
    );
  });

  it('[TK13] gives who sends twenty times no better chance than who sends once', () => {
    const turns = 4_000;
    const shown = { loud: 0, quiet: 0 };
    for (let turn = 0; turn < turns; turn += 1) {
      const created = [
        ...Array.from({ length: 19 }, (_, index) => from(`user ${index}`, turn * 50 + index)),
        ...Array.from({ length: 20 }, (_, index) => from('loud', turn * 50 + 20 + index)),
      ];
      const senders = chooseShown(created, context).rest.map(({ sender }) => sender.userId);
      if (senders.includes('loud')) shown.loud += 1;
      if (senders.includes('user 7')) shown.quiet += 1;
    }
    // Eight of twenty senders: 0.4, with a standard deviation of 0.008.
    expect(Math.abs(shown.loud / turns - 0.4)).toBeLessThan(0.04);
    expect(Math.abs(shown.quiet / turns - 0.4)).toBeLessThan(0.04);
  });

  it('[TK11] shows all that moderators send, and the pinned message, before anything else', () => {
    const moderators = Array.from({ length: 10 }, (_, index) =>
      sampleMessage(index + 50, { sender: { userId: 'host', displayName: 'Host', role: 'MODERATOR' } }),
    );
    const pinned = from('user 1', 90);
    const created = [
      ...Array.from({ length: 20 }, (_, index) => from(`user ${index}`, index + 1)),
      ...moderators,
      pinned,
    ];
    const { always, rest } = chooseShown(created, { ...context, pinnedMessageId: pinned.messageId });
    expect(always).toEqual([...moderators, pinned]);
    expect(rest).toEqual([]);
  });

  it('[TK12] prefers answered messages and replies to what was shown, in half the places', () => {
    const shown = sampleId(1);
    const replies = Array.from({ length: 10 }, (_, index) =>
      from(`replier ${index}`, index + 10, index % 2 === 0 ? { repliedId: shown } : { replyCount: 1 }),
    );
    const others = Array.from({ length: 10 }, (_, index) => from(`user ${index}`, index + 40));
    const hidden = Array.from({ length: 10 }, (_, index) =>
      from(`other ${index}`, index + 60, { repliedId: sampleId(2) }),
    );
    const { rest } = chooseShown([...others, ...hidden, ...replies], {
      ...context,
      shownBefore: new Set([shown]),
    });
    const preferred = rest.filter((message) => replies.includes(message));
    expect(rest.slice(0, 4)).toEqual(preferred.slice(0, 4));
    expect(preferred.length).toBeLessThan(8);
    expect(rest.length).toBe(8);
  });
});

it('[TK10] shows all up to the limit, several of one sender too', () => {
  const created = Array.from({ length: 8 }, (_, index) => from('ann', index + 1));
  expect(chooseShown(created, context)).toEqual({ always: [], rest: created });
});
