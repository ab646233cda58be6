import { expect, test } from 'vitest';
import { ann } from './posting-fixture';
import { conditionFailed, loadResolver } from './run-resolver';

const admit = await loadResolver('admit-signal');
const readRates = await loadResolver('read-signal-rates');
const allowBeat = await loadResolver('allow-beat');
const allowReactions = await loadResolver('allow-reactions');
const countBeat = await loadResolver('count-beat');
const countReactions = await loadResolver('count-reactions');
const args = { roomId: 'r1' };

test('[CR30] who may listen is counted, joined or not; who is banned is not', () => {
  expect(admit.response({ args, result: null }).kind).toBe('value');
  expect(admit.response({ args, result: { ...ann, bannedAt: 'then' } })).toMatchObject({
    error: { errorType: 'BANNED' },
  });
});

test.each([null, { beginsAnew: true }])('[CR30] nobody is counted where there are no ticks: %j', (result) => {
  expect(readRates.response({ args, result })).toMatchObject({ error: { errorType: 'NOT_BROADCAST' } });
});

test('[CR31] one person beats once in fifty seconds, and reports once in nine tenths of one', () => {
  const reactionArgs = { ...args, counts: { '👍': 1 } };
  for (const [resolver, given, attribute, pause] of [
    [allowBeat, args, 'beatMs', 50_000],
    [allowReactions, reactionArgs, 'reactionMs', 900],
  ] as const) {
    const { value } = resolver.request({ args: given, userId: 'u1' }) as {
      readonly value: {
        readonly key: object;
        readonly update: { readonly expressionNames: object; readonly expressionValues: Values };
        readonly condition: { readonly expressionValues: Values };
      };
    };
    expect(value.key).toEqual({ userId: { S: 'u1' }, roomId: { S: 'r1' } });
    expect(value.update.expressionNames).toEqual({ '#last': attribute });
    const at = (values: Values, name: string) => Number(values[name]?.N);
    const { update, condition } = value;
    expect(at(update.expressionValues, ':now') - at(condition.expressionValues, ':before')).toBe(pause);
  }
  expect(allowBeat.response({ args, error: conditionFailed })).toMatchObject({
    error: { errorType: 'RATE_LIMITED' },
  });
});

type Values = Readonly<Record<string, { readonly N?: string }>>;

test.each([
  null,
  {},
  { '👍': 0 },
  { '👍': 21 },
  { '👍': -1 },
  { '👍': 1.5 },
  { '👍': '1' },
  { '🧨': 1 },
  { '👍': 1, x: 1 },
])('[CR32] a report has 1 to 20 taps of the emojis that are offered: %j is refused', (counts) => {
  expect(allowReactions.request({ args: { ...args, counts } })).toMatchObject({
    error: { errorType: 'BAD_REACTIONS' },
  });
});

test('[CR33] a beat is counted with the announced rate, a report times the announced rate', () => {
  const stash = { beatOneIn: 4, reactionOneIn: 10, taps: [2, 0, 3] };
  expect(countBeat.request({ args, stash })).toMatchObject({
    value: {
      update: {
        expression: 'SET expiresAt = :expiresAt, #typename = :typename, oneIn = :oneIn ADD beats :beats',
        expressionValues: { ':beats': { N: 1 }, ':oneIn': { N: 4 } },
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
