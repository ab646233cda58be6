import { describe, expect, it } from 'vitest';
import type { Message } from '../../chat/model';
import type { MessageEntry } from '../../chat/ports';
import { sampleMessage, sampleRoom } from '../../chat/testing';
import { tellParent, type Told } from './parent-events';

const entry = (message: Message): MessageEntry => ({ state: 'sent', message, quoted: null });
const own = { sender: { userId: 'me', displayName: 'Me', role: 'PARTICIPANT' } } as const;
const view = (...messages: readonly Message[]) => ({
  room: sampleRoom(),
  connection: 'live' as const,
  messages: messages.map(entry),
});

function toldAfter(...messages: readonly Message[]): Told | null {
  return tellParent(null, view(...messages), 'me').told;
}

describe('what an embedding page hears', () => {
  it('[EMB4] is nothing before there is a room', () => {
    expect(tellParent(null, { room: null, connection: 'connecting', messages: [] }, 'me')).toEqual({
      events: [],
      told: null,
    });
  });

  it('[EMB4] begins with ready, the room’s status and the connection, and no history', () => {
    expect(tellParent(null, view(sampleMessage(1)), 'me').events).toEqual([
      { type: 'ready' },
      { type: 'status', status: 'LIVE' },
      { type: 'connection', connection: 'live' },
    ]);
  });

  it('[EMB4] counts new messages of others, once', () => {
    const now = view(sampleMessage(1), sampleMessage(2), sampleMessage(3, own), sampleMessage(4));
    const first = tellParent(toldAfter(sampleMessage(1)), now, 'me');
    expect(first.events).toEqual([{ type: 'messages', count: 2 }]);
    expect(tellParent(first.told, now, 'me').events).toEqual([]);
  });

  it('[EMB4] counts nothing twice for who read back in between', () => {
    const told = toldAfter(sampleMessage(8), sampleMessage(9));
    const back = tellParent(told, view(sampleMessage(1), sampleMessage(2)), 'me');
    expect(back.events).toEqual([]);
    expect(tellParent(back.told, view(sampleMessage(8), sampleMessage(9)), 'me').events).toEqual([]);
  });

  it('[EMB4] tells a change of status and of the connection, and never what is said or who says it', () => {
    const told = toldAfter(sampleMessage(1));
    const closed = { ...view(sampleMessage(2)), room: sampleRoom({ status: 'CLOSED' }) };
    const { events } = tellParent(told, { ...closed, connection: 'interrupted' }, 'me');
    expect(events).toEqual([
      { type: 'status', status: 'CLOSED' },
      { type: 'connection', connection: 'interrupted' },
      { type: 'messages', count: 1 },
    ]);
  });
});
