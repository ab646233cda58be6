import { expect, it } from 'vitest';
import { makeFakeEdges, sampleId } from '../testing';
import { OwnPlace } from './own-place';

it('[ML61] remembers how far somebody read in a room for their next visit, and never goes back', () => {
  const edges = makeFakeEdges();
  const place = new OwnPlace('room', edges);
  expect(place.lastSeenId).toBeNull();
  place.seen(sampleId(20));
  place.seen(sampleId(10));
  expect(place.lastSeenId).toBeNull();
  expect(new OwnPlace('room', edges).lastSeenId).toBe(sampleId(20));
  expect(new OwnPlace('other', edges).lastSeenId).toBeNull();
});

it('[ML61] remembers it of 50 rooms, and forgets the one of longest ago', () => {
  const edges = makeFakeEdges();
  for (let room = 0; room < 60; room += 1) new OwnPlace(`room ${room}`, edges).seen(sampleId(100 + room));
  expect(edges.memory.keys('roomful.seen.')).toHaveLength(50);
  expect(new OwnPlace('room 9', edges).lastSeenId).toBeNull();
  expect(new OwnPlace('room 59', edges).lastSeenId).toBe(sampleId(159));
});
