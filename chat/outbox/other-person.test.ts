import { beforeEach, expect, it } from 'vitest';
import { createChat } from '../create-chat';
import { makeChatError } from '../failures';
import { FakeBrowser, makeFakeEdges } from '../testing';

let browser: FakeBrowser;

beforeEach(() => {
  browser = new FakeBrowser();
});

const personOf = (userId: string) => ({ kind: 'signed-in', userId, email: '', isModerator: false }) as const;

/** A page of the browser, in which Ann has the room open and the server is away for so many tries. */
async function openPage(isAwayFor: number) {
  const edges = makeFakeEdges(browser);
  for (let tries = 0; tries < isAwayFor; tries += 1)
    edges.transport.refusals.push(makeChatError('send', 'UNREACHABLE'));
  const chat = createChat(edges);
  const room = chat.openRoom('room');
  await edges.clock.pass(0);
  return { edges, chat, room };
}

it('[OBX11] is not sent once somebody else is signed in in the page that it was written in, nor is their draft', async () => {
  const { room, edges, chat } = await openPage(1);
  room.send('one', null);
  room.draft.write('half');
  await edges.clock.pass(0);
  edges.account.set(personOf('ben'));
  const bens = chat.openRoom('room');
  room.draft.write('half of Ann’s');
  edges.connection.set('live');
  await edges.clock.pass(60_000);
  expect(edges.transport.posted).toHaveLength(1);
  expect(bens.getSnapshot().messages).toEqual([]);
  expect(bens.draft.getSnapshot().text).toBe('');
  edges.account.set(personOf('ann'));
  await edges.clock.pass(0);
  expect(edges.transport.posted.map(({ content }) => content)).toEqual(['one', 'one']);
});

it('[OBX15] goes from every page of the browser when the person signs out in one', async () => {
  const here = await openPage(0);
  const there = await openPage(50);
  there.room.send('one', null);
  await there.edges.clock.pass(0);
  await here.chat.account.signOut();
  there.edges.account.set({ kind: 'signed-out' });
  await there.edges.clock.pass(60_000);
  there.edges.account.set(personOf('ann'));
  await there.edges.clock.pass(60_000);
  expect(there.room.getSnapshot().messages).toEqual([]);
  expect([...browser.stored.keys()].filter((key) => key.startsWith('roomful.outbox'))).toEqual([]);
});

it('[OBX17] goes by itself once its sender, whose session had run out, has signed in again', async () => {
  const { edges, room } = await openPage(0);
  edges.transport.refusals.push(makeChatError('send', 'SIGNED_OUT'));
  room.send('one', null);
  await edges.clock.pass(0);
  expect(room.getSnapshot().messages).toMatchObject([{ state: 'failed', error: { code: 'SIGNED_OUT' } }]);
  edges.account.set({ kind: 'signed-out' });
  edges.account.set(personOf('ben'));
  await edges.clock.pass(60_000);
  expect(edges.transport.posted).toHaveLength(1);
  edges.account.set(personOf('ann'));
  await edges.clock.pass(0);
  expect(edges.transport.posted.map(({ content }) => content)).toEqual(['one', 'one']);
  expect(room.getSnapshot().messages).not.toContainEqual(expect.objectContaining({ state: 'failed' }));
});
