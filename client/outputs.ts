import { isRecord } from '../chat/is-record';

/**
 * `amplify_outputs.json` as it was when the site was built: next.config.js puts it into the bundle as a
 * string, for its content differs for each branch and each machine. It stands there as Amplify reads it, so that no
 * page brings what reads it (docs/decisions/0046-what-comes-later.md).
 */
export function readOutputs(text: string | undefined = process.env.AMPLIFY_OUTPUTS): AmplifyOutputs {
  if (text === undefined || text === '')
    throw new Error('unable to find the backend; the site was built without amplify_outputs.json');
  return parseOutputs(JSON.parse(text));
}

/** As the file has them, or as Amplify reads them. Only what is read here is checked; the rest is Amplify's. */
export interface AmplifyOutputs {
  readonly [section: string]: unknown;
  readonly custom?: unknown;
}

export function parseOutputs(value: unknown): AmplifyOutputs {
  if (
    !isRecord(value) ||
    !isRecord(value['Auth'] ?? value['auth']) ||
    !isRecord(value['API'] ?? value['data'])
  )
    throw new Error('unable to find the backend; amplify_outputs.json has no auth and data');
  return value;
}

export interface LocalBackend {
  /** The GraphQL endpoint. */
  readonly url: string;
  readonly userPoolEndpoint: string;
  readonly identityPoolEndpoint: string;
  /** The page is served by something else, so the baked addresses hold. */
  readonly crossOrigin: boolean;
}

/** Where the local backend is, if that is what the outputs point at. */
export function localBackendOf({ custom }: AmplifyOutputs): LocalBackend | null {
  const local = isRecord(custom) ? custom['localBackend'] : undefined;
  if (local === undefined) return null;
  if (isRecord(local)) {
    const { url, userPoolEndpoint, identityPoolEndpoint, crossOrigin } = local;
    if (
      typeof url === 'string' &&
      typeof userPoolEndpoint === 'string' &&
      typeof identityPoolEndpoint === 'string'
    )
      return { url, userPoolEndpoint, identityPoolEndpoint, crossOrigin: crossOrigin === true };
  }
  throw new Error(
    'unable to find the local backend; custom.localBackend needs url, userPoolEndpoint and identityPoolEndpoint',
  );
}

/**
 * Where every page's first request goes, on AWS another host than the page's. The page says so in its head, so that the
 * connection (name, TCP, TLS: three times to there and back) is made while the scripts come. Null with a local backend,
 * which is where the page came from.
 */
export function apiOriginOf(outputs: AmplifyOutputs): string | null {
  if (localBackendOf(outputs) !== null) return null;
  const { GraphQL: graphql } = isRecord(outputs['API']) ? outputs['API'] : {};
  if (!isRecord(graphql) || typeof graphql['endpoint'] !== 'string')
    throw new Error('unable to find the API; amplify_outputs.json names no endpoint');
  return new URL(graphql['endpoint']).origin;
}
