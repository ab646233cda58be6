import { Amplify, type ResourcesConfig } from 'aws-amplify';
import { parseAmplifyConfig } from 'aws-amplify/utils';
import { isLoopback, withPlainWebSocket } from './loopback-web-socket';
import { localBackendOf, type AmplifyOutputs, type LocalBackend } from './outputs';

type Configuration = Parameters<typeof Amplify.configure>;

/** Points Amplify at the backend. With a backend on AWS this is `Amplify.configure` and nothing else. */
export function configureAmplify(outputs: AmplifyOutputs, options?: Configuration[1]): void {
  const local = localBackendOf(outputs);
  const parsed = parseAmplifyConfig(outputs);
  if (local === null) {
    Amplify.configure(parsed, options);
    return;
  }
  const addresses = localAddresses(local, pageLocation());
  Amplify.configure(pointAt(parsed, addresses), options);
  const endpoint = new URL(addresses.url);
  if (endpoint.protocol === 'http:')
    globalThis.WebSocket = withPlainWebSocket(globalThis.WebSocket, endpoint);
}

interface PageLocation {
  readonly origin: string;
  readonly hostname: string;
}

interface Addresses {
  readonly url: string;
  readonly userPoolEndpoint: string;
  readonly identityPoolEndpoint: string;
}

/**
 * A page that the local backend served finds everything at the address it came from, so that a site built
 * once works on whatever port it is served.
 */
export function localAddresses(local: LocalBackend, page: PageLocation | null): Addresses {
  if (page === null || local.crossOrigin || !isLoopback(page.hostname)) return local;
  const here = (address: string): string => `${page.origin}${new URL(address).pathname}`;
  return {
    url: here(local.url),
    userPoolEndpoint: here(local.userPoolEndpoint),
    identityPoolEndpoint: here(local.identityPoolEndpoint),
  };
}

function pageLocation(): PageLocation | null {
  return typeof location === 'undefined' ? null : location;
}

/** `parseAmplifyConfig` knows no address for a user or identity pool: on AWS it follows from the pool's id. */
function pointAt(config: ResourcesConfig, addresses: Addresses): ResourcesConfig {
  const { url, userPoolEndpoint, identityPoolEndpoint } = addresses;
  const cognito = config.Auth?.Cognito;
  const graphql = config.API?.GraphQL;
  if (cognito === undefined || graphql === undefined)
    throw new Error('unable to point the client at the local backend; its outputs have no user pool or API');
  const { userPoolId, userPoolClientId } = cognito;
  return {
    ...config,
    Auth: {
      Cognito: { ...cognito, userPoolId, userPoolClientId, userPoolEndpoint, identityPoolEndpoint },
    } as NonNullable<ResourcesConfig['Auth']>,
    API: { ...config.API, GraphQL: { ...graphql, endpoint: url } },
  };
}
