import { Hub } from 'aws-amplify/utils';
import { Amplify } from 'aws-amplify';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ChatError } from '../../chat/model';
import type { Cancel } from '../../chat/ports';
import { emptyBatch, serialiseTick, type Tick } from '../../chat/ticks';
import type { DataClient } from './data-client';
import { observeTicks } from './observe-ticks';

interface Observer {
  next(value: unknown): void;
  error(thrown: unknown): void;
}

let amplify: Observer;
let asked: unknown;
let isSubscribed: boolean;
let log: unknown[];
let stop: Cancel;

const client = {
  subscriptions: {
    onTick: (given: unknown) => ({
      subscribe: (observer: Observer) => {
        asked = given;
        amplify = observer;
        isSubscribed = true;
        return { unsubscribe: () => (isSubscribed = false) };
      },
    }),
  },
} as unknown as DataClient;

const token = (payload: object): string =>
  ['{"alg":"none"}', JSON.stringify(payload), '']
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.');

beforeEach(async () => {
  log = [];
  const payload = { sub: 'ann', exp: 4_000_000_000 };
  const text = token(payload);
  Amplify.configure(
    { Auth: { Cognito: { userPoolId: 'pool', userPoolClientId: 'client' } } },
    {
      Auth: {
        tokenProvider: {
          getTokens: () => Promise.resolve({ accessToken: { payload, toString: () => text } }),
        },
      },
    },
  );
  stop = observeTicks(client, 'room', {
    received: (tick) => log.push(['tick', tick.id]),
    unreadable: () => log.push('unreadable'),
    acked: () => log.push('acked'),
    failed: (error: ChatError) => log.push(['failed', error.code]),
  });
  await vi.waitFor(() => expect(asked).toEqual({ roomId: 'room' }));
});

afterEach(() => {
  stop();
  vi.restoreAllMocks();
});

const body = (id: number): string => {
  const tick: Tick = {
    ...emptyBatch,
    roomId: 'room',
    id,
    prev: 0,
    from: null,
    to: null,
    more: 0,
    messages: [],
  };
  return serialiseTick(tick);
};
const confirm = (roomId: string): void =>
  Hub.dispatch('api', {
    event: 'Subscription ack',
    data: {
      query: 'subscription ($roomId: ID!) { onTick(roomId: $roomId) { body } }',
      variables: { roomId },
    },
  });

it('[TK70] tells the ticks of the room as they come', () => {
  amplify.next({ roomId: 'room', body: body(1_000) });
  amplify.next({ roomId: 'room', body: body(2_000) });
  expect(log).toEqual([
    ['tick', 1_000],
    ['tick', 2_000],
  ]);
});

it('[TK72] says of one that it can’t read that something was missed', () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  for (const value of [{ body: '{"v":2}' }, { body: 7 }, null]) amplify.next(value);
  expect(log).toEqual(['unreadable', 'unreadable', 'unreadable']);
});

it('[TK71] tells the confirmation of this room’s subscription, and of no other', () => {
  confirm('other');
  expect(log).toEqual([]);
  confirm('room');
  expect(log).toEqual(['acked']);
});

it('[FD7] ends with what failed, and says nothing more', () => {
  amplify.error({ errors: [{ errorType: 'BANNED', message: 'no' }] });
  expect(isSubscribed).toBe(false);
  confirm('room');
  expect(log).toEqual([['failed', 'BANNED']]);
});
