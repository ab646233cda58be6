import { expect, test } from 'vitest';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('admit-room-listener');
const publicRooms = { visibility: { eq: 'PUBLIC' } };

test.each([publicRooms, { id: { eq: 'r1' } }])('[SUB6] people may listen to %j', (filter) => {
  expect(resolver.request({ args: { filter } })).toMatchObject({ value: { payload: null } });
});

test.each([
  undefined,
  null,
  { visibility: { eq: 'UNLISTED' } },
  { visibility: { eq: 'PUBLIC', ne: 'X' } },
  { title: { contains: 'a' } },
  { ...publicRooms, or: [{ visibility: { eq: 'UNLISTED' } }] },
])('[SUB6] people may not listen to %j, moderators may', (filter) => {
  expect(resolver.request({ args: { filter } })).toMatchObject({
    error: { errorType: expect.stringMatching(/ROOM_REQUIRED|BAD_FILTER/) as string },
  });
  const groups = ['User', 'Moderator'];
  expect(resolver.request({ args: { filter }, groups })).toMatchObject({ value: { payload: null } });
});
