import { describe, expect, it } from 'vitest';
import { Backlog } from './backlog';

describe('the backlog of slow clients', () => {
  it('names a client that leaves too much unread', () => {
    const backlog = new Backlog<string>({ perConnection: 100, total: 1000 });
    expect(backlog.note('ann', 100)).toBeNull();
    expect(backlog.note('ann', 101)).toBe('ann');
  });

  it('names the slowest when all together leave too much unread', () => {
    const backlog = new Backlog<string>({ perConnection: 100, total: 150 });
    backlog.note('ann', 60);
    backlog.note('bob', 80);
    expect(backlog.note('cem', 20)).toBe('bob');
    backlog.note('bob', 0);
    expect(backlog.note('cem', 30)).toBeNull();
  });

  it('counts what a client leaves now, not what it ever left', () => {
    const backlog = new Backlog<string>({ perConnection: 100, total: 150 });
    for (let round = 0; round < 10; round += 1) {
      expect(backlog.note('ann', 90)).toBeNull();
      expect(backlog.note('ann', 0)).toBeNull();
    }
  });
});
