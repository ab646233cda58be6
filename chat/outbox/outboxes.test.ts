import { beforeEach, describe, expect, it } from 'vitest';
import { createChat } from '../create-chat';
import { makeChatError } from '../failures';
import type { ChatErrorCode } from '../model';
import type { MessageEntry, RoomSession } from '../ports';
import { FakeBrowser, makeFakeEdges, sampleId, sampleMessage, type FakeEdges } from '../testing';

let browser: FakeBrowser;

beforeEach(() => {
  browser = new FakeBrowser();
});

interface Page {
  readonly edges: FakeEdges;
  readonly room: RoomSession;
  readonly chat: ReturnType<typeof createChat>;
}

/** A page of the browser that opens the room; its server takes nothing until it is told to. */
async function openPage(...refusals: ChatErrorCode[]): Promise<Page> {
  const edges = makeFakeEdges(browser);
  let nonces = 0;
  const ids = { nonce: () => `${edges.pages.own}-${(nonces += 1)}` };
  refuse(edges, ...refusals);
  const chat = createChat({ ...edges, ids });
  const room = chat.openRoom('room');
  await edges.clock.pass(0);
  return { edges, chat, room };
}

function refuse(edges: FakeEdges, ...codes: ChatErrorCode[]): void {
  edges.transport.refusals.push(...codes.map((code) => makeChatError('send', code)));
}

const out = (count: number) => Array.from({ length: count }, (): ChatErrorCode => 'UNREACHABLE');
const unsent = ({ room }: Page) =>
  room
    .getSnapshot()
    .messages.flatMap((entry: MessageEntry) =>
      entry.state === 'sent' || entry.state === 'missing' ? [] : [`${entry.state} ${entry.content}`],
    );
const posted = ({ edges }: Page) => edges.transport.posted.map(({ content, nonce }) => `${nonce} ${content}`);

describe('over a reload', () => {
  it('[OBX10] shows and sends in the same order, with the same nonces, what was on its way', async () => {
    const before = await openPage(...out(1));
    for (const content of ['one', 'two', 'three']) before.room.send(content, null);
    await before.edges.clock.pass(0);
    browser.end(before.edges.pages.own);
    const after = await openPage(...out(1));
    expect(unsent(after)).toEqual(['sending one', 'sending two', 'sending three']);
    await after.edges.clock.pass(5_000);
    expect(posted(after)).toEqual(['page-1-1 one', 'page-1-1 one', 'page-1-2 two', 'page-1-3 three']);
    expect(unsent(after)).toEqual([]);
    expect(browser.memory.keys('roomful.outbox')).toEqual([]);
  });

  it('[OBX10] keeps the order of writing where the clock was set back between two posts', async () => {
    const before = await openPage(...out(1));
    before.room.send('first', null);
    before.edges.clock.sleep(-60_000);
    before.room.send('second', null);
    await before.edges.clock.pass(0);
    browser.end(before.edges.pages.own);
    const after = await openPage();
    expect(posted(after).map((line) => line.split(' ')[1])).toEqual(['first', 'second']);
  });

  it('[OBX10] keeps what failed, with its reason, until it is sent again or discarded', async () => {
    const before = await openPage('ROOM_CLOSED', 'MUTED');
    before.room.send('one', null);
    before.room.send('two', null);
    await before.edges.clock.pass(0);
    browser.end(before.edges.pages.own);
    const after = await openPage();
    await after.edges.clock.pass(5_000);
    expect(after.room.getSnapshot().messages).toMatchObject([
      { state: 'failed', content: 'one', error: { code: 'ROOM_CLOSED' } },
      { state: 'failed', content: 'two', error: { code: 'MUTED' } },
    ]);
    after.room.retry('page-1-1');
    after.room.discard('page-1-2');
    await after.edges.clock.pass(0);
    expect(posted(after)).toEqual(['page-1-1 one']);
    expect(browser.memory.keys('roomful.outbox')).toEqual([]);
  });

  it('[OBX10] sends what was left whatever the page shows', async () => {
    const before = await openPage(...out(1));
    before.room.send('one', null);
    await before.edges.clock.pass(0);
    browser.end(before.edges.pages.own);
    const edges = makeFakeEdges(browser);
    createChat(edges).openLobby();
    await edges.clock.pass(0);
    expect(edges.transport.posted.map(({ content }) => content)).toEqual(['one']);
  });

  it('[OBX10] shows an answer in its thread again, and sends it without the thread being open', async () => {
    const before = await openPage(...out(1));
    before.room.openThread(sampleId(1)).send('an answer');
    await before.edges.clock.pass(0);
    browser.end(before.edges.pages.own);
    const after = await openPage(...out(1));
    const thread = after.room.openThread(sampleId(1));
    expect(thread.getSnapshot().answers).toMatchObject([{ state: 'sending', content: 'an answer' }]);
    thread.close();
    await after.edges.clock.pass(5_000);
    expect(after.edges.transport.posted.at(-1)).toMatchObject({
      messageId: sampleId(1),
      content: 'an answer',
    });
    expect(browser.memory.keys('roomful.outbox')).toEqual([]);
  });

  it('[OBX5] does not send again what stands in the room already', async () => {
    const before = await openPage(...out(1));
    before.room.send('one', null);
    await before.edges.clock.pass(0);
    browser.end(before.edges.pages.own);
    const after = await openPage(...out(1));
    const sender = { userId: 'ann', displayName: 'Ann', role: 'PARTICIPANT' } as const;
    after.edges.transport.messages.observer.window({
      posts: [sampleMessage(1, { nonce: 'page-1-1', content: 'one', sender })],
      isWhole: true,
    });
    await after.edges.clock.pass(60_000);
    expect(unsent(after)).toEqual([]);
    expect(posted(after)).toEqual(['page-1-1 one']);
    expect(browser.memory.keys('roomful.outbox')).toEqual([]);
  });

  it('[OBX11] is not shown to or sent by somebody else', async () => {
    const before = await openPage(...out(1));
    before.room.send('one', null);
    await before.edges.clock.pass(0);
    browser.end(before.edges.pages.own);
    const edges = makeFakeEdges(browser);
    edges.account.set({ kind: 'signed-in', userId: 'ben', email: 'ben@example.org', isModerator: false });
    const chat = createChat(edges);
    const room = chat.openRoom('room');
    await edges.clock.pass(60_000);
    expect(room.getSnapshot().messages).toEqual([]);
    expect(edges.transport.posted).toEqual([]);
    edges.account.set({ kind: 'signed-in', userId: 'ann', email: 'ann@example.org', isModerator: false });
    await edges.clock.pass(0);
    expect(edges.transport.posted.map(({ content }) => content)).toEqual(['one']);
  });

  it('[OBX14] lets the person decide about what has waited for half a day', async () => {
    const before = await openPage(...out(50));
    before.room.send('one', null);
    await before.edges.clock.pass(0);
    browser.end(before.edges.pages.own);
    const edges = makeFakeEdges(browser);
    await edges.clock.pass(12 * 60 * 60 * 1000);
    const room = createChat(edges).openRoom('room');
    await edges.clock.pass(1_000);
    expect(edges.transport.posted).toEqual([]);
    expect(room.getSnapshot().messages).toMatchObject([{ error: { code: 'WAITED_TOO_LONG' } }]);
  });
});

describe('in a page that stays open', () => {
  const halfADay = 12 * 60 * 60 * 1000;

  it('[OBX14] lets the person decide about what waited for half a day, as while the machine slept', async () => {
    const page = await openPage(...out(1));
    page.room.send('good evening', null);
    await page.edges.clock.pass(0);
    page.edges.clock.sleep(halfADay);
    page.edges.connection.set('live');
    await page.edges.clock.pass(60_000);
    expect(posted(page)).toHaveLength(1);
    expect(page.room.getSnapshot().messages).toMatchObject([
      { state: 'failed', error: { code: 'WAITED_TOO_LONG' } },
    ]);
  });

  it('[OBX14] sends it when they say so, and then by itself for half a day more', async () => {
    const page = await openPage(...out(1));
    page.room.send('good evening', null);
    await page.edges.clock.pass(0);
    page.edges.clock.sleep(halfADay);
    await page.edges.clock.pass(60_000);
    refuse(page.edges, ...out(2));
    page.room.retry('page-1-1');
    await page.edges.clock.pass(60_000);
    expect(unsent(page)).toEqual([]);
    expect(posted(page).at(-1)).toBe('page-1-1 good evening');
  });

  it('[OBX14] sends what was written since, behind it', async () => {
    const page = await openPage(...out(1));
    page.room.send('good evening', null);
    await page.edges.clock.pass(0);
    page.edges.clock.sleep(halfADay);
    page.room.send('good morning', null);
    await page.edges.clock.pass(60_000);
    expect(unsent(page)).toEqual(['failed good evening']);
    expect(posted(page).at(-1)).toBe('page-1-2 good morning');
  });
});

describe('several pages of one person', () => {
  it('[OBX12] leave alone what another one that is still there wrote', async () => {
    const first = await openPage(...out(50));
    first.room.send('one', null);
    await first.edges.clock.pass(0);
    const second = await openPage();
    await second.edges.clock.pass(60_000);
    expect(unsent(second)).toEqual([]);
    expect(posted(second)).toEqual([]);
  });

  it('[OBX12] take over what one left that is gone, a moment later and only one of them', async () => {
    const first = await openPage(...out(50));
    first.room.send('one', null);
    await first.edges.clock.pass(0);
    const others = [await openPage(), await openPage()];
    browser.end(first.edges.pages.own);
    for (const { edges } of others) await edges.clock.pass(2_900);
    expect(others.flatMap(posted)).toEqual([]);
    for (const { edges } of others) await edges.clock.pass(200);
    expect(others.flatMap(posted)).toEqual(['page-1-1 one']);
  });

  it('[OBX12] leave it to the one that reloads', async () => {
    const first = await openPage(...out(50));
    first.room.send('one', null);
    await first.edges.clock.pass(0);
    const other = await openPage();
    browser.end(first.edges.pages.own);
    await other.edges.clock.pass(1_000);
    const reloaded = await openPage(...out(50));
    await other.edges.clock.pass(60_000);
    expect(unsent(reloaded)).toEqual(['sending one']);
    expect(posted(other)).toEqual([]);
  });

  it('[OBX12] look for what was left when the connection is back', async () => {
    const other = await openPage();
    const first = await openPage(...out(50));
    first.room.send('one', null);
    await first.edges.clock.pass(0);
    browser.end(first.edges.pages.own);
    other.edges.connection.set('live');
    await other.edges.clock.pass(0);
    expect(posted(other)).toEqual(['page-2-1 one']);
  });
});

describe('what is stored', () => {
  const key = 'roomful.outbox/ann/room/page-gone';
  const row = {
    nonce: 'n',
    content: 'one',
    messageId: null,
    repliedId: null,
    sentAt: '2026-11-24T10:00:00Z',
    writtenAt: 1_700_000_000_000,
    failed: null,
  };

  it.each<[string, string, string[]]>([
    ['as it was written', JSON.stringify([row]), ['n one']],
    ['cut off', JSON.stringify([row]).slice(0, -9), []],
    ['of another form', JSON.stringify({ posts: [row] }), []],
    [
      'in part broken',
      JSON.stringify([{ ...row, content: 7 }, null, 'x', { ...row, nonce: 'm' }]),
      ['m one'],
    ],
    ['longer than can be sent', JSON.stringify([{ ...row, content: 'x'.repeat(2_001) }]), []],
    ['failed for an unknown reason', JSON.stringify([{ ...row, failed: 'BURNT' }]), []],
  ])('[OBX13] is taken if it is sound: %s', async (_how, text, sent) => {
    browser.stored.set(key, text);
    const page = await openPage();
    expect(posted(page)).toEqual(sent);
    expect(browser.stored.has(key)).toBe(false);
  });

  it('[OBX8] has a bound', async () => {
    const { room, edges } = await openPage(...out(1));
    const outcomes = Array.from({ length: 101 }, (_, index) => room.send(`${index}`, null));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(100);
    expect(outcomes.at(-1)).toMatchObject({ error: { code: 'OUTBOX_FULL' } });
    await edges.clock.pass(5_000);
    expect(room.send('one more', null).ok).toBe(true);
  });

  it('[OBX15] goes when the person signs out, with their drafts, and stays when a session ran out', async () => {
    const page = await openPage(...out(50));
    page.room.send('one', null);
    page.room.draft.write('half');
    page.edges.account.set({ kind: 'signed-out' });
    expect(browser.memory.keys('roomful.outbox')).toHaveLength(1);
    const ann = { kind: 'signed-in', userId: 'ann', email: '', isModerator: false } as const;
    page.edges.account.set(ann);
    await page.chat.account.signOut();
    page.edges.account.set({ kind: 'signed-out' });
    await page.edges.clock.pass(60_000);
    expect([...browser.stored.keys()]).toEqual([]);
    page.edges.account.set(ann);
    expect(unsent(page)).toEqual([]);
  });
});

describe('a room that is left', () => {
  it('[OBX6] goes on with what is on its way, and ends when that has arrived', async () => {
    const { room, edges } = await openPage(...out(3));
    room.send('one', null);
    room.send('two', null);
    room.close();
    await edges.clock.pass(60_000);
    expect(edges.transport.posted.map(({ content }) => content)).toEqual(['one', 'one', 'one', 'one', 'two']);
    expect(edges.clock.pending).toBe(0);
  });

  it('[OBX6] shows it again when one comes back', async () => {
    const page = await openPage(...out(50));
    page.room.send('one', null);
    page.room.close();
    const again = { ...page, room: page.chat.openRoom('room') };
    expect(unsent(again)).toEqual(['sending one']);
  });
});

describe('drafts', () => {
  it('[OBX20] are kept for each person, room and thread', async () => {
    const { room, edges, chat } = await openPage();
    room.draft.write('to all');
    room.openThread(sampleId(1)).draft.write('to one');
    const reloaded = await openPage();
    expect(reloaded.room.draft.getSnapshot().text).toBe('to all');
    expect(reloaded.room.openThread(sampleId(1)).draft.getSnapshot().text).toBe('to one');
    expect(reloaded.room.openThread(sampleId(2)).draft.getSnapshot().text).toBe('');
    expect(chat.openRoom('other').draft.getSnapshot().text).toBe('');
    edges.account.set({ kind: 'signed-in', userId: 'ben', email: '', isModerator: false });
    expect(room.draft.getSnapshot().text).toBe('');
    expect(reloaded.room.draft.getSnapshot().text).toBe('to all');
    reloaded.room.draft.write('');
    expect((await openPage()).room.draft.getSnapshot().text).toBe('');
  });
});
