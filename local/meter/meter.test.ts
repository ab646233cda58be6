import { describe, expect, test } from 'vitest';
import { describeReading, summarize } from './describe-reading';
import { createMeter, otherLabel } from './meter';
import type { MeterEvent } from './meter-event';
import { usEast1Prices } from './prices';
import { addUsage, noUsage, type Usage } from './usage';

function openMeter(labelField?: string) {
  let time = Date.parse('2026-11-24T12:00:00Z');
  const meter = createMeter({ now: () => time, ...(labelField === undefined ? {} : { labelField }) });
  return { meter, wait: (milliseconds: number) => (time += milliseconds) };
}

const usage = (used: Partial<Usage>): Usage => addUsage(noUsage, used);
const mutation: MeterEvent = { kind: 'OPERATION', operation: 'mutation' };

describe('what an event adds', () => {
  test.each<[string, MeterEvent, Partial<Usage>]>([
    ['a query', { kind: 'OPERATION', operation: 'query' }, { query: 1 }],
    ['a mutation', mutation, { mutation: 1 }],
    ['a subscription', { kind: 'OPERATION', operation: 'subscription' }, {}],
    [
      'an update of 5 KB to three',
      { kind: 'DELIVERY', subscribers: 3, payloadBytes: 5120 },
      { 'real-time update': 3, 'byte out': 15_360 },
    ],
    [
      'one byte more',
      { kind: 'DELIVERY', subscribers: 3, payloadBytes: 5121 },
      { 'real-time update': 6, 'byte out': 15_363 },
    ],
    ['an update to nobody', { kind: 'DELIVERY', subscribers: 0, payloadBytes: 100 }, {}],
    [
      'a table operation',
      { kind: 'TABLE_OPERATION', capacityUnits: { read: 0.5, write: 2, indexes: {} } },
      { 'read unit': 0.5, 'write unit': 2 },
    ],
    [
      'a call of 1.2 ms',
      { kind: 'INVOCATION', milliseconds: 1.2, memoryMegabytes: 512, architecture: 'x86_64' },
      { 'function call': 1, 'x86 megabyte-millisecond': 1024 },
    ],
    [
      'a call on arm',
      { kind: 'INVOCATION', milliseconds: 3, memoryMegabytes: 128, architecture: 'arm64' },
      { 'function call': 1, 'arm megabyte-millisecond': 384 },
    ],
    ['an answer', { kind: 'RESPONSE', bytes: 100 }, { 'byte out': 100 }],
  ])('%s', (_what, event, added) => {
    const { meter } = openMeter();
    meter.record(event);
    expect(meter.read().usage).toEqual(usage(added));
  });
});

describe('connections', () => {
  test.each([
    [0, 1],
    [1, 1],
    [60_000, 1],
    [60_001, 2],
    [150_000, 3],
  ])('open for %d ms have begun %d minutes, open or closed', (milliseconds, minutes) => {
    const { meter, wait } = openMeter();
    const close = meter.connect();
    wait(milliseconds);
    const counted = usage({ connection: 1, 'connection-minute': minutes });
    expect(meter.read().usage).toEqual(counted);
    close();
    wait(1_000_000);
    close();
    expect(meter.read().usage).toEqual(counted);
  });
});

describe('a span of time', () => {
  test('costs what was used since its mark', () => {
    const { meter, wait } = openMeter();
    meter.connect();
    meter.record(mutation);
    const mark = meter.read();
    expect(meter.read(mark).usage).toEqual(noUsage);
    wait(90_000);
    meter.record(mutation);
    expect(meter.read(mark)).toEqual({
      from: mark.to,
      to: mark.to + 90_000,
      usage: usage({ mutation: 1, 'connection-minute': 1 }),
      labels: new Map(),
    });
  });
});

describe('labels', () => {
  test('what a request does counts for the value in its variables, also after a wait', async () => {
    const { meter } = openMeter('blogId');
    await meter.attribute({ input: { blogId: 'a' } }, async () => {
      await Promise.resolve();
      meter.record(mutation);
    });
    meter.attribute({ filter: { blogId: { eq: 'b' } } }, () => meter.record(mutation));
    meter.attribute({ input: {} }, () => meter.record(mutation));
    expect(meter.read().usage).toEqual(usage({ mutation: 3 }));
    expect([...meter.read().labels]).toEqual([
      ['a', usage({ mutation: 1 })],
      ['b', usage({ mutation: 1 })],
    ]);
  });

  test('an event counts for the value that it carries, wherever it is delivered from', () => {
    const { meter } = openMeter('blogId');
    const delivery: MeterEvent = { kind: 'DELIVERY', subscribers: 2, payloadBytes: 10 };
    meter.attribute({ blogId: 'a' }, () => meter.recordFor({ blogId: 'b' }, delivery));
    expect([...meter.read().labels.keys()]).toEqual(['b']);
  });

  test('a span has the labels that were used in it', () => {
    const { meter } = openMeter('blogId');
    for (const blogId of ['a', 'b']) meter.recordFor({ blogId }, mutation);
    const mark = meter.read();
    meter.recordFor({ blogId: 'b' }, mutation);
    expect([...meter.read(mark).labels]).toEqual([['b', usage({ mutation: 1 })]]);
  });

  test('there are at most a thousand; later ones count together', () => {
    const { meter } = openMeter('blogId');
    for (let count = 0; count < 1002; count += 1) meter.recordFor({ blogId: count }, mutation);
    const { labels } = meter.read();
    expect(labels.size).toBe(1001);
    expect(labels.get(otherLabel)).toEqual(usage({ mutation: 2 }));
  });

  test('without a field nothing is told apart', () => {
    const { meter } = openMeter();
    meter.recordFor({ blogId: 'a' }, mutation);
    expect(meter.read().labels.size).toBe(0);
  });
});

describe('a report', () => {
  test('has the price of all and of each label, the dearest first', () => {
    const { meter, wait } = openMeter('blogId');
    meter.recordFor({ blogId: 'a' }, mutation);
    for (let count = 0; count < 2; count += 1) meter.recordFor({ blogId: 'b' }, mutation);
    wait(1000);
    expect(describeReading(meter.read(), usEast1Prices)).toMatchObject({
      region: 'us-east-1',
      from: '2026-11-24T12:00:00.000Z',
      to: '2026-11-24T12:00:01.000Z',
      total: '$0.000012',
      lines: [{ meter: 'mutation', quantity: 3, cost: '$0.000012' }],
      labels: [
        { label: 'b', total: '$0.000008' },
        { label: 'a', total: '$0.000004' },
      ],
    });
  });

  test('is a short table in the terminal', () => {
    const { meter } = openMeter();
    for (let count = 0; count < 1500; count += 1) meter.record(mutation);
    meter.connect();
    expect(summarize(meter.read(), usEast1Prices).split('\n')).toEqual([
      `AWS would bill $0.00600208 for this (prices of ${usEast1Prices.readOn}, us-east-1)`,
      '  1,500 mutation           $0.006',
      '      1 connection         $0.000002',
      '      1 connection-minute  $0.00000008',
    ]);
  });
});
