import { forgetDrafts } from './drafts';
import { Revival } from './feed';
import { KnownRooms } from './known-rooms';
import { Outboxes } from './outbox';
import type { Account, ChatApp, Edges, Preferences } from './ports';
import { keepPreferences } from './preferences';
import { rememberPerson } from './returning-person';
import type { SessionEdges } from './session-edges';

/**
 * What every page has of the application. A page opens what it shows with `edges` itself, so that it loads the core of
 * nothing else (docs/decisions/0029-lean-pages.md).
 */
export interface Visit extends Pick<ChatApp, 'account' | 'preferences'> {
  readonly edges: SessionEdges;
}

/** @param given preferences for this visit alone */
export function createVisit(edges: Edges, given: Partial<Preferences> = {}): Visit {
  const revival = new Revival(edges.connection, edges.clock, edges.chance, edges.returns);
  const outboxes = new Outboxes(edges);
  sendWhatIsLeft(edges, outboxes);
  forgetWhoLeftElsewhere(edges, outboxes);
  rememberPerson(edges);
  return {
    account: forgetfulAccount(edges, outboxes),
    preferences: keepPreferences(edges.memory, given),
    edges: { ...edges, revival, outboxes, knownRooms: new KnownRooms() },
  };
}

/** What was written before the page was reloaded goes on, whatever the page shows; and whenever the connection is back. */
function sendWhatIsLeft({ account, connection }: Edges, outboxes: Outboxes): void {
  let userId: string | null = null;
  const follow = (): void => {
    const state = account.getSnapshot();
    const before = userId;
    userId = state.kind === 'signed-in' ? state.userId : null;
    if (userId === before) return;
    outboxes.leaveTo(userId);
    if (userId !== null) outboxes.resume(userId);
  };
  account.subscribe(follow);
  follow();
  connection.subscribe(() => {
    if (connection.getSnapshot() === 'live') outboxes.wake();
  });
}

/** What a page tells the others of the browser when the person signs out, with who it was. */
const signedOutTopic = 'signed-out';

/** Who signs out leaves nothing unsent or half written in this browser. A session that merely ran out is no such wish. */
function forgetfulAccount({ account, memory, pages }: Edges, outboxes: Outboxes): Account {
  return {
    ...account,
    signOut: async () => {
      const state = account.getSnapshot();
      await account.signOut();
      if (state.kind !== 'signed-in') return;
      outboxes.forget(state.userId);
      forgetDrafts(memory, state.userId);
      pages.tell(signedOutTopic, state.userId);
    },
  };
}

/** What this page has written since of a person who signed out in another. */
function forgetWhoLeftElsewhere({ memory, pages }: Edges, outboxes: Outboxes): void {
  pages.hear(signedOutTopic, (userId) => {
    if (typeof userId !== 'string') return;
    outboxes.forget(userId);
    forgetDrafts(memory, userId);
  });
}
