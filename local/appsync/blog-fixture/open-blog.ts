import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openDynamoDb } from '../../dynamodb';
import type { Iam } from '../../iam';
import { createAuthenticator } from '../authentication';
import {
  createGraphqlEngine,
  type GraphqlEngine,
  type GraphqlEngineOptions,
  type RequestRefusal,
  type RequestTrace,
} from '../graphql';
import { createGraphqlHttpHandler } from '../http';
import { createRealtime, type Realtime, type RealtimeOptions } from '../realtime';
import { blogApi, postTable } from './blog-api';
import { blogAccountId, blogKey, blogRegion, expiredBlogKey, makeBlogIam } from './blog-iam';
import { makeBlogTokens, type BlogTokens } from './blog-tokens';

export interface BlogEngine {
  readonly engine: GraphqlEngine;
  readonly traces: RequestTrace[];
  readonly refusals: RequestRefusal[];
  readonly warnings: string[];
  close(): Promise<void>;
}

export interface Blog extends BlogEngine {
  readonly tokens: BlogTokens;
  readonly iam: Iam;
  readonly realtime: Realtime;
  /** `http://127.0.0.1:PORT/graphql`. */
  readonly url: string;
  /** Sends a GraphQL request as a caller, or raw text with whatever headers. */
  post(token: string | null, body: unknown, headers?: Record<string, string>): Promise<BlogAnswer>;
}

export interface BlogAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** The blog's engine on a table in memory, with whatever a test wants otherwise. */
export async function openBlogEngine(changes: Partial<GraphqlEngineOptions> = {}): Promise<BlogEngine> {
  const dynamoDb = await openDynamoDb({ directory: null, tables: [postTable] });
  const traces: RequestTrace[] = [];
  const refusals: RequestRefusal[] = [];
  const warnings: string[] = [];
  const engine = await createGraphqlEngine({
    api: blogApi,
    dynamoDb,
    lambda: { invoke: () => Promise.reject(new Error('unable to invoke; the blog has no functions')) },
    onTrace: (trace) => traces.push(trace),
    onRefusal: (refusal) => refusals.push(refusal),
    onWarning: (message) => warnings.push(message),
    ...changes,
  });
  return { engine, traces, refusals, warnings, close: () => dynamoDb.close() };
}

/** The blog on a port of its own, over HTTP and WebSocket. */
export async function openBlog(
  options: Pick<RealtimeOptions, 'limits' | 'clock' | 'observer'> = {},
): Promise<Blog> {
  const inner = await openBlogEngine();
  const { engine, refusals, warnings } = inner;
  const tokens = await makeBlogTokens();
  const iam = makeBlogIam();
  const authenticator = createAuthenticator({
    graphqlApi: blogApi,
    region: blogRegion,
    accountId: blogAccountId,
    verifier: tokens.verifier,
    apiKeys: [blogKey, expiredBlogKey],
    iam,
  });
  const onWarning = (message: string) => void warnings.push(message);
  const realtime = createRealtime({ engine, authenticator, onWarning, ...options });
  const handle = createGraphqlHttpHandler({
    engine,
    authenticator,
    realtime,
    onWarning,
    onRefusal: (refusal) => refusals.push(refusal),
  });
  const server = createServer((request, response) => void handle(request, response));
  server.on('upgrade', (request, socket, head) => realtime.handleUpgrade(request, socket, head));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  return {
    ...inner,
    tokens,
    iam,
    realtime,
    url,
    post: (token, body, headers) => post(url, token, body, headers),
    async close() {
      await realtime.close();
      await closeServer(server);
      await inner.close();
    },
  };
}

async function post(
  url: string,
  token: string | null,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<BlogAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...(token === null ? {} : { authorization: token }), ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
