import { expect, it } from 'vitest';
import { sampleRoom } from '../testing';
import { KnownRooms } from './known-rooms';

it('[CR24] knows the newest version of a room that anything showed, and no other room', () => {
  const known = new KnownRooms();
  const newer = sampleRoom({ updatedAt: '2026-11-24T12:00:00.000Z', delivery: 'BROADCAST' });
  known.learn(newer);
  known.learn(sampleRoom({ updatedAt: '2026-11-24T11:00:00.000Z' }));
  expect(known.find('room')).toBe(newer);
  expect(known.find('other')).toBeNull();
});
