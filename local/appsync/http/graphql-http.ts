import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TokenVerifier } from '../../ports';
import type { GraphqlEngine } from '../graphql';
import type { Realtime } from '../realtime';

export interface GraphqlHttpOptions {
  readonly engine: GraphqlEngine;
  readonly verifier: TokenVerifier;
  /** Where mutations are published after they were answered. */
  readonly realtime: Pick<Realtime, 'publish'>;
  readonly onWarning?: (message: string) => void;
}

/** Answers one request to `/graphql`; never rejects. */
export type GraphqlHttpHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** `POST /graphql` and its preflight, with AppSync's statuses and error bodies. */
export function createGraphqlHttpHandler(_options: GraphqlHttpOptions): GraphqlHttpHandler {
  throw new Error('unable to open the GraphQL endpoint; it is not written yet');
}
