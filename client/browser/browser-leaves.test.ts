import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createBrowserLeaves } from './browser-leaves';

const makePage = () => Object.assign(new EventTarget(), { hidden: false });
let page: ReturnType<typeof makePage>;
let frame: EventTarget;
let left: number;

beforeEach(() => {
  page = makePage();
  frame = new EventTarget();
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', frame);
  left = 0;
  createBrowserLeaves().subscribe(() => (left += 1));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it('[SG15] tells of a page that is hidden, and not of one that is shown', () => {
  page.hidden = true;
  page.dispatchEvent(new Event('visibilitychange'));
  expect(left).toBe(1);
  page.hidden = false;
  page.dispatchEvent(new Event('visibilitychange'));
  expect(left).toBe(1);
});

it('[SG15] tells of a page that is left', () => {
  frame.dispatchEvent(new Event('pagehide'));
  expect(left).toBe(1);
});
