import { Revival } from './feed';
import { openLobby } from './lobby';
import type { ChatApp, Edges, Preferences } from './ports';
import { keepPreferences } from './preferences';
import { openRoom } from './room-session';

/** The application behind the components, once the edges are there. `given` are preferences for this visit. */
export function createChat(edges: Edges, given: Partial<Preferences> = {}): ChatApp {
  const revival = new Revival(edges.connection, edges.clock, edges.chance);
  const sessionEdges = { ...edges, revival };
  return {
    account: edges.account,
    preferences: keepPreferences(edges.memory, given),
    openLobby: () => openLobby(sessionEdges),
    openRoom: (roomId) => openRoom(roomId, sessionEdges),
  };
}
