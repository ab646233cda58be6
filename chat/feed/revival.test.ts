import { beforeEach, describe, expect, it } from 'vitest';
import type { ConnectionState } from '../ports';
import { createSignal, createValueStore } from '../store';
import { FakeClock } from '../testing';
import { Revival } from './index';

let clock: FakeClock;
let connection: ReturnType<typeof createValueStore<ConnectionState>>;
let returns: ReturnType<typeof createSignal>;
let revival: Revival;
let chance: number;
let revived: number;
let read: number;

beforeEach(() => {
  clock = new FakeClock();
  connection = createValueStore<ConnectionState>('live');
  returns = createSignal();
  chance = 0;
  revival = new Revival(connection, clock, { fraction: () => chance }, returns);
  revived = 0;
  read = 0;
  revival.subscribe(() => (revived += 1));
  revival.onReturn(() => (read += 1));
});

describe('while the connection is interrupted', () => {
  it('[FD10] tries at once when the person or the network is back, however long the next try was off', async () => {
    connection.set('interrupted');
    await clock.pass(60_000);
    const before = revived;
    await clock.pass(1);
    returns.happen();
    await clock.pass(0);
    expect(revived).toBe(before + 1);
    await clock.pass(4_000);
    expect(revived).toBe(before + 2);
  });

  it('[FD10] spreads those who come back together over a second', async () => {
    chance = 0.9;
    connection.set('interrupted');
    returns.happen();
    await clock.pass(899);
    expect(revived).toBe(0);
    await clock.pass(1);
    expect(revived).toBe(1);
  });

  it('[FD10] tries at once when the server answers something, and is not put off by further answers', async () => {
    chance = 0.5;
    connection.set('interrupted');
    for (let times = 0; times < 4; times += 1) {
      revival.hope();
      await clock.pass(200);
    }
    expect(revived).toBe(1);
  });

  it('[FD10] tries at once when the network is back after none', async () => {
    connection.set('offline');
    await clock.pass(60_000);
    expect(revived).toBe(0);
    connection.set('interrupted');
    await clock.pass(0);
    expect(revived).toBe(1);
  });
});

describe('while the connection is said to be live', () => {
  it('[FD11] lets all be read again when the person comes back, and makes nothing anew', async () => {
    returns.happen();
    revival.hope();
    await clock.pass(60_000);
    expect([revived, read]).toEqual([0, 1]);
  });
});
