import { WebSocketServer } from 'ws';
import { Backlog, backlogLimits } from './backlog';
import { systemClock } from './clock';
import { Connection, type HandshakeOutcome } from './connection';
import { ExpiryAlarm } from './expiry-alarm';
import { handshakeAttempt, PROTOCOL } from './handshake';
import { Publisher } from './publisher';
import type { Realtime, RealtimeObserver, RealtimeOptions } from './realtime-types';
import { SendQueue } from './send-queue';

/** Milliseconds between `ka` frames. */
const KEEP_ALIVE_INTERVAL = 60_000;
/** docs.aws.amazon.com/general/latest/gr/appsync.html: connection duration, 24 hours. */
const MAX_CONNECTION_AGE = 24 * 60 * 60 * 1000;
/** A frame holds a query, so it may be as large as a request. */
const MAX_FRAME_BYTES = 1024 * 1024;
/** Milliseconds that clients have to answer the closing of their socket. */
const CLOSE_GRACE = 500;

const letIn: HandshakeOutcome = { kind: 'authenticated' };

/** AppSync's real-time endpoint: GraphQL subscriptions over WebSocket. */
export function createRealtime(options: RealtimeOptions): Realtime {
  const { engine, authenticator, clock = systemClock, limits = backlogLimits } = options;
  const onWarning = options.onWarning ?? (() => undefined);
  const { observer = unobserved } = options;
  const publisher = new Publisher(onWarning, observer);
  const connections = new Set<Connection>();
  const sendQueue = new SendQueue();
  const backlog = new Backlog<Connection>(limits);
  const expiry = new ExpiryAlarm(clock, (now) => connections.forEach((connection) => connection.expire(now)));
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME_BYTES,
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has(PROTOCOL) ? PROTOCOL : false),
  });
  const stopKeepAlive = clock.every(KEEP_ALIVE_INTERVAL, () => {
    const oldest = clock.now() - MAX_CONNECTION_AGE;
    for (const connection of connections) {
      if (connection.openedAt <= oldest) connection.close(1000, 'Connection duration exceeded');
      else connection.keepAlive();
    }
  });
  return {
    handleUpgrade(request, socket, head) {
      const sourceIp = request.socket.remoteAddress ?? '';
      // A `start` says anew who calls: of the handshake's caller nothing is kept while the socket is open.
      const authentication = authenticator({ ...handshakeAttempt(request), sourceIp }).then((caller) =>
        caller.kind === 'refused' ? caller : letIn,
      );
      server.handleUpgrade(request, socket, head, (webSocket) => {
        const connection = new Connection({
          socket: webSocket,
          stream: socket,
          sendQueue,
          backlog,
          openedAt: clock.now(),
          engine,
          authenticator,
          publisher,
          sourceIp,
          authentication,
          hasProtocol: webSocket.protocol === PROTOCOL,
          observer,
          onExpiry: (moment) => expiry.set(moment),
          onWarning,
        });
        connections.add(connection);
        webSocket.on('close', () => connections.delete(connection));
      });
    },
    publish: (events) => publisher.publish(events),
    counts: () => ({
      connections: connections.size,
      subscriptions: [...connections].reduce((sum, { subscriptionCount }) => sum + subscriptionCount, 0),
    }),
    close() {
      stopKeepAlive();
      expiry.stop();
      return closeAll(server, connections);
    },
  };
}

const unobserved: RealtimeObserver = {
  connected: () => () => undefined,
  delivered: () => undefined,
};

async function closeAll(server: WebSocketServer, connections: ReadonlySet<Connection>): Promise<void> {
  for (const connection of connections) connection.close(1001, 'Server is closing');
  const impatient = setTimeout(() => {
    for (const connection of connections) connection.terminate();
  }, CLOSE_GRACE);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearTimeout(impatient);
}
