import { expect, test } from 'vitest';
import { nothingTold, readCrowdNews, type CrowdSecond } from './crowd-figures';

const now = 1_000_000_000;
const present = now / 1_000;
const second = (ago: number, changes: Partial<CrowdSecond>): CrowdSecond => ({
  second: present - ago,
  beats: 0,
  oneIn: 1,
  taps: {},
  ...changes,
});
const told = { ...nothingTold, since: present - 600 };

test('[CR6] one person in a quiet room is one, whenever in the minute they beat', () => {
  for (const ago of [1, 30, 59])
    expect(readCrowdNews([second(ago, { beats: 1 })], told, now).figures).toEqual({
      audience: 1,
      beatOneIn: 1,
      reactionOneIn: 1,
    });
});

test('[CR6] in the first minute as many are told as were heard of, and rates are for as many as may come', () => {
  const just = { ...nothingTold, since: present - 3 };
  const alone = readCrowdNews([second(2, { beats: 1 })], just, now).figures;
  expect(alone?.audience).toBe(1);
  const streaming = [1, 2, 3].map((ago) => second(ago, { beats: 400 }));
  const crowd = readCrowdNews(streaming, just, now).figures;
  expect(crowd?.audience).toBe(1_200);
  expect(crowd?.beatOneIn).toBeGreaterThan(3);
});

test('[CR6] of a room in which nobody beats nothing is told', () => {
  expect(readCrowdNews([], told, now).figures).toBeNull();
});

test('[CR7] figures are told every ten seconds, and at once if they ask less of the crowd', () => {
  const figures = { audience: 60, beatOneIn: 1, reactionOneIn: 1 };
  const lately = { ...told, figures, toldAt: now - 9_000 };
  const few = Array.from({ length: 60 }, (_, index) => second(index + 1, { beats: 1 }));
  expect(readCrowdNews(few, lately, now).figures).toBeNull();
  expect(readCrowdNews(few, { ...lately, toldAt: now - 10_000 }, now).figures).toMatchObject({
    audience: 60,
  });
  const many = Array.from({ length: 59 }, (_, index) => second(index + 1, { beats: 400 }));
  expect(readCrowdNews(many, lately, now).figures?.beatOneIn).toBeGreaterThan(1);
});

test('[CR13] taps are told once, of whole seconds, and not when they are old', () => {
  const seconds = [
    second(9, { taps: { '👍': 100 } }),
    second(3, { taps: { '👍': 1 } }),
    second(2, { taps: { '👍': 2, '🎉': 5 } }),
    second(0, { taps: { '👍': 50 } }),
  ];
  const first = readCrowdNews(seconds, told, now);
  expect(first.burst).toEqual({ '👍': 3, '🎉': 5 });
  expect(readCrowdNews(seconds, first.told, now).burst).toEqual({});
  expect(readCrowdNews(seconds, first.told, now + 2_000).burst).toEqual({ '👍': 50 });
});
