import { WebSocket } from 'ws';

export interface Sockets {
  /** Resolves when no socket is open. */
  allClosed(): Promise<void>;
}

/**
 * Node 20 has no WebSocket of its own, and aws-amplify turns every http address into wss, which a backend on
 * loopback doesn't speak.
 */
export function routeLoopbackSockets(): Sockets {
  const open = new Set<Promise<void>>();
  class LoopbackWebSocket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      const url = new URL(address);
      if (['localhost', '127.0.0.1'].includes(url.hostname)) url.protocol = 'ws:';
      super(url, protocols);
      const closed = new Promise<void>((resolve) => this.once('close', () => resolve()));
      open.add(closed);
      void closed.then(() => open.delete(closed));
    }
  }
  Object.assign(globalThis, { WebSocket: LoopbackWebSocket });
  return {
    allClosed: async () => {
      await Promise.all(open);
    },
  };
}
