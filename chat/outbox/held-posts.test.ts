import { beforeEach, describe, expect, it } from 'vitest';
import { createChat } from '../create-chat';
import { makeChatError } from '../failures';
import type { ChatErrorCode } from '../model';
import type { MessageEntry, RoomSession } from '../ports';
import { FakeBrowser, makeFakeEdges, sampleId, sampleRoom, type FakeEdges } from '../testing';

let browser: FakeBrowser;
let edges: FakeEdges;
let chat: ReturnType<typeof createChat>;
let room: RoomSession;

beforeEach(async () => {
  browser = new FakeBrowser();
  await openPage();
});

/** A page of the browser; nonces are its own. */
async function openPage(...refusals: ChatErrorCode[]): Promise<void> {
  edges = makeFakeEdges(browser);
  refuse(...refusals);
  let nonces = 0;
  const { own } = edges.pages;
  const ids = { nonce: () => `${own}-${(nonces += 1)}` };
  chat = createChat({ ...edges, ids });
  room = chat.openRoom('room');
  await edges.clock.pass(0);
}

/** It is gone, and comes back to a server that answers so. */
async function reload(...refusals: ChatErrorCode[]): Promise<void> {
  browser.end(edges.pages.own);
  await openPage(...refusals);
}

const refuse = (...codes: ChatErrorCode[]): void =>
  codes.forEach((code) => edges.transport.refusals.push(makeChatError('send', code)));

/** Whatever is asked, the server says so. */
const refuseAlways = (code: ChatErrorCode): void => refuse(...Array.from({ length: 500 }, () => code));

const hold = async (content: string): Promise<void> => {
  refuse('HELD');
  room.send(content, null);
  await edges.clock.pass(0);
};

const shown = (): readonly string[] =>
  room
    .getSnapshot()
    .messages.map((entry: MessageEntry) =>
      entry.state === 'sent'
        ? `sent ${entry.message.content}`
        : entry.state === 'missing'
          ? 'missing'
          : `${entry.error?.code ?? entry.state} ${entry.content}`,
    );
const nonces = (): readonly string[] => edges.transport.posted.map(({ nonce }) => nonce);

describe('[OBX40] what waits for a moderator', () => {
  it('is shown as not published as soon as its sender hears so, and stays until it is put away', async () => {
    await hold('one');
    edges.transport.roomObserver?.discarded({ nonce: 'page-1-1', senderId: 'ann' });
    expect(shown()).toEqual(['DISCARDED one']);
    await edges.clock.pass(600_000);
    expect(nonces()).toEqual(['page-1-1']);
    room.discard('page-1-1');
    expect(shown()).toEqual([]);
    expect(browser.memory.keys('roomful.outbox')).toEqual([]);
  });

  it('is not touched by what moderators hear of somebody else’s', async () => {
    await hold('one');
    edges.transport.roomObserver?.discarded({ nonce: 'page-1-1', senderId: 'ben' });
    edges.transport.roomObserver?.discarded({ nonce: 'another', senderId: 'ann' });
    expect(shown()).toEqual(['HELD one']);
  });
});

describe('[OBX41] a page that was not told', () => {
  it('asks at once when it comes back, with the same nonce, and keeps the answer', async () => {
    await hold('one');
    await reload('DISCARDED');
    expect(shown()).toEqual(['DISCARDED one']);
    expect(nonces()).toEqual(['page-1-1']);
    await reload();
    await edges.clock.pass(60_000);
    expect(shown()).toEqual(['DISCARDED one']);
    expect(nonces()).toEqual([]);
  });

  it('shows what was published meanwhile as that, and nothing waits for slow mode by it', async () => {
    edges.transport.room = { ok: true, value: sampleRoom({ slowModeSeconds: 30 }) };
    await hold('one');
    browser.end(edges.pages.own);
    edges = makeFakeEdges(browser);
    edges.transport.room = { ok: true, value: sampleRoom({ slowModeSeconds: 30 }) };
    room = createChat(edges).openRoom('room');
    await edges.clock.pass(1_000);
    edges.transport.messages.observer.window({ posts: [], isWhole: true });
    await edges.clock.pass(1_000);
    expect(shown()).toEqual(['sent one']);
    expect(room.getSnapshot().pause).toBeNull();
    expect(browser.memory.keys('roomful.outbox')).toEqual([]);
  });

  it('asks for an answer in its thread as well', async () => {
    const thread = room.openThread(sampleId(1));
    refuse('HELD', 'DISCARDED');
    thread.send('an answer');
    await edges.clock.pass(10_000);
    expect(thread.getSnapshot().answers).toMatchObject([{ error: { code: 'DISCARDED' } }]);
  });

  it('asks more and more rarely while it waits, and at once when the connection is back', async () => {
    await hold('one');
    refuseAlways('HELD');
    await edges.clock.pass(2_000);
    expect(nonces()).toHaveLength(1);
    await edges.clock.pass(600_000);
    const asked = nonces().length - 1;
    expect(asked).toBeGreaterThan(8);
    expect(asked).toBeLessThan(25);
    edges.connection.set('live');
    await edges.clock.pass(0);
    expect(nonces()).toHaveLength(asked + 2);
    expect(shown()).toEqual(['HELD one']);
  });

  it('takes no other refusal for a decision', async () => {
    await hold('one');
    refuse('ROOM_CLOSED', 'UNREACHABLE', 'BANNED');
    await edges.clock.pass(60_000);
    edges.transport.refusals.length = 0;
    expect(shown()).toEqual(['HELD one']);
  });

  it('asks nothing when nobody looks at the room, and nothing after half a day', async () => {
    await hold('one');
    refuseAlways('HELD');
    room.close();
    await edges.clock.pass(600_000);
    expect(nonces()).toHaveLength(1);
    expect(edges.clock.pending).toBe(0);
    await openPage();
    refuseAlways('HELD');
    await edges.clock.pass(12 * 60 * 60 * 1000);
    const asked = nonces().length;
    await edges.clock.pass(24 * 60 * 60 * 1000);
    expect(nonces()).toHaveLength(asked);
  });

  it('forgets it with whoever signs out, though an answer is still on its way', async () => {
    await hold('one');
    await hold('two');
    refuseAlways('DISCARDED');
    edges.connection.set('live');
    await chat.account.signOut();
    await edges.clock.pass(60_000);
    expect(browser.memory.keys('roomful.outbox')).toEqual([]);
  });
});
