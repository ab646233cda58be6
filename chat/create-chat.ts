import { Revival } from './feed';
import { openLobby } from './lobby';
import type { ChatApp, Edges } from './ports';
import { openRoom } from './room-session';

/** The application behind the components, once the edges are there. */
export function createChat(edges: Edges): ChatApp {
  const revival = new Revival(edges.connection, edges.clock, edges.chance);
  const sessionEdges = { ...edges, revival };
  return {
    account: edges.account,
    openLobby: () => openLobby(sessionEdges),
    openRoom: (roomId) => openRoom(roomId, sessionEdges),
  };
}
