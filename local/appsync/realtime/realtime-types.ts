import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Authenticator } from '../authentication';
import type { GraphqlEngine, PublishedEvent } from '../graphql';
import type { BacklogLimits } from './backlog';
import type { Clock } from './clock';

/** Told of what AppSync meters. */
export interface RealtimeObserver {
  /** A client was let in. @returns to be called once, when it is gone */
  connected(): () => void;
  /** An event was sent to so many subscriptions, with the same payload to each. */
  delivered(delivery: RealtimeDelivery): void;
}

export interface RealtimeDelivery {
  /** What the mutation made known, before it was projected. */
  readonly event: unknown;
  readonly subscribers: number;
  readonly payloadBytes: number;
}

export interface RealtimeOptions {
  readonly engine: GraphqlEngine;
  readonly authenticator: Authenticator;
  /** Told of dropped payloads, slow sockets closed and unexpected failures. */
  readonly onWarning?: (message: string) => void;
  readonly observer?: RealtimeObserver;
  /** What slow clients may leave unread before they are cut. */
  readonly limits?: BacklogLimits;
  readonly clock?: Clock;
}

export interface Realtime {
  /** For `server.on('upgrade')` on `/graphql/realtime`. Takes over the socket. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Delivers events to the subscriptions that match, in order, without blocking the caller. */
  publish(events: readonly PublishedEvent[]): void;
  /** Open sockets and subscriptions at this moment. */
  counts(): { readonly connections: number; readonly subscriptions: number };
  /** Closes every socket; resolves when all are gone. */
  close(): Promise<void>;
}
