import { expect, it } from 'vitest';
import { createVisit } from './create-visit';
import { signedInKey } from './returning-person';
import { makeFakeEdges } from './testing';

it('[WGT9] notes that somebody is signed in, until they are no more', () => {
  const { account, memory, ...edges } = makeFakeEdges();
  createVisit({ account, memory, ...edges });
  expect(memory.read(signedInKey)).not.toBeNull();
  account.set({ kind: 'unknown' });
  expect(memory.read(signedInKey)).not.toBeNull();
  account.set({ kind: 'signed-out' });
  expect(memory.read(signedInKey)).toBeNull();
});
