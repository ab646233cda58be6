import { expect, it } from 'vitest';
import { sampleId } from '../testing';
import { floorId } from './floor-id';

it('[FD20] finds the lowest id of some seconds before', () => {
  expect(floorId(sampleId(100, 9), 5_000)).toBe(sampleId(95));
  expect(floorId(sampleId(100, 9), 0)).toBe(sampleId(100));
  expect(floorId(sampleId(2), 5_000)).toBe(sampleId(0));
});

it('keeps the place of a real ULID', () => {
  expect(floorId('01ARZ3NDEKTSV4RRFFQ69G5FAV', 0)).toBe('01ARZ3NDEK0000000000000000');
});

it('leaves ids of another form as they are', () => {
  expect(floorId('message-7', 5_000)).toBe('message-7');
});
