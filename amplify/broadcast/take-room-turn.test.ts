import { expect, test } from 'vitest';
import { parsePaceRow } from './pace-row';
import { takeRoomTurn, TurnTakenError } from './take-room-turn';

const timing = { interval: 1_000, longestTurn: 11_000 };
const start = 1_000_000;

/** A turn that another stream's call took at `start` and ends after so long; never, if it died. */
function contend(endsAfter: number) {
  let now = start + 100;
  let reads = 0;
  const held = parsePaceRow(null);
  const endsAt = now + 10_000;
  const taken = {
    ...held,
    pace: { ...held.pace, holder: 'other', lastAt: start, heldUntil: start + 11_000 },
  };
  const ended = { ...held, pace: { ...held.pace, lastAt: start } };
  const ports = {
    readPace: () => {
      reads += 1;
      return Promise.resolve(now >= start + endsAfter ? ended : taken);
    },
    writePace: () => Promise.resolve(true),
    now: () => now,
    wait: (milliseconds: number) => {
      now += milliseconds;
      return Promise.resolve();
    },
    remaining: () => endsAt - now,
  };
  const turn = takeRoomTurn('room', 'this', () => true, ports, timing);
  return { turn, now: () => now, reads: () => reads };
}

test('[TK25] who finds the turn taken waits until it is over, and takes the next', async () => {
  const { turn, now, reads } = contend(600);
  expect((await turn)?.pace).toMatchObject({ holder: 'this', lastAt: start + 1_000 });
  expect(now()).toBe(start + 1_000);
  expect(reads()).toBeLessThanOrEqual(6);
});

test('[TK25] a turn of many ticks is waited for, as long as the function lives', async () => {
  const { turn, now } = contend(7_500);
  expect((await turn)?.pace.holder).toBe('this');
  expect(now()).toBeLessThan(start + 8_000);
});

test('[TK25] only after a death the batch is given back, when there is no time left for it', async () => {
  const { turn, now } = contend(Infinity);
  await expect(turn).rejects.toThrow(TurnTakenError);
  expect(now()).toBeGreaterThan(start + 7_500);
});
