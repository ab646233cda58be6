import { expect, test } from 'vitest';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('order-live-window');
const prev = { items: [3, 2, 1], nextToken: 'more', scannedCount: 3 };

test('[LST11] a live window comes in the order of time and has no further page', () => {
  const outcome = resolver.request({ prev, stash: { isLiveWindow: true } });
  expect(outcome).toMatchObject({ value: { payload: { items: [1, 2, 3], nextToken: null } } });
});

test('[LST12] a page stays as it is', () => {
  const outcome = resolver.request({ prev, stash: {} });
  expect(outcome).toEqual({ kind: 'return', value: prev, skipTo: 'NEXT' });
});
