import { Amplify, type ResourcesConfig } from 'aws-amplify';
import { fetchAuthSession, getCurrentUser, signIn, signOut } from 'aws-amplify/auth';
import type { ConsoleConfig } from '../console-config';
import { createCaller, type Caller } from './caller';

/** What the origin's API is called in the client's configuration of REST APIs, which can be signed. */
export const signedApi = 'signed';

let caller: Caller | null = null;

/** Points the ordinary client at the origin that served the page. */
export function configureClient(config: ConsoleConfig, { origin, host }: Location): void {
  window.WebSocket = plainWebSocket(window.WebSocket, host);
  const auth = authOf(config, origin);
  caller = createCaller(auth, window.sessionStorage);
  Amplify.configure(
    {
      Auth: auth,
      API: {
        GraphQL: {
          endpoint: `${origin}/graphql`,
          region: config.region,
          defaultAuthMode: 'userPool',
          ...(config.apiKey === null ? {} : { apiKey: config.apiKey }),
        },
        REST: { [signedApi]: { endpoint: origin, service: 'appsync', region: config.region } },
      },
    },
    caller.options,
  );
}

function authOf(
  { userPoolId, userPoolClientId, identityPool }: ConsoleConfig,
  origin: string,
): NonNullable<ResourcesConfig['Auth']> {
  const userPool = { userPoolId, userPoolClientId, userPoolEndpoint: `${origin}/cognito/` };
  if (identityPool === null) return { Cognito: userPool };
  const { identityPoolId, allowGuestAccess } = identityPool;
  const identityPoolEndpoint = `${origin}/cognito-identity/`;
  return { Cognito: { ...userPool, identityPoolId, identityPoolEndpoint, allowGuestAccess } };
}

/** @param guest whether the next call is a guest's, whoever is signed in */
export const callAsGuest = (guest: boolean): void => caller?.callAsGuest(guest);

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
  callAsGuest(false);
  const { tokens } = await fetchAuthSession();
  if (!tokens) return null;
  const { signInDetails, username } = await getCurrentUser();
  return signInDetails?.loginId ?? username;
}

/** @throws Error in the user pool's words */
export async function signInAs(username: string, password: string): Promise<void> {
  callAsGuest(false);
  await signOut();
  const { isSignedIn, nextStep } = await signIn({ username, password });
  if (!isSignedIn)
    throw new Error(`unable to sign in; the user pool asks for ${nextStep.signInStep}, which the app can do`);
}

export async function leave(): Promise<void> {
  callAsGuest(false);
  await signOut();
}
