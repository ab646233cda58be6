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
  edges.transport.rooms = [room('a', 20), room('missed', 24)];
  edges.transport.roomsObserver?.acked();
  edges.transport.roomsObserver?.acked();
  await edges.clock.pass(200);
  expect(titles()).toEqual(['missed', 'a']);
  expect(edges.transport.roomsReads).toBe(1);
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

it('[FD9] leaves no timer behind', async () => {
  edges.transport.roomsObserver?.acked();
  lobby.close();
  await edges.clock.pass(0);
  expect(edges.clock.pending).toBe(0);
});
