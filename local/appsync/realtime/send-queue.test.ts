import { describe, expect, it } from 'vitest';
import { SendQueue } from './send-queue';

describe('the send queue', () => {
  it('lets the event loop turn while it serves a crowd, and serves everyone in order', async () => {
    const queue = new SendQueue();
    const served: number[] = [];
    let turns = 0;
    const crowd = Array.from({ length: 1000 }, (_, index) => ({ flush: () => void served.push(index) }));
    crowd.forEach((one) => queue.add(one));
    expect(served).toEqual([]);
    while (served.length < crowd.length) {
      await new Promise((resolve) => setImmediate(resolve));
      turns += 1;
    }
    expect(served).toEqual(crowd.map((_, index) => index));
    expect(turns).toBeGreaterThan(5);
  });
});
