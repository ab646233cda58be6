import { Amplify } from 'aws-amplify';
import { fetchAuthSession, getCurrentUser, signIn, signOut } from 'aws-amplify/auth';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import type { ConsoleConfig } from '../console-config';
import { tabStorage } from './tab-storage';

/** Points the ordinary client at the origin that served the page. */
export function configureClient(config: ConsoleConfig, { origin, host }: Location): void {
  window.WebSocket = plainWebSocket(window.WebSocket, host);
  Amplify.configure({
    Auth: {
      Cognito: {
        userPoolId: config.userPoolId,
        userPoolClientId: config.userPoolClientId,
        userPoolEndpoint: `${origin}/cognito/`,
      },
    },
    API: {
      GraphQL: {
        endpoint: `${origin}/graphql`,
        region: config.region,
        defaultAuthMode: 'userPool',
        ...(config.apiKey === null ? {} : { apiKey: config.apiKey }),
      },
    },
  });
  // The web app may be served on this origin, and has a session of its own there.
  cognitoUserPoolsTokenProvider.setKeyValueStorage(tabStorage(window.sessionStorage, 'console.'));
}

/** aws-amplify turns every `http:` address into `wss:`, which the local backend does not speak. */
function plainWebSocket(Base: typeof WebSocket, host: string): typeof WebSocket {
  return class extends Base {
    constructor(address: string | URL, protocols?: string | string[]) {
      const url = new URL(address);
      if (url.host === host) url.protocol = 'ws:';
      super(url, protocols);
    }
  };
}

/** @returns the name of who is signed in in this tab, or null */
export async function signedInUser(): Promise<string | null> {
  const { tokens } = await fetchAuthSession();
  if (!tokens) return null;
  const { signInDetails, username } = await getCurrentUser();
  return signInDetails?.loginId ?? username;
}

/** @throws Error in the user pool's words */
export async function signInAs(username: string, password: string): Promise<void> {
  await signOut();
  const { isSignedIn, nextStep } = await signIn({ username, password });
  if (!isSignedIn)
    throw new Error(`unable to sign in; the user pool asks for ${nextStep.signInStep}, which the app can do`);
}

export { signOut };
