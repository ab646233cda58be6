import { expect, test } from 'vitest';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('require-room');

test('[JOIN1] reads the room', () => {
  expect(resolver.request({ args: { roomId: 'r1' } })).toMatchObject({ value: { key: { id: { S: 'r1' } } } });
});

test('[JOIN2] an unknown room can’t be joined', () => {
  expect(resolver.response({ result: null })).toMatchObject({ error: { errorType: 'ROOM_NOT_FOUND' } });
});

test.each(['SCHEDULED', 'LIVE', 'CLOSED'])('[JOIN3] a %s room can be joined', (status) => {
  expect(resolver.response({ result: { id: 'r1', status } }).kind).toBe('value');
});
