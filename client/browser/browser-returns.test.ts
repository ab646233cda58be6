import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createBrowserReturns } from './browser-returns';

const makePage = () => Object.assign(new EventTarget(), { hidden: false });
let page: ReturnType<typeof makePage>;
let frame: EventTarget;
let returned: number;

beforeEach(() => {
  page = makePage();
  frame = new EventTarget();
  vi.useFakeTimers();
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', frame);
  returned = 0;
  createBrowserReturns().subscribe(() => (returned += 1));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function hideFor(milliseconds: number): void {
  page.hidden = true;
  page.dispatchEvent(new Event('visibilitychange'));
  vi.advanceTimersByTime(milliseconds);
  page.hidden = false;
  page.dispatchEvent(new Event('visibilitychange'));
}

it('[FD10] tells of a person who comes back after a while, not of one who looked away', () => {
  hideFor(29_999);
  expect(returned).toBe(0);
  hideFor(30_000);
  expect(returned).toBe(1);
});

it('[FD10] tells of the network, and of a page that comes out of the cache', () => {
  frame.dispatchEvent(new Event('online'));
  expect(returned).toBe(1);
  frame.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
  expect(returned).toBe(1);
  frame.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  expect(returned).toBe(2);
});
