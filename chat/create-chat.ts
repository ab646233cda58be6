import { createVisit } from './create-visit';
import { openLobby } from './lobby';
import type { ChatApp, Edges, Preferences } from './ports';
import { openRoom } from './room-session';

/** The whole application behind the edges, for who needs no pages. `given` are preferences for this visit. */
export function createChat(edges: Edges, given: Partial<Preferences> = {}): ChatApp {
  const { edges: sessionEdges, ...visit } = createVisit(edges, given);
  return {
    ...visit,
    openLobby: () => openLobby(sessionEdges),
    openRoom: (roomId) => openRoom(roomId, sessionEdges),
  };
}
