import { WebSocket } from 'ws';

/**
 * Node 20 has no WebSocket of its own, and aws-amplify turns every http address into wss, which a backend on
 * loopback doesn't speak.
 */
export function routeLoopbackSockets(): void {
  class LoopbackWebSocket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      const url = new URL(address);
      if (['localhost', '127.0.0.1'].includes(url.hostname)) url.protocol = 'ws:';
      super(url, protocols);
    }
  }
  Object.assign(globalThis, { WebSocket: LoopbackWebSocket });
}
