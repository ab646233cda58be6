import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** How long running requests may take to end, in milliseconds. */
const drainLimit = 2000;

/** Ends a backend in order: open sockets, running requests, then what they used, the last opened first. */
export interface Closing {
  readonly sockets: (() => Promise<void>)[];
  readonly stores: (() => Promise<void>)[];
  /** Every call waits for the same end. @throws AggregateError if a part could not be closed */
  close(): Promise<void>;
}

export function createClosing(server: Server): Closing {
  const connections = new Set<Socket>();
  server.on('connection', (socket) => {
    connections.add(socket);
    socket.on('close', () => connections.delete(socket));
  });
  let closed: Promise<void> | null = null;
  const closing: Closing = {
    sockets: [],
    stores: [],
    close: () => (closed ??= closeAll(closing, server, connections)),
  };
  return closing;
}

async function closeAll(closing: Closing, server: Server, connections: ReadonlySet<Socket>): Promise<void> {
  const drained = drain(server, connections);
  const failures: unknown[] = [];
  for (const close of [...closing.sockets, () => drained, ...[...closing.stores].reverse()]) {
    try {
      await close();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, 'unable to close the local backend; a part failed');
}

/** Accepts nothing more, and ends what is idle at once and what is busy after a while. */
function drain(server: Server, connections: ReadonlySet<Socket>): Promise<void> {
  if (!server.listening) return Promise.resolve();
  return new Promise((resolve) => {
    const limit = setTimeout(() => connections.forEach((socket) => socket.destroy()), drainLimit);
    server.close(() => {
      clearTimeout(limit);
      resolve();
    });
    server.closeIdleConnections();
  });
}
