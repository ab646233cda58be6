import { describe, expect, it } from 'vitest';
import { Gate } from './gate';

const order = () => {
  const seen: string[] = [];
  return { seen, work: (name: string) => () => Promise.resolve(void seen.push(name)) };
};

describe('a gate', () => {
  it('lets everybody in while it is open', async () => {
    const { seen, work } = order();
    const gate = new Gate();
    await gate.enter(work('a'));
    await gate.enter(work('b'));
    expect(seen).toEqual(['a', 'b']);
  });

  it('makes who comes while it is shut wait until it opens', async () => {
    const { seen, work } = order();
    const gate = new Gate();
    gate.shut();
    const waiting = gate.enter(work('request'));
    await gate.whenEmpty(1000);
    seen.push('replaced');
    gate.open();
    await waiting;
    expect(seen).toEqual(['replaced', 'request']);
  });

  it('is empty when those inside are out, whether they failed or not', async () => {
    const gate = new Gate();
    let fail = (_: Error): void => undefined;
    const inside = gate.enter(() => new Promise<void>((_, reject) => (fail = reject)));
    gate.shut();
    let isEmpty = false;
    const empty = gate.whenEmpty(60_000).then(() => (isEmpty = true));
    await new Promise(setImmediate);
    expect(isEmpty).toBe(false);
    fail(new Error('refused'));
    await expect(inside).rejects.toThrow('refused');
    await empty;
  });

  it('does not wait for ever for who stays inside', async () => {
    const gate = new Gate();
    void gate.enter(() => new Promise<never>(() => undefined));
    gate.shut();
    await gate.whenEmpty(1);
  });
});
