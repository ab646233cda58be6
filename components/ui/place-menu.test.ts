import { expect, it } from 'vitest';
import { placeMenu } from './place-menu';

const viewport = { width: 1000, height: 800 };
const menu = { width: 200, height: 300 };
const anchor = (left: number, top: number) => ({ left, top, right: left + 40, bottom: top + 40 });

it('[MTL20] stands below its button, flush with its end', () => {
  expect(placeMenu(anchor(500, 100), menu, viewport, false)).toEqual({ left: 340, top: 140 });
  expect(placeMenu(anchor(500, 100), menu, viewport, true)).toEqual({ left: 500, top: 140 });
});

it('[MTL20] stands above where there is more space, and never outside the window', () => {
  expect(placeMenu(anchor(500, 700), menu, viewport, false)).toEqual({ left: 340, top: 400 });
  expect(placeMenu(anchor(10, 700), menu, viewport, false).left).toBe(8);
  expect(placeMenu(anchor(990, 100), menu, viewport, true).left).toBe(792);
  const low = { width: 1000, height: 320 };
  expect(placeMenu(anchor(500, 150), menu, low, false).top).toBe(8);
});
