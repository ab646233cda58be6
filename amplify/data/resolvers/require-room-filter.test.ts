import { expect, test } from 'vitest';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('require-room-filter');

test('[SUB1] listening to one room is let through', () => {
  expect(resolver.request({ args: { filter: { roomId: { eq: 'r1' } } } }).kind).toBe('value');
});

test.each([
  {},
  { filter: null },
  { filter: { content: { contains: '' } } },
  { filter: { roomId: { eq: 'a', ne: 'b' } } },
])('[SUB2] listening to every room is refused: %j', (args) => {
  expect(resolver.request({ args })).toMatchObject({ error: { errorType: 'ROOM_REQUIRED' } });
});
