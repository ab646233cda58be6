import type { AccountState } from '../../chat/ports';

/** What a session's tokens say, as far as it is used. */
export interface SessionTokens {
  readonly accessToken: { readonly payload: Readonly<Record<string, unknown>>; toString(): string };
  readonly idToken?: { readonly payload: Readonly<Record<string, unknown>> } | undefined;
}

export const signedOut: AccountState = Object.freeze({ kind: 'signed-out' });

/** The server goes by the groups of the access token, so the page does too. */
export function parseAccount(tokens: SessionTokens | undefined): AccountState {
  const userId = tokens?.accessToken.payload['sub'];
  if (tokens === undefined || typeof userId !== 'string') return signedOut;
  const email = tokens.idToken?.payload['email'];
  return Object.freeze({
    kind: 'signed-in',
    userId,
    email: typeof email === 'string' ? email : '',
    isModerator: groupsOf(tokens).includes('Moderator'),
  });
}

export function groupsOf({ accessToken }: SessionTokens): readonly string[] {
  const groups = accessToken.payload['cognito:groups'];
  return Array.isArray(groups) ? groups.filter((group) => typeof group === 'string') : [];
}

export function isSameAccount(left: AccountState, right: AccountState): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
