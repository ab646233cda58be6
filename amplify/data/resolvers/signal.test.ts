import { afterEach, expect, test, vi } from 'vitest';
import { beatPicking, mayBePicked, reactionPicking } from '../../../chat/picking';
import { ann } from './posting-fixture';
import { conditionFailed, loadResolver } from './run-resolver';
import { crowdAllowanceTable, roomPaceTable, roomTable } from './tables';

const admit = await loadResolver('admit-signal');
const readRoom = await loadResolver('read-signal-room');
const allowBeat = await loadResolver('allow-beat');
const allowReactions = await loadResolver('allow-reactions');
const countBeat = await loadResolver('count-beat');
const countReactions = await loadResolver('count-reactions');
const args = { roomId: 'r1' };
const live = { id: 'r1', status: 'LIVE', delivery: 'BROADCAST' };
const pace = { beatOneIn: 4, reactionOneIn: 10 };

afterEach(() => vi.useRealTimers());

/** What becomes of a signal when the tables hold this. */
const read = (
  fieldName: string,
  room: object | null,
  told: object | null,
  allowance: object | null = null,
) => {
  const stash: Record<string, unknown> = {};
  const data = { [roomTable]: [room], [roomPaceTable]: [told], [crowdAllowanceTable]: [allowance] };
  return { outcome: readRoom.response({ args, fieldName, stash, result: { data } }), stash };
};
const refused = (errorType: string) => ({ error: { errorType } });

test('[CR30] who may listen is counted, joined or not; who is banned is not', () => {
  expect(admit.response({ args, result: null }).kind).toBe('value');
  expect(admit.response({ args, result: { ...ann, bannedAt: 'then' } })).toMatchObject(refused('BANNED'));
});

test.each(['', 'x'.repeat(129)])('[CR30] what is no room’s id counts nobody: %j', (roomId) => {
  expect(admit.request({ args: { roomId } })).toMatchObject(refused('ROOM_NOT_FOUND'));
});

test('[CR36] of who is muted nothing floats, and they are counted; moderators may', () => {
  const muted = { ...ann, mutedUntil: Date.now() / 1000 + 60 };
  const sendReactions = { args, fieldName: 'sendReactions', result: muted };
  expect(admit.response(sendReactions)).toMatchObject(refused('MUTED'));
  expect(admit.response({ ...sendReactions, groups: ['Moderator'] }).kind).toBe('value');
  expect(admit.response({ ...sendReactions, fieldName: 'beat' }).kind).toBe('value');
  const wasMuted = { ...ann, mutedUntil: Date.now() / 1000 - 1 };
  expect(admit.response({ ...sendReactions, result: wasMuted }).kind).toBe('value');
});

test.each([
  [live, null],
  [live, { ...pace, beginsAnew: true }],
  [{ ...live, delivery: 'STANDARD' }, pace],
  [{ ...live, delivery: null, status: 'CLOSED' }, pace],
] as const)('[CR30] nothing floats where there are no ticks: %j, %j', (room, told) => {
  expect(read('sendReactions', room, told).outcome).toMatchObject(refused('NOT_BROADCAST'));
});

test('[CR37] a closed room counts nothing, one that is to open counts who waits, and a live one everything', () => {
  const closed = refused('ROOM_CLOSED');
  for (const fieldName of ['beat', 'sendReactions']) {
    expect(read(fieldName, { ...live, status: 'CLOSED' }, pace).outcome).toMatchObject(closed);
    expect(read(fieldName, live, pace).outcome).toEqual({ kind: 'value', value: null });
    expect(read(fieldName, null, pace).outcome).toMatchObject(refused('ROOM_NOT_FOUND'));
  }
  const scheduled = { ...live, status: 'SCHEDULED' };
  expect(read('sendReactions', scheduled, pace).outcome).toMatchObject(closed);
  expect(read('beat', scheduled, pace).outcome.kind).toBe('value');
});

test('[CR33] the rates are those that were announced, everybody before there were any', () => {
  const { stash } = read('beat', live, pace, { beatMs: 5 });
  expect(stash).toMatchObject({ ...pace, lastBeatMs: 5, hasTicks: true });
  expect(read('beat', live, {}).stash).toMatchObject({ beatOneIn: 1, reactionOneIn: 1, lastBeatMs: null });
});

interface Write {
  readonly key: object;
  readonly update: { readonly expressionValues: Values; readonly expressionNames: object };
  readonly condition: { readonly expression: string; readonly expressionValues: Values };
}

type Values = Readonly<Record<string, { readonly N?: string }>>;

const numberIn = (values: Values, name: string) => Number(values[name]?.N);

/** Beats of one person by hand, at these moments. @returns the seconds in which they count */
function beatAt(moments: readonly number[]): readonly number[] {
  vi.useFakeTimers({ toFake: ['Date'] });
  let lastBeatMs: number | null = null;
  const counted: number[] = [];
  for (const moment of moments) {
    vi.setSystemTime(moment);
    const stash: Record<string, unknown> = { beatOneIn: 1, lastBeatMs };
    const outcome = allowBeat.request({ args, userId: 'u1', stash });
    if (outcome.kind !== 'value') {
      expect(outcome).toMatchObject(refused('RATE_LIMITED'));
      continue;
    }
    lastBeatMs = numberIn((outcome.value as Write).update.expressionValues, ':value');
    counted.push(Number(stash['countsAtSecond']));
  }
  return counted;
}

test('[CR31] however one beats, one counts once in any sixty seconds', () => {
  const start = 1_800_000_000_000;
  // One who tries each 700 milliseconds, and one who keeps the shortest pause that is taken.
  const often = beatAt(Array.from({ length: 900 }, (_, nth) => start + nth * 700));
  const early = beatAt([0, 50, 110, 170, 225, 290, 341].map((seconds) => start + seconds * 1000));
  expect(often.length).toBe(11);
  expect(early.length).toBe(6);
  for (const seconds of [often, early])
    for (const [nth, second] of seconds.entries())
      expect(second - (seconds[nth - 1] ?? -60)).toBeGreaterThanOrEqual(60);
});

test('[CR31] whoever beats once a minute misses none of them, though the network is late now and then', () => {
  const start = 1_800_000_000_000;
  const late = [0, 900, 20, 5_000, 0, 9_000, 300, 0];
  const counted = beatAt(late.map((by, minute) => start + minute * 60_000 + by));
  expect(counted).toHaveLength(late.length);
});

test('[CR31] of two beats at once one counts, and reports are nine tenths of a second apart', () => {
  const stash = { beatOneIn: 1, lastBeatMs: 1_000_000, reactionOneIn: 1 };
  const beat = allowBeat.request({ args, userId: 'u1', stash }) as { readonly value: Write };
  expect(beat.value.key).toEqual({ userId: { S: 'u1' }, roomId: { S: 'r1' } });
  expect(beat.value.condition).toMatchObject({
    expression: '#last = :known',
    expressionValues: { ':known': { N: 1_000_000 } },
  });
  const reactions = { ...args, counts: { '👍': 1 } };
  const report = allowReactions.request({ args: reactions, userId: 'u1', stash }) as {
    readonly value: Write;
  };
  const { update, condition } = report.value;
  expect(update.expressionNames).toEqual({ '#last': 'reactionMs' });
  const before = numberIn(condition.expressionValues, ':before');
  expect(numberIn(update.expressionValues, ':value') - before).toBe(900);
  expect(allowBeat.response({ args, error: conditionFailed })).toMatchObject(refused('RATE_LIMITED'));
});

test('[CR35] of who was not picked nothing is counted or written, and nothing is said', () => {
  const stash = () => ({ beatOneIn: 50, reactionOneIn: 50, lastBeatMs: null });
  const now = 1_800_000_000_000;
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(now);
  const people = Array.from({ length: 500 }, (_, nth) => `person-${nth}`);
  const reactions = { ...args, counts: { '👍': 1 } };
  for (const [resolver, given, period] of [
    [allowBeat, args, beatPicking],
    [allowReactions, reactions, reactionPicking],
  ] as const) {
    const taken = people.filter((userId) => {
      const outcome = resolver.request({ args: given, userId, stash: stash() });
      if (outcome.kind !== 'return') return true;
      expect(outcome).toEqual({ kind: 'return', value: { roomId: 'r1' }, skipTo: 'END' });
      return false;
    });
    expect(taken).toEqual(people.filter((userId) => mayBePicked(userId, now, period, 50)));
    expect(taken.length).toBeGreaterThan(0);
    expect(taken.length).toBeLessThan(40);
  }
});

const badReports: readonly unknown[] = [
  null,
  [],
  [1],
  ['👍'],
  '👍',
  '',
  7,
  true,
  { '👍': null },
  { '👍': [1] },
  { '👍': { x: 1 } },
  { '👍': 1e308, '🎉': 1e308 },
  { '👍': 1e15 },
  { '👍': -1, '🎉': 2 },
  { toString: 1 },
  {},
  { '👍': 0 },
  { '👍': 21 },
  { '👍': -1 },
  { '👍': 1.5 },
  { '👍': '1' },
  { '🧨': 1 },
  { '👍': 1, x: 1 },
];

test.each(badReports.map((counts) => ({ counts })))(
  '[CR32] a report has 1 to 20 taps of the emojis that are offered: $counts is refused',
  ({ counts }) => {
    expect(allowReactions.request({ args: { ...args, counts } })).toMatchObject({
      error: { errorType: 'BAD_REACTIONS' },
    });
  },
);

test('[CR33] a beat is counted with the announced rate, a report times the announced rate', () => {
  const stash = { beatOneIn: 4, reactionOneIn: 10, taps: [2, 0, 3], countsAtSecond: 7 };
  expect(countBeat.request({ args, stash })).toMatchObject({
    value: {
      key: { second: { S: '7' } },
      update: {
        expression: 'SET expiresAt = :expiresAt, #typename = :typename ADD beats :beats, people :people',
        expressionValues: { ':beats': { N: 1 }, ':people': { N: 4 } },
      },
    },
  });
  expect(countReactions.request({ args, stash })).toMatchObject({
    value: {
      update: {
        expression: 'SET expiresAt = :expiresAt, #typename = :typename ADD taps0 :taps0, taps2 :taps2',
        expressionValues: { ':taps0': { N: 20 }, ':taps2': { N: 30 } },
      },
    },
  });
});
