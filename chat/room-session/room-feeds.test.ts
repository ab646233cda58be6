import { beforeEach, describe, expect, it } from 'vitest';
import { createChat } from '../create-chat';
import type { Message, RoomDelivery } from '../model';
import type { RoomSession } from '../ports';
import { makeFakeEdges, sampleMessage, sampleMessages, sampleRoom, type FakeEdges } from '../testing';

let edges: FakeEdges;
let room: RoomSession;

const server = () => edges.transport;
const said = () =>
  room.getSnapshot().messages.flatMap((entry) => (entry.state === 'sent' ? [entry.message.content] : []));
const messagesUpTo = (last: number) => Array.from({ length: last }, (_, index) => `message ${index + 1}`);
const write = (...seconds: number[]): Message[] => {
  const messages = seconds.map((second) => sampleMessage(second));
  server().messages.write(...messages);
  return messages;
};

async function open(delivery: RoomDelivery): Promise<void> {
  edges = makeFakeEdges();
  server().room = { ok: true, value: sampleRoom({ delivery }) };
  server().messages.write(...sampleMessages(1, 3));
  server().ticks.make(1_000, sampleMessages(1, 3));
  if (delivery === 'STANDARD') server().ticks.made.length = 0;
  room = createChat(edges).openRoom('room');
  await edges.clock.pass(0);
  edges.connection.set('live');
}

async function becomeStandard(): Promise<void> {
  server().messages.observer.window(server().messages.window());
  server().messages.observer.acked();
  await edges.clock.pass(1_000);
}

async function becomeBroadcast(): Promise<void> {
  server().ticks.observer.acked();
  await edges.clock.pass(1_500);
}

const switchTo = (delivery: RoomDelivery): void => {
  server().room = { ok: true, value: sampleRoom({ delivery }) };
};

describe('a room that goes over to broadcast delivery', () => {
  beforeEach(async () => {
    await open('STANDARD');
    await becomeStandard();
    switchTo('BROADCAST');
    server().roomObserver?.roomChanged(sampleRoom({ delivery: 'BROADCAST' }));
  });

  it('[TK60] hears messages one by one until the ticks have caught up, and each is there once', async () => {
    await edges.clock.pass(0);
    expect(server().ticks.listening).toBe(1);
    server().messages.observer.received(write(4));
    await becomeBroadcast();
    expect(server().messages.observing).toBe(1);
    const both = write(5);
    server().messages.observer.received(both);
    server().ticks.tell(2_000, both);
    await edges.clock.pass(5_000);
    expect(server().messages.observing).toBe(0);
    server().ticks.tell(3_000, write(6));
    await edges.clock.pass(100);
    expect(said()).toEqual(messagesUpTo(6));
    expect(room.getSnapshot().connection).toBe('live');
  });

  it('[TK60] [FD28] loses nothing by an event that couldn’t be read while both are heard', async () => {
    await edges.clock.pass(0);
    write(4);
    server().messages.observer.missed('new');
    await becomeBroadcast();
    await edges.clock.pass(5_000);
    server().ticks.tell(2_000, write(5));
    await edges.clock.pass(5_000);
    expect(server().messages.observing).toBe(0);
    expect(said()).toEqual(messagesUpTo(5));
  });

  it('[TK60] keeps the old delivery while the new one does not come', async () => {
    await edges.clock.pass(60_000);
    expect(server().messages.observing).toBe(1);
    server().messages.observer.received(write(4));
    await edges.clock.pass(100);
    expect(said()).toEqual(messagesUpTo(4));
    expect(room.getSnapshot().connection).toBe('live');
  });
});

describe('a room that goes back to standard delivery', () => {
  beforeEach(async () => {
    await open('BROADCAST');
    await becomeBroadcast();
    switchTo('STANDARD');
  });

  it('[TK61] reads on from what the last tick told, and each message is there once', async () => {
    server().ticks.tell(2_000, write(4), { room: sampleRoom({ delivery: 'STANDARD' }) });
    await edges.clock.pass(0);
    // Nobody tells this one: it comes before the subscription and after the last tick.
    write(5);
    await becomeStandard();
    expect(server().ticks.listening).toBe(1);
    await edges.clock.pass(5_000);
    expect(server().ticks.listening).toBe(0);
    server().messages.observer.received(write(6));
    await edges.clock.pass(100);
    expect(said()).toEqual(messagesUpTo(6));
    expect(room.getSnapshot().connection).toBe('live');
  });

  it('[TK61] goes over once more', async () => {
    server().ticks.tell(2_000, write(4), { room: sampleRoom({ delivery: 'STANDARD' }) });
    await edges.clock.pass(0);
    await becomeStandard();
    await edges.clock.pass(5_000);
    server().ticks.made.length = 0;
    switchTo('BROADCAST');
    server().roomObserver?.roomChanged(sampleRoom({ delivery: 'BROADCAST' }));
    await edges.clock.pass(0);
    await becomeBroadcast();
    await edges.clock.pass(5_000);
    expect(server().messages.observing).toBe(0);
    server().ticks.tell(9_000, write(5), { prev: 0 });
    await edges.clock.pass(100);
    expect(said()).toEqual(messagesUpTo(5));
  });
});
