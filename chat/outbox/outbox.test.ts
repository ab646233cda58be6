import { beforeEach, describe, expect, it } from 'vitest';
import { makeChatError } from '../failures';
import type { ChatError, Outcome } from '../model';
import { FakeClock, noChance, settle } from '../testing';
import { Outbox, type Parcel } from './index';

const unreachable = makeChatError('send', 'UNREACHABLE');
const closed = makeChatError('send', 'ROOM_CLOSED');
const unexpected = makeChatError('send', 'UNEXPECTED');
const slow = (seconds: number) => makeChatError('send', 'SLOW_MODE', undefined, seconds);
const ok: Outcome<null> = { ok: true, value: null };
const failed = (error: ChatError): Outcome<null> => ({ ok: false, error });

let clock: FakeClock;
let outbox: Outbox;
/** What happened, in order. */
let log: string[];

beforeEach(() => {
  clock = new FakeClock();
  outbox = new Outbox(clock, noChance);
  log = [];
});

/** Ends with these outcomes one after the other, and with success from then on. */
function parcel(nonce: string, ...outcomes: Outcome<null>[]): Parcel {
  return {
    nonce,
    deliver: async () => {
      log.push(`send ${nonce}`);
      await Promise.resolve();
      return outcomes.shift() ?? ok;
    },
    waits: (error) => log.push(`waits ${nonce} ${error.code}`),
    leaves: () => log.push(`leaves ${nonce}`),
    refused: (error) => log.push(`refused ${nonce} ${error.code}`),
  };
}

describe('the outbox', () => {
  it('[OBX1] sends one after the other, in order', async () => {
    let arrive = (_outcome: Outcome<null>): void => undefined;
    outbox.add({
      ...parcel('a'),
      deliver: () => {
        log.push('send a');
        return new Promise((resolve) => (arrive = resolve));
      },
    });
    outbox.add(parcel('b'));
    outbox.add(parcel('c'));
    await clock.pass(5_000);
    expect(log).toEqual(['send a']);
    arrive(ok);
    await settle();
    expect(log).toEqual(['send a', 'send b', 'send c']);
  });

  it('[OBX2] sends again what got no answer, in its turn, with growing waits', async () => {
    outbox.add(parcel('a', failed(unreachable), failed(unreachable)));
    outbox.add(parcel('b'));
    await clock.pass(999);
    expect(log).toEqual(['send a']);
    await clock.pass(1);
    expect(log).toEqual(['send a', 'send a']);
    await clock.pass(2_000);
    expect(log).toEqual(['send a', 'send a', 'send a', 'send b']);
  });

  it('[OBX2] never gives up what gets no answer', async () => {
    outbox.add(parcel('a', ...Array.from({ length: 100 }, () => failed(unreachable))));
    await clock.pass(2_000_000);
    expect(log).toHaveLength(101);
    expect(log).not.toContain('refused a UNREACHABLE');
  });

  it('[OBX2] sends at once when the connection is back', async () => {
    outbox.add(parcel('a', failed(unreachable)));
    await settle();
    outbox.wake();
    await settle();
    expect(log).toEqual(['send a', 'send a']);
    expect(clock.pending).toBe(0);
  });

  it('[OBX3] lets the next one leave after a refusal', async () => {
    outbox.add(parcel('a', failed(closed)));
    outbox.add(parcel('b'));
    await settle();
    expect(log).toEqual(['send a', 'refused a ROOM_CLOSED', 'send b']);
  });

  it('[OBX4] tries four times when the server makes no sense', async () => {
    outbox.add(parcel('a', ...Array.from({ length: 9 }, () => failed(unexpected))));
    await clock.pass(60_000);
    expect(log).toEqual(['send a', 'send a', 'send a', 'send a', 'refused a UNEXPECTED']);
  });

  it('[OBX5] does not send again what was heard', async () => {
    outbox.add(parcel('a', failed(unreachable)));
    outbox.add(parcel('b'));
    await settle();
    outbox.confirm('a');
    await settle();
    expect(log).toEqual(['send a', 'send b']);
  });

  it('[OBX5] takes a refusal for nothing when the post was heard meanwhile', async () => {
    const echoed = parcel('a', failed(closed));
    outbox.add({
      ...echoed,
      deliver: () => {
        outbox.confirm('a');
        return echoed.deliver();
      },
    });
    await settle();
    expect(log).toEqual(['send a']);
  });

  it('[OBX7] sends what was put off when the server said, and what stands behind it then', async () => {
    outbox.add(parcel('a', failed(slow(30)), failed(slow(5))));
    outbox.add(parcel('b'));
    await settle();
    expect(log).toEqual(['send a', 'waits a SLOW_MODE', 'waits b SLOW_MODE']);
    outbox.add(parcel('c'));
    log = [];
    await clock.pass(29_999);
    expect(log).toEqual([]);
    await clock.pass(1);
    expect(log.slice(0, 4)).toEqual(['leaves a', 'leaves b', 'leaves c', 'send a']);
    log = [];
    await clock.pass(5_000);
    expect(log.filter((entry) => entry.startsWith('send'))).toEqual(['send a', 'send b', 'send c']);
  });

  it('[OBX7] takes back what was put off, and nothing that may have arrived', async () => {
    outbox.add(parcel('a', failed(unreachable), failed(slow(30))));
    outbox.add(parcel('b'));
    await settle();
    expect(outbox.withdraw('a')).toBe(false);
    await clock.pass(1_000);
    expect(outbox.withdraw('a')).toBe(true);
    await clock.pass(60_000);
    expect(log.filter((entry) => entry.startsWith('send'))).toEqual(['send a', 'send a', 'send b']);
  });

  it('[FD9] leaves nothing behind after close', async () => {
    outbox.add(parcel('a', failed(unreachable)));
    await settle();
    outbox.close();
    expect(clock.pending).toBe(0);
    await clock.pass(60_000);
    expect(log).toEqual(['send a']);
  });
});
