import { forgetDrafts } from './drafts';
import { Revival } from './feed';
import { KnownRooms } from './known-rooms';
import { openLobby } from './lobby';
import { Outboxes } from './outbox';
import type { Account, ChatApp, Edges, Preferences } from './ports';
import { keepPreferences } from './preferences';
import { openRoom } from './room-session';

/** The application behind the components, once the edges are there. `given` are preferences for this visit. */
export function createChat(edges: Edges, given: Partial<Preferences> = {}): ChatApp {
  const revival = new Revival(edges.connection, edges.clock, edges.chance, edges.returns);
  const outboxes = new Outboxes(edges);
  const sessionEdges = { ...edges, revival, outboxes, knownRooms: new KnownRooms() };
  sendWhatIsLeft(edges, outboxes);
  return {
    account: forgetfulAccount(edges, outboxes),
    preferences: keepPreferences(edges.memory, given),
    openLobby: () => openLobby(sessionEdges),
    openRoom: (roomId) => openRoom(roomId, sessionEdges),
  };
}

/** What was written before the page was reloaded goes on, whatever the page shows; and whenever the connection is back. */
function sendWhatIsLeft({ account, connection }: Edges, outboxes: Outboxes): void {
  let userId: string | null = null;
  const follow = (): void => {
    const state = account.getSnapshot();
    const before = userId;
    userId = state.kind === 'signed-in' ? state.userId : null;
    if (userId !== null && userId !== before) outboxes.resume(userId);
  };
  account.subscribe(follow);
  follow();
  connection.subscribe(() => {
    if (connection.getSnapshot() === 'live') outboxes.wake();
  });
}

/** Who signs out leaves nothing unsent or half written in this browser. A session that merely ran out is no such wish. */
function forgetfulAccount({ account, memory }: Edges, outboxes: Outboxes): Account {
  return {
    ...account,
    signOut: async () => {
      const state = account.getSnapshot();
      await account.signOut();
      if (state.kind !== 'signed-in') return;
      outboxes.forget(state.userId);
      forgetDrafts(memory, state.userId);
    },
  };
}
