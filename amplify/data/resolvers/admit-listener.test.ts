import { expect, test } from 'vitest';
import { ann } from './posting-fixture';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('admit-listener');
const args = { filter: { roomId: { eq: 'r1' } } };

test('[SUB1] listening to one room reads the row of the listener in it', () => {
  expect(resolver.request({ args, userId: 'u1' })).toMatchObject({
    value: { operation: 'GetItem', key: { roomId: { S: 'r1' }, userId: { S: 'u1' } } },
  });
});

test.each([
  {},
  { filter: null },
  { filter: { content: { contains: '' } } },
  { filter: { roomId: { eq: 'a', ne: 'b' } } },
])('[SUB2] listening to every room is refused: %j', (everywhere) => {
  expect(resolver.request({ args: everywhere })).toMatchObject({ error: { errorType: 'ROOM_REQUIRED' } });
});

test.each(['and', 'or', 'not'])(
  '[SUB5] a filter with %s, which could name another room, is refused',
  (word) => {
    const filter = {
      roomId: { eq: 'r1' },
      [word]: word === 'not' ? { roomId: { eq: 'r2' } } : [{ roomId: { eq: 'r2' } }],
    };
    expect(resolver.request({ args: { filter } })).toMatchObject({ error: { errorType: 'BAD_FILTER' } });
  },
);

test('[SUB3] who has not joined may listen, who is banned may not', () => {
  expect(resolver.response({ args, result: null }).kind).toBe('value');
  expect(resolver.response({ args, result: ann }).kind).toBe('value');
  const banned = { ...ann, bannedAt: '2026-01-01T00:00:00.000Z' };
  expect(resolver.response({ args, result: banned })).toMatchObject({ error: { errorType: 'BANNED' } });
});

test('[SUB4] a subscription can be ended by its room and its listener', () => {
  const { effects } = resolver.respond({ args, result: ann, userId: 'u1' });
  expect(effects.invalidationFilter).toEqual({
    filterGroup: [
      {
        filters: [
          { fieldName: 'roomId', operator: 'eq', value: 'r1' },
          { fieldName: 'userId', operator: 'eq', value: 'u1' },
        ],
      },
    ],
  });
});
