import type { Amplify, ResourcesConfig } from 'aws-amplify';
import {
  CognitoAWSCredentialsAndIdentityIdProvider,
  DefaultIdentityIdStore,
  cognitoUserPoolsTokenProvider,
} from 'aws-amplify/auth/cognito';
import { tabStorage } from './tab-storage';

/** Who the client takes for the caller. */
export interface Caller {
  readonly options: NonNullable<Parameters<typeof Amplify.configure>[1]>;
  /** Whether to call as a guest, whoever is signed in. */
  callAsGuest(guest: boolean): void;
}

/**
 * aws-amplify holds one session a page, and who is signed in is never a guest. Here a guest stands beside them, each
 * with an identity of their own. The web app may be served on this origin, so that all is kept apart from its session.
 */
export function createCaller(auth: NonNullable<ResourcesConfig['Auth']>, storage: Storage): Caller {
  let asGuest = false;
  cognitoUserPoolsTokenProvider.setAuthConfig(auth);
  cognitoUserPoolsTokenProvider.setKeyValueStorage(tabStorage(storage, 'console.'));
  const credentialsOf = (prefix: string): CognitoAWSCredentialsAndIdentityIdProvider => {
    const identities = new DefaultIdentityIdStore(tabStorage(storage, prefix));
    if ('identityPoolId' in auth.Cognito) identities.setAuthConfig(auth);
    return new CognitoAWSCredentialsAndIdentityIdProvider(identities);
  };
  const user = credentialsOf('console.user.');
  const guest = credentialsOf('console.guest.');
  return {
    options: {
      Auth: {
        tokenProvider: {
          getTokens: (options) =>
            asGuest ? Promise.resolve(null) : cognitoUserPoolsTokenProvider.getTokens(options),
        },
        credentialsProvider: {
          getCredentialsAndIdentityId: (options) =>
            (options.authenticated ? user : guest).getCredentialsAndIdentityId(options),
          clearCredentialsAndIdentityId: () => void user.clearCredentialsAndIdentityId(),
        },
      },
    },
    callAsGuest(value) {
      asGuest = value;
    },
  };
}
