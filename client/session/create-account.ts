import { fetchAuthSession } from 'aws-amplify/auth';
import { Hub } from 'aws-amplify/utils';
import { createValueStore } from '../../chat/store';
import type { Account, AccountState } from '../../chat/ports';
import { groupsOf, isSameAccount, parseAccount, signedOut, type SessionTokens } from './parse-account';
import { SomebodyElseError } from './somebody-else-error';

/** Milliseconds until a session is asked for again that needed the network and did not get it. */
const retryDelay = 3_000;

/** Nobody needs it to come in, and it brings what signing in is made of. */
const loadSignOut = async () => (await import('./sign-out')).signOut;

export interface OwnAccount extends Account {
  /**
   * The headers of a request, made by who the page shows as signed in. The tokens are shared with all pages of the browser,
   * and may be another person's before this page has heard of it.
   * @throws SomebodyElseError if they are
   */
  readonly authorize: () => Promise<Record<string, string>>;
}

/** Who is signed in, kept up to date with what Amplify's auth tells of this page and of others of the browser. */
export function createAccount(): OwnAccount {
  const store = createValueStore<AccountState>(Object.freeze({ kind: 'unknown' }));
  const set = (state: AccountState): void => {
    if (!isSameAccount(store.getSnapshot(), state)) store.set(state);
  };
  const refreshed = new Set<unknown>();

  const update = async (): Promise<void> => {
    try {
      set(parseAccount(await fetchTokensInGroup(refreshed)));
    } catch (cause) {
      // Tokens that could not be renewed may still be renewed later: nobody is signed out by a bad network.
      console.info('unable to read the session; trying again', cause);
      setTimeout(() => void update(), retryDelay);
    }
  };

  Hub.listen(
    'auth',
    ({ payload }) => {
      if (payload.event === 'signedOut') set(signedOut);
      else if (payload.event === 'signedIn' || payload.event === 'tokenRefresh') void update();
      else if (payload.event === 'tokenRefresh_failure') void update();
    },
    { enableCrossTabEvents: true },
  );
  void update();

  return {
    getSnapshot: () => store.getSnapshot(),
    subscribe: (listener) => store.subscribe(listener),
    signOut: async () => {
      const signOut = await loadSignOut();
      await signOut();
      set(signedOut);
    },
    authorize: async () => {
      const shown = store.getSnapshot();
      const { tokens } = await fetchAuthSession();
      // Amplify says in its own words that nobody is signed in.
      if (tokens === undefined) return {};
      const found = parseAccount(tokens);
      if (isAnother(shown, found)) {
        set(found);
        throw new SomebodyElseError();
      }
      return { Authorization: tokens.accessToken.toString() };
    },
  };
}

function isAnother(shown: AccountState, found: AccountState): boolean {
  return shown.kind === 'signed-in' && found.kind === 'signed-in' && shown.userId !== found.userId;
}

/**
 * Confirming a sign-up puts a person into the group User, but a token made before that doesn't say so; such
 * a token is renewed, once for each person.
 */
async function fetchTokensInGroup(refreshed: Set<unknown>): Promise<SessionTokens | undefined> {
  const { tokens } = await fetchAuthSession();
  if (tokens === undefined || groupsOf(tokens).length > 0) return tokens;
  const userId = tokens.accessToken.payload.sub;
  if (refreshed.has(userId)) return tokens;
  refreshed.add(userId);
  return (await fetchAuthSession({ forceRefresh: true })).tokens;
}
