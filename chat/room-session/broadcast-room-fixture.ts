import { createChat } from '../create-chat';
import type { Room } from '../model';
import type { RoomSession } from '../ports';
import { sampleRoom, type FakeEdges } from '../testing';

/** Somebody comes to a room in broadcast delivery by its link. */
export async function openByLink(edges: FakeEdges, changes: Partial<Room> = {}): Promise<RoomSession> {
  offer(edges, changes);
  const room = createChat(edges).openRoom('room');
  await edges.clock.pass(0);
  return room;
}

/** The lobby has shown the room, and the page goes on to it. */
export async function openFromLobby(edges: FakeEdges, changes: Partial<Room> = {}): Promise<RoomSession> {
  const listed = offer(edges, changes);
  const chat = createChat(edges);
  const lobby = chat.openLobby();
  edges.transport.roomsObserver?.received([listed]);
  lobby.close();
  const room = chat.openRoom('room');
  await edges.clock.pass(0);
  return room;
}

function offer(edges: FakeEdges, changes: Partial<Room>): Room {
  const value = sampleRoom({ delivery: 'BROADCAST', ...changes });
  edges.transport.room = { ok: true, value };
  return value;
}
