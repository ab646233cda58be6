import { describe, expect, it } from 'vitest';
import { median, ratioOf, summarise } from './summarise';

const sample = (cpu: number, messages: number) => ({
  cpu,
  milliseconds: 1000,
  answers: Array.from({ length: messages }, (_, index) => index),
});

const measured = (name: 'bare ws' | 'ours', cpu: number) => ({
  name,
  subscribers: 100,
  bytesPerConnection: 1024,
  oneByOne: [sample(cpu, 10), sample(cpu * 3, 10), sample(cpu * 2, 10)],
  burst: [sample(cpu, 20)],
});

describe('what a fanout cost', () => {
  it('is processor time by delivery, as the median of the rounds', () => {
    const row = summarise(measured('ours', 6000));
    expect(row).toMatchObject({ cpuOneByOne: 12, cpuBurst: 3, rateOneByOne: 1000, rateBurst: 2000 });
  });

  it('is compared so that more than one means ours is cheaper', () => {
    const rows = [summarise(measured('bare ws', 4000)), summarise(measured('ours', 2000))];
    expect(ratioOf(rows, 100, 'cpuBurst')).toBe(2);
    expect(() => ratioOf(rows, 5000, 'cpuBurst')).toThrow('was not measured at 5000');
  });

  it('takes the middle of an even count', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });
});
