import type { Duplex } from 'node:stream';
import { WebSocket, type RawData } from 'ws';
import { describeError } from '../../describe-error';
import type { Authentication, Authenticator, CallerIdentity } from '../authentication';
import type { GraphqlEngine, GraphqlResponseError } from '../graphql';
import {
  completeFrame,
  connectionAckFrame,
  connectionErrorFrame,
  dataPrefix,
  errorFrame,
  keepAliveFrame,
  parseClientFrame,
  startAckFrame,
  type ClientFrame,
  type FrameError,
} from './frames';
import type { Backlog } from './backlog';
import { GRAPHQL_PATH } from './handshake';
import { Outgoing } from './outgoing';
import type { Publisher } from './publisher';
import type { RealtimeObserver } from './realtime-types';
import type { SendQueue } from './send-queue';
import type { Subscriber } from './subscriber';
import { WireText } from './wire-frame';

/** Whether the handshake's caller may open a connection. */
export type HandshakeOutcome =
  { readonly kind: 'authenticated' } | Extract<Authentication, { kind: 'refused' }>;

export interface ConnectionOptions {
  readonly socket: WebSocket;
  /**
   * What the socket was upgraded from. `ws` reads it, and answers pings and closes on it; what we send is written
   * to it as whole frames, which may stand between those of `ws`.
   */
  readonly stream: Duplex;
  readonly sendQueue: SendQueue;
  readonly backlog: Backlog<Connection>;
  /** Milliseconds since the epoch. */
  readonly openedAt: number;
  readonly engine: GraphqlEngine;
  readonly authenticator: Authenticator;
  readonly publisher: Publisher;
  readonly sourceIp: string;
  /** Outcome of the handshake's authorisation; it is told in answer to `connection_init`. */
  readonly authentication: Promise<HandshakeOutcome>;
  readonly hasProtocol: boolean;
  readonly observer: Pick<RealtimeObserver, 'connected'>;
  /** Told when the token of a subscription will expire. */
  readonly onExpiry: (moment: number) => void;
  readonly onWarning: (message: string) => void;
}

/** docs.aws.amazon.com/general/latest/gr/appsync.html: subscriptions per client connection. */
const MAX_SUBSCRIPTIONS = 200;
const keepAlive = new WireText(keepAliveFrame).toFrame('');

interface Prepared {
  readonly outcome: Awaited<ReturnType<GraphqlEngine['subscribe']>>;
  readonly expiresAt: number | null;
}

/** One WebSocket of one client: its frames in, its subscriptions, its frames out. */
export class Connection {
  readonly #options: ConnectionOptions;
  readonly #outgoing: Outgoing;
  readonly #subscribers = new Map<string, Subscriber>();
  /** Ids of `start` frames that are being worked on; false once stopped. */
  readonly #starting = new Map<string, boolean>();
  #disconnected: (() => void) | null = null;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    const { socket, stream, sendQueue, backlog, onWarning } = options;
    this.#outgoing = new Outgoing({
      stream,
      isOpen: () => socket.readyState === WebSocket.OPEN,
      schedule: (outgoing) => sendQueue.add(outgoing),
      onUnread: (bytes) => backlog.note(this, bytes)?.cut(),
    });
    socket.on('message', (data, isBinary) => {
      this.#receive(isBinary ? '' : textOf(data)).catch((error: unknown) => {
        const reason = describeError(error);
        onWarning(`unable to answer a real-time frame; ${reason}`);
      });
    });
    // A protocol error of the client; `ws` closes the socket with the fitting code.
    socket.on('error', ({ message }) => onWarning(`real-time socket failed; ${message}`));
    socket.on('close', () => {
      this.#disconnected?.();
      this.#forgetAll();
    });
  }

  get openedAt(): number {
    return this.#options.openedAt;
  }

  get subscriptionCount(): number {
    return this.#subscribers.size;
  }

  keepAlive(): void {
    this.#outgoing.push(keepAlive);
  }

  /** Ends the subscriptions whose token has expired, as if they were asked for now. */
  expire(now: number): void {
    for (const { id, expiresAt } of [...this.#subscribers.values()]) {
      if (expiresAt === null) continue;
      if (expiresAt > now) {
        this.#options.onExpiry(expiresAt);
        continue;
      }
      this.#forget(id);
      this.#send(errorFrame(id, [{ errorType: 'UnauthorizedException', message: 'Token has expired.' }]));
    }
  }

  close(code: number, reason: string): void {
    this.#outgoing.flush();
    this.#outgoing.end();
    this.#options.socket.close(code, reason);
  }

  /** One slow reader must not fill the memory. */
  cut(): void {
    this.#options.onWarning('closed a real-time socket; its client does not read what it is sent');
    this.#forgetAll();
    this.terminate();
  }

  terminate(): void {
    this.#options.socket.terminate();
  }

  async #receive(text: string): Promise<void> {
    const frame = parseClientFrame(text);
    switch (frame.type) {
      case 'connection_init':
        return this.#initialise();
      case 'start':
        return this.#start(frame);
      case 'stop':
        this.#stop(frame.id);
        return;
      case 'unsupported':
        this.#send(errorFrame(frame.id, [notSupported(frame.operation)]));
    }
  }

  async #initialise(): Promise<void> {
    const authentication = await this.#options.authentication;
    if (authentication.kind === 'authenticated' && this.#options.hasProtocol) {
      this.#disconnected ??= this.#options.observer.connected();
      this.#send(connectionAckFrame);
      this.#send(keepAliveFrame);
      return;
    }
    const error: FrameError =
      authentication.kind === 'refused'
        ? { errorType: authentication.errorType, message: authentication.message, errorCode: 401 }
        : { message: 'SubProtocolNotSupportedError', errorCode: 400 };
    this.#send(connectionErrorFrame(error));
    this.close(1008, error.message);
  }

  async #start(frame: Extract<ClientFrame, { type: 'start' }>): Promise<void> {
    const { id } = frame;
    const refusal = this.#refusalOf(id);
    if (refusal) {
      this.#send(errorFrame(id, [refusal]));
      return;
    }
    this.#starting.set(id, true);
    const { outcome, expiresAt } = await this.#prepare(frame);
    const isWanted = this.#starting.get(id) === true;
    this.#starting.delete(id);
    if (!isWanted) return;
    if (outcome.kind === 'refused') {
      this.#send(errorFrame(id, outcome.errors.map(toFrameError)));
      return;
    }
    const prefix = new WireText(dataPrefix(id)).characters;
    const subscriber: Subscriber = {
      id,
      subscription: outcome.subscription,
      expiresAt,
      deliver: (payload) => this.#outgoing.push(payload.toFrame(prefix)),
      invalidate: () => this.#invalidate(id),
    };
    this.#disconnected ??= this.#options.observer.connected();
    this.#subscribers.set(id, subscriber);
    this.#options.publisher.add(subscriber);
    this.#send(startAckFrame(id));
    if (expiresAt !== null) this.#options.onExpiry(expiresAt);
  }

  #refusalOf(id: string): FrameError | null {
    if (this.#subscribers.has(id) || this.#starting.has(id)) {
      const message = `A subscription with id ${id.slice(0, 100)} is open already`;
      return { errorType: 'DuplicatedOperationError', message };
    }
    if (this.#subscribers.size + this.#starting.size < MAX_SUBSCRIPTIONS) return null;
    const message = `Max number of ${MAX_SUBSCRIPTIONS} subscriptions reached`;
    return { errorType: 'MaxSubscriptionsReachedError', message };
  }

  /** Authorises and prepares a subscription; every `start` is authorised anew, as AppSync does. */
  async #prepare(frame: Extract<ClientFrame, { type: 'start' }>): Promise<Prepared> {
    const { engine, authenticator, sourceIp } = this.#options;
    const { query, variables, operationName, headers } = frame;
    const attempt = { headers, sourceIp, target: GRAPHQL_PATH, body: Buffer.from(frame.data) };
    const handshake = await this.#options.authentication;
    const caller = handshake.kind === 'refused' ? handshake : await authenticator(attempt);
    if (caller.kind === 'refused') {
      const error = { path: null, locations: null, errorType: caller.errorType };
      const outcome = { kind: 'refused', errors: [{ ...error, message: caller.message }] } as const;
      return { outcome, expiresAt: null };
    }
    const { identity, permits } = caller;
    const request = { query, variables, operationName, headers, identity, permits };
    return { outcome: await engine.subscribe(request), expiresAt: expiryOf(identity) };
  }

  #stop(id: string): void {
    const subscriber = this.#subscribers.get(id);
    if (this.#starting.has(id)) this.#starting.set(id, false);
    else if (!subscriber) return;
    this.#forget(id);
    this.#send(completeFrame(id));
  }

  /** An invalidated subscription takes its connection with it; the client may come back and ask again. */
  #invalidate(id: string): void {
    this.#forget(id);
    this.#send(completeFrame(id));
    this.close(1000, 'Subscription invalidated');
  }

  #forget(id: string): void {
    const subscriber = this.#subscribers.get(id);
    if (!subscriber) return;
    this.#subscribers.delete(id);
    this.#options.publisher.remove(subscriber);
  }

  #forgetAll(): void {
    for (const id of this.#starting.keys()) this.#starting.set(id, false);
    for (const id of [...this.#subscribers.keys()]) this.#forget(id);
    this.#outgoing.end();
    this.#options.backlog.note(this, 0);
  }

  #send(text: string): void {
    this.#outgoing.push(new WireText(text).toFrame(''));
  }
}

function textOf(data: RawData): string {
  if (Buffer.isBuffer(data)) return data.toString('utf8');
  return Buffer.from(data instanceof ArrayBuffer ? new Uint8Array(data) : Buffer.concat(data)).toString(
    'utf8',
  );
}

/** When a caller's token expires, in milliseconds since the epoch. */
function expiryOf(identity: CallerIdentity): number | null {
  const expiry = identity && 'claims' in identity ? identity.claims['exp'] : null;
  return typeof expiry === 'number' ? expiry * 1000 : null;
}

function notSupported(operation: string): FrameError {
  return {
    errorType: 'UnsupportedOperation',
    message: `${operation} not supported through the realtime channel`,
  };
}

function toFrameError({ errorType, message }: GraphqlResponseError): FrameError {
  return errorType === undefined || errorType === null ? { message } : { errorType, message };
}
