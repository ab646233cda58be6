import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** How long running requests may take to end, in milliseconds. */
export const drainLimit = 2000;

/** @returns accepts nothing more, and ends what is idle at once and what is busy after a while */
export function createDrain(server: Server): () => Promise<void> {
  const connections = new Set<Socket>();
  server.on('connection', (socket) => {
    connections.add(socket);
    socket.on('close', () => connections.delete(socket));
  });
  return () => drain(server, connections);
}

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
