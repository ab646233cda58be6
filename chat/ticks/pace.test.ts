import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleMessage } from '../testing';
import { makeTicks } from './make-ticks';
import { endTurn, freshPace, lingerUntil, sendingTimes, takeTurn, type RoomPace } from './pace';
import { emptyBatch } from './tick';

const timing = { interval: 1_000, longestTurn: 5_000 };
const start = 1_000_000;

function taken(pace: RoomPace, now: number, holder = 'one'): RoomPace {
  const turn = takeTurn(pace, now, holder, timing);
  if (turn.kind === 'wait') throw new Error('unable to take the turn');
  return turn.pace;
}

describe('the pace of a room', () => {
  it('[TK20] lets the first after silence go at once, and the next after the interval', () => {
    const after = endTurn(taken(freshPace, start), []);
    expect(takeTurn(after, start + 10, 'two', timing)).toEqual({ kind: 'wait', until: start + 1_000 });
    expect(takeTurn(after, start + 1_000, 'two', timing).kind).toBe('go');
    expect(takeTurn(after, start + 60_000, 'two', timing).kind).toBe('go');
  });

  it('[TK20] never gives two turns within the interval, whenever it is asked', () => {
    const askings = fc.array(fc.nat(700), { maxLength: 100 });
    fc.assert(
      fc.property(askings, fc.constantFrom(1_000, 2_000), (pauses, interval) => {
        let now = start;
        let pace = freshPace;
        const given: number[] = [];
        for (const pause of pauses) {
          now += pause;
          const turn = takeTurn(pace, now, 'one', { ...timing, interval });
          if (turn.kind === 'wait') continue;
          given.push(now);
          pace = endTurn(turn.pace, []);
        }
        const gaps = given.slice(1).map((at, index) => at - (given[index] ?? 0));
        expect(gaps.filter((gap) => gap < interval)).toEqual([]);
      }),
    );
  });

  it('[TK21] has one holder, until it ends its turn or has had it for too long', () => {
    const held = taken(freshPace, start);
    expect(takeTurn(held, start + 2_000, 'two', timing)).toEqual({ kind: 'wait', until: start + 5_000 });
    expect(takeTurn(held, start + 5_000, 'two', timing).kind).toBe('go');
    expect(takeTurn(endTurn(held, []), start + 2_000, 'two', timing).kind).toBe('go');
  });

  it('[TK21] remembers the last tick and what was shown, and no more than is needed', () => {
    const created = Array.from({ length: 8 }, (_, index) => sampleMessage(index + 1));
    let pace = freshPace;
    for (let turn = 1; turn <= 20; turn += 1) {
      const now = start + turn * 1_000;
      pace = taken(pace, now);
      const context = { roomId: 'room', now, lastId: pace.lastId, limit: 8, pinnedMessageId: null };
      pace = endTurn(
        pace,
        makeTicks({ ...emptyBatch, created }, { ...context, shownBefore: new Set(pace.shown) }),
      );
    }
    expect(pace).toMatchObject({ lastId: start + 20_000, holder: null });
    expect(pace.shown.length).toBe(64);
    expect(JSON.stringify(pace).length).toBeLessThan(4_096);
  });

  it('[TK24] has the ticks of a turn go out an interval apart, and the next turn an interval after the last', () => {
    const times = sendingTimes(3, start, 1_000, start + 8_000);
    expect(times).toEqual([start, start + 1_000, start + 2_000]);
    const after = endTurn(taken(freshPace, start), [], times.at(-1));
    expect(takeTurn(after, start + 2_500, 'two', timing)).toEqual({ kind: 'wait', until: start + 3_000 });
    expect(takeTurn(after, start + 3_000, 'two', timing).kind).toBe('go');
  });

  it('[TK24] has them go out closer together where the function would not live for so long', () => {
    const times = sendingTimes(17, start, 1_000, start + 8_000);
    expect(times.slice(0, 3)).toEqual([start, start + 500, start + 1_000]);
    expect(times.at(-1)).toBe(start + 8_000);
    expect(sendingTimes(2, start, 1_000, start - 5)).toEqual([start, start]);
    expect(sendingTimes(1, start, 1_000, start)).toEqual([start]);
    expect(sendingTimes(0, start, 1_000, start)).toEqual([]);
  });

  it('[TK23] goes on when the clock went back', () => {
    const after = endTurn(taken(freshPace, start), []);
    expect(takeTurn(after, start - 60_000, 'two', timing).kind).toBe('go');
  });

  it('[TK22] lingers until nearly the next turn', () => {
    expect(lingerUntil(start, 1_000, 250)).toBe(start + 750);
    expect(lingerUntil(start, 100, 250)).toBe(start);
  });
});
