const loopbackHost = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

export function isLoopback(hostname: string): boolean {
  return loopbackHost.test(hostname);
}

type WebSocketClass = typeof globalThis.WebSocket;

/**
 * The Amplify client always speaks `wss:`, and the local backend has no certificate. Connections to that one
 * address are made as `ws:`; all others stay as they are.
 */
export function withPlainWebSocket(Base: WebSocketClass, endpoint: URL): WebSocketClass {
  return class extends Base {
    constructor(address: string | URL, protocols?: string | string[]) {
      const url = new URL(address);
      if (url.protocol === 'wss:' && url.host === endpoint.host) url.protocol = 'ws:';
      super(url, protocols);
    }
  };
}
