import { beforeEach, expect, it } from 'vitest';
import { createChat } from '../create-chat';
import { makeChatError } from '../failures';
import type { Lobby } from '../ports';
import { makeFakeEdges, sampleRoom, type FakeEdges } from '../testing';

let edges: FakeEdges;
let lobby: Lobby;

const room = (id: string, day: number, title = id) =>
  sampleRoom({ id, title, startsAt: `2026-11-${day}T10:00:00.000Z` });

beforeEach(() => {
  edges = makeFakeEdges();
  lobby = createChat(edges).openLobby();
});

const titles = () => lobby.getSnapshot().rooms.map(({ title }) => title);

it('[FD66] lists rooms by their start, the newest first', () => {
  expect(lobby.getSnapshot()).toMatchObject({ phase: 'loading', rooms: [] });
  edges.transport.roomsObserver?.window([room('a', 20), room('b', 22), room('c', 21)]);
  expect(lobby.getSnapshot().phase).toBe('ready');
  expect(titles()).toEqual(['b', 'c', 'a']);
});

it('shows rooms that are new or changed', async () => {
  edges.transport.roomsObserver?.window([room('a', 20)]);
  edges.transport.roomsObserver?.received([room('a', 20, 'renamed'), room('d', 23)]);
  await edges.clock.pass(100);
  expect(titles()).toEqual(['d', 'renamed']);
});

it('[FD66] reads the rooms again when a subscription is confirmed', async () => {
  edges.transport.roomsObserver?.window([room('a', 20)]);
  edges.transport.listedRooms = [room('a', 20), room('missed', 24)];
  edges.transport.roomsObserver?.acked();
  edges.transport.roomsObserver?.acked();
  await edges.clock.pass(200);
  expect(titles()).toEqual(['missed', 'a']);
  expect(edges.transport.roomsReads).toBe(1);
});

it('[FD66] reads the rooms again, once, after what it could not read', async () => {
  edges.transport.roomsObserver?.window([room('a', 20)]);
  edges.transport.listedRooms = [room('a', 20), room('missed', 24)];
  edges.transport.roomsObserver?.missed();
  edges.transport.roomsObserver?.missed();
  await edges.clock.pass(3_200);
  expect(titles()).toEqual(['missed', 'a']);
  expect(edges.transport.roomsReads).toBe(1);
});

/** So many that what they are of is not known by the newest page. */
const manyComing = Array.from({ length: 100 }, (_, index) =>
  sampleRoom({
    id: `far ${index}`,
    title: `far ${index}`,
    status: 'SCHEDULED',
    startsAt: '2027-06-01T10:00:00.000Z',
  }),
);

const planned = (id: string, day: number, status: 'SCHEDULED' | 'LIVE' | 'CLOSED' = 'SCHEDULED') =>
  ({ ...room(id, day), status }) as const;

it('[FD88] lists what is live and what comes next though a hundred rooms start later, and the rest page by page', async () => {
  const others = [
    planned('on', 1, 'LIVE'),
    planned('next', 2),
    planned('then', 3),
    planned('over', 4, 'CLOSED'),
  ];
  edges.transport.listedRooms = [...others, ...manyComing];
  edges.transport.roomsObserver?.window(manyComing);
  expect(lobby.getSnapshot()).toMatchObject({ phase: 'loading', rooms: [] });
  await edges.clock.pass(100);
  expect(titles()).toEqual(['over', 'then', 'next', 'on']);
  expect(lobby.getSnapshot()).toMatchObject({
    phase: 'ready',
    more: { LIVE: 'none', SCHEDULED: 'some', CLOSED: 'none' },
  });
  lobby.loadMore('SCHEDULED');
  await edges.clock.pass(100);
  expect(titles()).toHaveLength(6);
});

it('[FD88] shows what it hears of wherever it stands, and lets go what is of another status by the next read', async () => {
  edges.transport.listedRooms = [planned('on', 1, 'LIVE'), ...manyComing];
  edges.transport.roomsObserver?.window(manyComing);
  await edges.clock.pass(100);
  expect(titles()).toEqual(['far 0', 'far 1', 'on']);
  edges.transport.roomsObserver?.received([
    sampleRoom({ ...planned('new', 9), startsAt: '2028-01-01T10:00:00.000Z' }),
  ]);
  await edges.clock.pass(100);
  expect(titles()).toEqual(['new', 'far 0', 'far 1', 'on']);
  edges.transport.listedRooms = manyComing;
  edges.transport.roomsObserver?.acked();
  await edges.clock.pass(300);
  expect(titles()).toEqual(['far 0', 'far 1']);
});

it('[MTL8] lets go by the next read what nobody is told is unlisted, and keeps what it hears of meanwhile', async () => {
  edges.transport.roomsObserver?.window([room('a', 20), room('b', 21)]);
  let arrive = (): void => undefined;
  edges.transport.readRooms = () =>
    new Promise((resolve) => (arrive = () => resolve({ ok: true, value: [room('a', 20)] })));
  edges.transport.roomsObserver?.acked();
  await edges.clock.pass(100);
  edges.transport.roomsObserver?.received([room('c', 22)]);
  arrive();
  await edges.clock.pass(100);
  expect(titles()).toEqual(['c', 'a']);
});

it('fails, and is ready when the server answers', async () => {
  edges.transport.roomsObserver?.failed(makeChatError('list the rooms', 'UNREACHABLE'));
  await edges.clock.pass(500);
  expect(lobby.getSnapshot()).toMatchObject({ phase: 'failed', error: { code: 'UNREACHABLE' } });
  await edges.clock.pass(500);
  edges.transport.roomsObserver?.window([room('a', 20)]);
  await edges.clock.pass(100);
  expect(lobby.getSnapshot()).toMatchObject({ phase: 'ready', error: null });
});

const draft = {
  title: 'Keynote',
  description: null,
  status: 'SCHEDULED',
  visibility: 'PUBLIC',
  delivery: 'STANDARD',
  expectedAudience: 500,
  startsAt: '2026-11-25T10:00:00.000Z',
  slowModeSeconds: 0,
  streamUrl: null,
} as const;

it('[MTL7] makes one room, however often one has to try', async () => {
  const error = makeChatError('create this room', 'UNREACHABLE');
  edges.transport.failures.push({ error, isLost: true });
  const create = lobby.planRoom();
  expect(await create(draft)).toMatchObject({ ok: false, error: { code: 'UNREACHABLE' } });
  expect(await create({ ...draft, title: 'Opening' })).toMatchObject({ ok: true });
  expect([...edges.transport.rooms.values()].map(({ title }) => title)).toEqual(['Opening']);
  expect(titles()).toEqual(['Opening']);
});

it('[MTL7] a room that is planned anew is another one, also after one of which the answer got lost', async () => {
  edges.transport.failures.push({ error: makeChatError('create this room', 'UNREACHABLE'), isLost: true });
  await lobby.planRoom()(draft);
  expect(await lobby.planRoom()({ ...draft, title: 'Opening' })).toMatchObject({ ok: true });
  expect([...edges.transport.rooms.values()].map(({ title }) => title)).toEqual(['Keynote', 'Opening']);
});

it('[MTL8] lists what one made and changed at once, and nothing unlisted', async () => {
  edges.transport.roomsObserver?.window([]);
  const made = await lobby.planRoom()(draft);
  if (!made.ok) throw new Error(made.error.message);
  await lobby.planRoom()({ ...draft, title: 'Secret', visibility: 'UNLISTED' });
  expect(titles()).toEqual(['Keynote']);
  await lobby.changeRoom(made.value.id, { title: 'Keynote, again' });
  expect(titles()).toEqual(['Keynote, again']);
  await lobby.changeRoom(made.value.id, { visibility: 'UNLISTED' });
  expect(titles()).toEqual([]);
});

it('[FD68] shows the later version of a room, and none that was unlisted since', async () => {
  const [early, late] = [room('a', 20, 'early'), room('a', 20, 'late')];
  const listed = room('b', 21);
  edges.transport.rooms.set('b', listed);
  edges.transport.roomsObserver?.window([late, listed]);
  edges.transport.roomsObserver?.received([early]);
  await lobby.changeRoom('b', { visibility: 'UNLISTED' });
  edges.transport.roomsObserver?.received([listed]);
  await edges.clock.pass(100);
  expect(titles()).toEqual(['late']);
});

it('[FD9] leaves no timer behind', async () => {
  edges.transport.roomsObserver?.acked();
  lobby.close();
  await edges.clock.pass(0);
  expect(edges.clock.pending).toBe(0);
});
