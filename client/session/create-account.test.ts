import { ConsoleLogger, Hub } from 'aws-amplify/utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { createAccount } from './create-account';
import type { SessionTokens } from './parse-account';

const session = vi.hoisted(() => ({ fetch: vi.fn(), signOut: vi.fn() }));
vi.mock('aws-amplify/auth', () => ({ fetchAuthSession: session.fetch, signOut: session.signOut }));

const tokensOf = (sub: string, ...groups: string[]): SessionTokens => ({
  accessToken: {
    payload: { sub, ...(groups.length === 0 ? {} : { 'cognito:groups': groups }) },
    toString: () => `token of ${sub}`,
  },
  idToken: { payload: { email: 'ann@example.org' } },
});
const tokens = (...groups: string[]): SessionTokens => tokensOf('u1', ...groups);

// Hub warns whoever but Amplify speaks on its channels; here that is the point.
ConsoleLogger.LOG_LEVEL = 'ERROR';

const tellAuth = (event: string) => Hub.dispatch('auth', { event });

const settle = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  session.fetch.mockReset();
  session.signOut.mockReset();
});

// First in this file: an account listens as long as the page lives, and the earlier ones would count too.
it('[FD86] renews a token that names no group, once', async () => {
  session.fetch.mockImplementation((options?: { forceRefresh: boolean }) =>
    Promise.resolve({ tokens: options?.forceRefresh === true ? tokens('User', 'Moderator') : tokens() }),
  );
  const account = createAccount();
  await settle();
  expect(account.getSnapshot()).toMatchObject({ isModerator: true });
  tellAuth('tokenRefresh');
  await settle();
  expect(session.fetch.mock.calls.filter(([options]) => options !== undefined)).toHaveLength(1);
});

it('is unknown until the session was read', async () => {
  session.fetch.mockResolvedValue({ tokens: tokens('User') });
  const account = createAccount();
  expect(account.getSnapshot()).toEqual({ kind: 'unknown' });
  await settle();
  expect(account.getSnapshot()).toEqual({
    kind: 'signed-in',
    userId: 'u1',
    email: 'ann@example.org',
    isModerator: false,
  });
});

it('is signed out without tokens', async () => {
  session.fetch.mockResolvedValue({});
  const account = createAccount();
  await settle();
  expect(account.getSnapshot().kind).toBe('signed-out');
});

it('follows signing in and out, and tells only what changed', async () => {
  session.fetch.mockResolvedValue({});
  const account = createAccount();
  await settle();
  const seen: string[] = [];
  account.subscribe(() => seen.push(account.getSnapshot().kind));
  session.fetch.mockResolvedValue({ tokens: tokens('User') });
  tellAuth('signedIn');
  await settle();
  tellAuth('tokenRefresh');
  await settle();
  await account.signOut();
  expect(seen).toEqual(['signed-in', 'signed-out']);
});

it('[FD89] asks with the token of who is signed in here, and with no headers of its own where nobody is', async () => {
  session.fetch.mockResolvedValue({ tokens: tokens('User') });
  const account = createAccount();
  await settle();
  expect(await account.authorize()).toEqual({ Authorization: 'token of u1' });
  session.fetch.mockResolvedValue({});
  expect(await account.authorize()).toEqual({});
});

it('[FD89] asks for nothing with the token of somebody else, and says from then on who is signed in', async () => {
  session.fetch.mockResolvedValue({ tokens: tokens('User') });
  const account = createAccount();
  await settle();
  session.fetch.mockResolvedValue({ tokens: tokensOf('u2', 'User') });
  await expect(account.authorize()).rejects.toThrow('somebody else');
  expect(account.getSnapshot()).toMatchObject({ kind: 'signed-in', userId: 'u2' });
  expect(await account.authorize()).toEqual({ Authorization: 'token of u2' });
});
