import { expect, it } from 'vitest';
import { sampleParticipant } from '../../chat/testing';
import { findParticipants } from './find-participants';

const people = ['Zoë', 'anna', 'José Ånd', 'Ben'].map((name) =>
  sampleParticipant(name, { displayName: name }),
);
const names = (search: string) =>
  findParticipants(people, search, 'en').map(({ displayName }) => displayName);

it('[MTL22] finds people by a part of their name, whatever its case and accents, and lists them by name', () => {
  expect(names('')).toEqual(['anna', 'Ben', 'José Ånd', 'Zoë']);
  expect(names(' ZOE ')).toEqual(['Zoë']);
  expect(names('é å')).toEqual(['José Ånd']);
  expect(names('nobody')).toEqual([]);
});
