import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidyText } from '../content';
import type { Message } from '../model';
import { sampleId, sampleMessage } from '../testing';
import { deliveredBytes } from './delivered-bytes';
import { makeTicks, type TurnContext } from './make-ticks';
import { parseTick } from './parse-tick';
import { emptyBatch, type RoomBatch } from './tick';
import { serialiseTick } from './tick-wire';

const context: TurnContext = {
  roomId: 'room',
  now: 5_000,
  lastId: 4_000,
  limit: 8,
  pinnedMessageId: null,
  shownBefore: new Set(),
};

/**
 * Whatever passes the server's limits, and some that don't: quotes, control characters, lone surrogates. Tidied already, since who
 * reads a tick tidies it (ML70).
 */
const wild = (maxLength: number) => fc.string({ unit: 'binary', maxLength }).map(tidyText);
const texts = fc.oneof(
  wild(2_000),
  fc.constantFrom('"'.repeat(2_000), '界'.repeat(2_000), '😀'.repeat(1_000)),
);

const messages = (roles = fc.constantFrom<'MODERATOR' | 'PARTICIPANT'>('MODERATOR', 'PARTICIPANT')) =>
  fc
    .array(fc.tuple(texts, wild(40), wild(64), roles, fc.nat(9)), { maxLength: 40 })
    .map((rows) =>
      rows.map(([content, displayName, nonce, role, sender], index) =>
        sampleMessage(index + 1, { content, nonce, sender: { userId: `user ${sender}`, displayName, role } }),
      ),
    );

const parts = fc.record({
  created: messages(),
  changes: fc.array(
    fc.record({
      messageId: fc.nat(99).map(sampleId),
      content: texts,
      editedAt: fc.constant('2026'),
      removedAt: fc.constant(null),
      restoredAt: fc.option(fc.constant('2027')),
    }),
    { maxLength: 60 },
  ),
  counts: fc.array(
    fc.record({
      messageId: fc.nat(99).map(sampleId),
      replyCount: fc.nat(),
      repliedAt: fc.constant('2026-11-24T10:00:00.000Z'),
    }),
    { maxLength: 200 },
  ),
  room: fc.option(
    fc.record({
      delivery: fc.constantFrom('STANDARD' as const, 'BROADCAST' as const),
      status: fc.constantFrom('LIVE' as const, 'CLOSED' as const),
      isReadOnly: fc.boolean(),
      slowModeSeconds: fc.nat(3_600),
      pinnedMessageId: fc.option(fc.nat(99).map(sampleId)),
      announcement: fc.option(wild(500)),
    }),
  ),
  reactions: fc.array(
    fc.record({
      messageId: fc.nat(99).map(sampleId),
      version: fc.nat(),
      counts: fc.constant({ '👍': 250_000, '🎉': 3 }),
    }),
    { maxLength: 100 },
  ),
  burst: fc.constantFrom({}, { '❤️': 100_000 }),
  crowd: fc.option(fc.constant({ audience: 250_000, beatOneIn: 64, reactionOneIn: 1_024 })),
});

/** A pinned message comes with the room, and with nothing else. */
const batches: fc.Arbitrary<RoomBatch> = fc
  .tuple(parts, fc.option(texts.map((content) => sampleMessage(1, { content }))))
  .map(([batch, pinned]) => ({ ...batch, pinned: batch.room === null ? null : pinned }));

/** Another way to count than the one that is tested. */
const utf8Bytes = (text: string) => encodeURIComponent(text).replace(/%../g, '.').length;

const rooms = fc.constantFrom('room', '"'.repeat(128));

describe('the ticks of a batch', () => {
  it('[TK5] [TK8] are never longer than 5,000 delivered bytes, and are read back as they were', () => {
    fc.assert(
      fc.property(batches, rooms, (batch, roomId) => {
        for (const tick of makeTicks(batch, { ...context, roomId })) {
          const body = serialiseTick(tick);
          expect(deliveredBytes(roomId, body)).toBe(
            utf8Bytes(JSON.stringify({ data: { onTick: { roomId, body } } })),
          );
          expect(deliveredBytes(roomId, body)).toBeLessThanOrEqual(5_000);
          expect(parseTick('room', body)).toEqual({ ...tick, roomId: 'room' });
        }
      }),
    );
  });

  it('[TK1] [TK6] tell all that has to be told, once, and count the messages that they leave out', () => {
    fc.assert(
      fc.property(batches, (batch) => {
        const ticks = makeTicks(batch, context);
        const ids = ticks.flatMap((tick) => tick.messages.map(({ messageId }) => messageId));
        expect(new Set(ids).size).toBe(ids.length);
        const more = ticks.reduce((sum, tick) => sum + tick.more, 0);
        expect(ids.length + more).toBe(batch.created.length);
        const moderators = batch.created.filter(({ sender }) => sender.role === 'MODERATOR');
        expect(ids).toEqual(expect.arrayContaining(moderators.map(({ messageId }) => messageId)));
        expect(ticks.flatMap(({ changes }) => changes.map(({ messageId }) => messageId))).toEqual(
          batch.changes.map(({ messageId }) => messageId),
        );
        expect(ticks.flatMap(({ counts }) => counts)).toEqual(batch.counts);
        expect(ticks.flatMap(({ reactions }) => reactions)).toEqual(batch.reactions);
        expect(ticks.map(({ room }) => room).find((room) => room !== null) ?? null).toEqual(batch.room);
      }),
    );
  });

  it('[TK3] are a chain that goes on from the last one', () => {
    fc.assert(
      fc.property(batches, fc.constantFrom(...[0, 4_000, 9_000]), (batch, lastId) => {
        const ticks = makeTicks(batch, { ...context, lastId });
        let before = lastId;
        for (const tick of ticks) {
          expect(tick.prev).toBe(before);
          expect(tick.id).toBeGreaterThan(before);
          before = tick.id;
        }
      }),
    );
  });

  it('[TK6] are one however many and long the messages of participants are', () => {
    fc.assert(
      fc.property(messages(fc.constant('PARTICIPANT')), (created) => {
        expect(makeTicks({ ...emptyBatch, created }, context).length).toBe(created.length === 0 ? 0 : 1);
      }),
    );
  });

  it('[TK9] are none when nothing happened', () => {
    expect(makeTicks(emptyBatch, context)).toEqual([]);
  });

  it('[TK7] cut what is too long between characters', () => {
    const [tick] = makeTicks(
      { ...emptyBatch, created: [sampleMessage(1, { content: '😀'.repeat(1_000) })] },
      context,
    );
    const told = tick?.messages[0];
    expect(told?.isCut).toBe(true);
    expect(told?.content).toBe('😀'.repeat((told?.content.length ?? 0) / 2));
    expect(utf8Bytes(told?.content ?? '')).toBeGreaterThan(1_190);
  });

  it('[TK10] show eight ordinary messages a second and more', () => {
    const created = Array.from({ length: 8 }, (_, index): Message =>
      sampleMessage(index + 1, {
        content:
          'What a goal! I have never seen anything like that in this stadium, and I have seen them all.',
        nonce: '7d9e2f0a-4b1c-4e8d-9f3a-6c5b4a392817',
        sender: {
          userId: '7d9e2f0a-4b1c-4e8d-9f3a-6c5b4a392817',
          displayName: 'Somebody Somewhere',
          role: 'PARTICIPANT',
        },
      }),
    );
    const [tick] = makeTicks({ ...emptyBatch, created }, context);
    expect(tick?.messages.length).toBe(8);
  });
});

it('[TK45] tells the pinned message in the very tick that tells the room', () => {
  const state = { delivery: 'BROADCAST', status: 'LIVE', isReadOnly: false, slowModeSeconds: 0 } as const;
  const pinned = sampleMessage(1, { content: '"'.repeat(2_000) });
  const announcement = '"'.repeat(500);
  const room = { ...state, pinnedMessageId: pinned.messageId, announcement };
  const ticks = makeTicks({ ...emptyBatch, room, pinned }, context);
  expect(ticks).toHaveLength(1);
  expect(ticks[0]).toMatchObject({ room, pinned: { messageId: pinned.messageId, isCut: true } });
});
