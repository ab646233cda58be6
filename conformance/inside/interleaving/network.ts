import { setTimeout as delay } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { Chance } from '../../../chat/ports';

/** Nothing listens there. */
const nowhere = 'ws://127.0.0.1:1';

/** Milliseconds that an answer is on its way at most: the socket overtakes it. */
const longestWay = 80;

/** One device's way to the backend, which can be cut and restored, and on which answers take their time. */
export class Network {
  readonly #chance: Chance;
  readonly #sockets = new Set<WebSocket>();
  #isCut = false;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  get isCut(): boolean {
    return this.#isCut;
  }

  /** The requests that are on their way get no answer. */
  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const refuse = () => {
      if (this.#isCut) throw new TypeError('fetch failed');
    };
    refuse();
    const response = await fetch(input, init);
    await delay(this.#chance.fraction() * longestWay);
    refuse();
    return response;
  };

  /** A class of sockets that go through here; the client speaks `wss:`, a backend on loopback doesn't. */
  socketClass(): new (to: string | URL, protocols?: string | string[]) => WebSocket {
    const opened = (socket: WebSocket): void => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    };
    const address = (url: URL): URL => (this.#isCut ? new URL(nowhere) : url);
    return class extends WebSocket {
      constructor(to: string | URL, protocols?: string | string[]) {
        const url = new URL(to);
        url.protocol = 'ws:';
        super(address(url), protocols);
        opened(this);
      }
    };
  }

  cut(): void {
    this.#isCut = true;
    for (const socket of this.#sockets) socket.terminate();
  }

  restore(): void {
    this.#isCut = false;
  }
}
