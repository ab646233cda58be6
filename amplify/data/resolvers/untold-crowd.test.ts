import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { beatPicking, mayBePicked } from '../../../chat/picking';
import { loadResolver } from './run-resolver';
import { crowdAllowanceTable, roomPaceTable, roomTable } from './tables';

const readRoom = await loadResolver('read-signal-room');
const readMinute = await loadResolver('read-crowd-minute');
const allow = await loadResolver('allow-beat');
const count = await loadResolver('count-beat');
const args = { roomId: 'r1' };
const live = { id: 'r1', status: 'LIVE', delivery: 'STANDARD' };
const start = 1_800_000_000_000;

interface Tables {
  readonly room?: object;
  readonly pace?: object | null;
  readonly allowance?: object | null;
  readonly seconds?: readonly object[];
}

interface Beaten {
  /** Null if nothing was written. */
  readonly second: string | null;
  readonly weight: number | null;
  readonly told: number | null;
  readonly lastBeatMs: number | null;
  readonly answer: unknown;
}

type Values = Readonly<Record<string, { readonly N?: string; readonly S?: string }>>;

interface Write {
  readonly key: Values;
  readonly update: { readonly expressionValues: Values };
}

const valueOf = (outcome: { readonly kind: string }): Write => (outcome as { value?: Write }).value as Write;

/** One beat through the functions that decide on it, of whom the tables hold this. */
function beat(userId: string, { room = live, pace = null, allowance = null, seconds = [] }: Tables): Beaten {
  const stash: Record<string, unknown> = {};
  const context = { args, fieldName: 'beat', userId, stash };
  const data = { [roomTable]: [room], [roomPaceTable]: [pace], [crowdAllowanceTable]: [allowance] };
  expect(readRoom.response({ ...context, result: { data } }).kind).toBe('value');
  if (readMinute.request(context).kind === 'value')
    expect(readMinute.response({ ...context, result: { items: seconds } }).kind).toBe('value');
  const allowed = allow.request(context);
  if (allowed.kind === 'return')
    return { second: null, weight: null, told: null, lastBeatMs: null, answer: allowed.value };
  const { expressionValues } = valueOf(allowed).update;
  const { key, update } = valueOf(count.request(context));
  return {
    second: key['second']?.S ?? null,
    weight: Number(update.expressionValues[':people']?.N),
    told: expressionValues[':told'] === undefined ? null : Number(expressionValues[':told'].N),
    lastBeatMs: Number(expressionValues[':value']?.N),
    answer: valueOf(count.response({ ...context, result: {} })),
  };
}

const at = (milliseconds: number) => vi.setSystemTime(start + milliseconds);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  at(0);
});
afterEach(() => vi.useRealTimers());

test('[CR40] a beat is answered with who beat in the last minute, and with who sends it', () => {
  const request = readMinute.request({ args, stash: {} });
  expect(request).toMatchObject({
    value: {
      consistentRead: true,
      query: {
        expressionValues: { ':first': { S: '1799999940' }, ':end': { S: '1800000000' } },
      },
    },
  });
  expect(beat('u1', {}).answer).toEqual({ roomId: 'r1', audience: 1, beatOneIn: 1, at: 1_800_000_000 });
  const seconds = [{ beats: 2, people: 2 }, { reactions: 7 }, { beats: 1, people: 1 }];
  expect(beat('u1', { seconds })).toMatchObject({ second: '1800000000', answer: { audience: 4 } });
  const before = { second: '1799999940', beats: 5, people: 5 };
  expect(beat('u1', { seconds: [before, ...seconds] }).answer).toMatchObject({ audience: 4 });
});

test.each([59_999, 55_000, 50_000])(
  '[CR40] who beats %d ms after their last one is in the number once',
  (later) => {
    at(later);
    const seconds = [{ beats: 1, people: 1 }];
    const again = beat('u1', { seconds, allowance: { beatMs: start } });
    expect(again).toMatchObject({ second: '1800000060', answer: { audience: 1 } });
  },
);

test('[CR40] who beats too soon, as after a reload, is answered, and nothing is written', () => {
  at(3_000);
  const again = beat('u1', { seconds: [{ people: 2 }], allowance: { beatMs: start, toldOneIn: 1 } });
  expect(again).toMatchObject({ second: null, answer: { audience: 2, beatOneIn: 1 } });
});

test('[CR40] with ticks nothing is read for the answer, and it says nothing', () => {
  const room = { ...live, delivery: 'BROADCAST' };
  const pace = { beatOneIn: 1, lastAt: start };
  expect(beat('u1', { room, pace, seconds: [{ people: 9 }] }).answer).toEqual({ roomId: 'r1' });
  const stash = { hasTicks: true };
  expect(readMinute.request({ args, stash })).toMatchObject({ kind: 'return', skipTo: 'NEXT' });
  // Between the change to broadcast delivery and its first tick.
  expect(beat('u1', { room, pace: { ...pace, beginsAnew: true } }).answer).toMatchObject({ audience: 1 });
});

test('[CR41] who was told to beat as one in some counts as so many, if they were picked by that', () => {
  const people = Array.from({ length: 200 }, (_, nth) => `person-${nth}`);
  const allowance = { beatMs: start - 10 * beatPicking, toldOneIn: 5 };
  const seconds = [{ beats: 30, people: 100 }];
  const picked = people.filter((userId) => mayBePicked(userId, start, beatPicking, 5));
  for (const userId of people) {
    const { weight, told, answer } = beat(userId, { seconds, allowance });
    // Fewer are here by now, so that everybody is told to beat; who can't be told that beats as before.
    if (picked.includes(userId)) expect([weight, told, answer]).toMatchObject([5, 1, { beatOneIn: 1 }]);
    else expect([weight, told, answer]).toMatchObject([null, null, { audience: 100, beatOneIn: 5 }]);
  }
  expect(picked.length).toBeGreaterThan(20);
});

test('[CR41] [CR42] of a crowd, or of one that comes at once, a part is told to beat', () => {
  const crowded = Array.from({ length: 60 }, () => ({ people: 205 }));
  const told = (seconds: readonly object[], allowance: object | null) =>
    beat('person-3', { seconds, allowance: { beatMs: 1, toldOneIn: 1, ...allowance } }).told;
  expect(told(crowded, null)).toBe(3);
  expect(told([{ people: 1_999 }], null)).toBe(10);
  expect(told([{ second: '1799999940', people: 1_999 }], null)).toBe(10);
  expect(told([{ people: 200 }, { people: 200 }], null)).toBe(1);
});

test('[CR43] who was told before ticks told, or never, counts by what is asked now', () => {
  const seconds = Array.from({ length: 60 }, () => ({ people: 200 }));
  const people = Array.from({ length: 100 }, (_, nth) => `person-${nth}`);
  const before = { pace: { lastAt: start - 1, beginsAnew: true }, allowance: { beatMs: 5, toldOneIn: 1 } };
  for (const tables of [before, {}]) {
    const weights = people.map((userId) => beat(userId, { seconds, ...tables }).weight);
    expect(new Set(weights)).toEqual(new Set([2, null]));
  }
});
