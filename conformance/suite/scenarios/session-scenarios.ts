import { fetchAuthSession, getCurrentUser, signIn, signOut } from 'aws-amplify/auth';
import type { Stage } from '../stage';

/** New tokens on demand; the API takes them. */
export async function refreshTokens({ subject, actAs }: Stage) {
  await actAs(subject.reader);
  const before = await fetchAuthSession();
  const after = await fetchAuthSession({ forceRefresh: true });
  const { errors } = await subject.get(crypto.randomUUID());
  return {
    isSamePerson: before.tokens?.accessToken.payload['sub'] === after.tokens?.accessToken.payload['sub'],
    isNewToken: before.tokens?.accessToken.toString() !== after.tokens?.accessToken.toString(),
    groups: after.tokens?.accessToken.payload['cognito:groups'],
    errors,
  };
}

/** One device signs out everywhere: the other one can't get new tokens, and then has none. */
export async function signOutEverywhere({ subject, actAs }: Stage) {
  await actAs(subject.reader, 'phone');
  await actAs(subject.reader, 'tablet');
  await signOut({ global: true });
  const tablet = await nameOfError(getCurrentUser());
  await actAs(subject.reader, 'phone');
  const refreshed = await fetchAuthSession({ forceRefresh: true });
  return { tablet, phoneTokens: refreshed.tokens ?? null, phone: await nameOfError(getCurrentUser()) };
}

export async function mistakePassword({ subject, actAs }: Stage) {
  await actAs(subject.reader, 'kiosk');
  await signOut();
  const { email } = subject.reader;
  return {
    wrongPassword: await nameOfError(signIn({ username: email, password: 'Wrong-Password-1' })),
    unknownPerson: await nameOfError(
      signIn({ username: `${crypto.randomUUID()}@conformance.example`, password: 'Wrong-Password-1' }),
    ),
  };
}

async function nameOfError(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
}
