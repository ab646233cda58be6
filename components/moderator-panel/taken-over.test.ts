import { expect, it } from 'vitest';
import { TakenOver } from './taken-over';

it('[MTL58] a press just after somebody else turned the button isn’t meant for what it says now', () => {
  const button = new TakenOver();
  expect(button.isMeant(0)).toBe(true);
  button.changed(1_000);
  expect(button.isMeant(1_300)).toBe(false);
  expect(button.isMeant(1_700)).toBe(true);
});

it('[MTL58] after one’s own change it is', () => {
  const button = new TakenOver();
  button.asked();
  button.changed(1_000);
  expect(button.isMeant(1_001)).toBe(true);
  button.changed(2_000);
  expect(button.isMeant(2_001)).toBe(false);
});
