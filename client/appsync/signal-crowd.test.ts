import { expect, it } from 'vitest';
import { parseCounted } from './signal-crowd';

it('[SG31] of an answer that says who is here all is read, and of another nothing', () => {
  const answer = { roomId: 'r1', audience: 2, beatOneIn: 1, at: 1_800_000_000 };
  expect(parseCounted(answer)).toEqual({ audience: 2, beatOneIn: 1, at: 1_800_000_000_000 });
  for (const lacking of [{ audience: null }, { beatOneIn: 0 }, { beatOneIn: null }, { at: null }])
    expect(parseCounted({ ...answer, ...lacking })).toBeNull();
  expect(parseCounted(null)).toBeNull();
});
