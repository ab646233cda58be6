import { expect, it } from 'vitest';
import { FakeClock } from '../../chat/testing';
import { SettledChoice } from './settled-choice';

it('[MTL53] takes the choice that one stays on, once, and none that was passed', async () => {
  const clock = new FakeClock();
  const choice = new SettledChoice(clock);
  const taken: string[] = [];
  choice.choose(() => taken.push('Live'));
  await clock.pass(500);
  choice.choose(() => taken.push('Closed'));
  await clock.pass(500);
  expect(taken).toEqual([]);
  await clock.pass(100);
  expect(taken).toEqual(['Closed']);
  choice.settle();
  await clock.pass(1000);
  expect(taken).toEqual(['Closed']);
});

it('[MTL53] takes at once what was chosen last by somebody who leaves', async () => {
  const clock = new FakeClock();
  const choice = new SettledChoice(clock);
  const taken: string[] = [];
  choice.choose(() => taken.push('Live'));
  choice.settle();
  expect(taken).toEqual(['Live']);
  await clock.pass(1000);
  expect(taken).toEqual(['Live']);
});
