import type { Page, WebSocketRoute } from '@playwright/test';

/** Stands between a page and the server's sockets, cuts them and loses what they bring; the page itself stays online. */
export class SocketCutter {
  readonly #sockets = new Set<WebSocketRoute>();
  #loses: RegExp | null = null;
  opened = 0;
  lost = 0;

  static async attach(page: Page): Promise<SocketCutter> {
    const cutter = new SocketCutter();
    await page.routeWebSocket(/\/graphql\/realtime/, (socket) => {
      cutter.opened += 1;
      cutter.#sockets.add(socket);
      socket.connectToServer().onMessage((message) => {
        if (cutter.#losesNow(message)) cutter.lost += 1;
        else socket.send(message);
      });
    });
    return cutter;
  }

  /** The next frame of the server that says this does not arrive. */
  loseNext(what: RegExp): void {
    this.#loses = what;
  }

  #losesNow(message: string | Buffer): boolean {
    if (this.#loses?.test(String(message)) !== true) return false;
    this.#loses = null;
    return true;
  }

  cut(): void {
    for (const socket of this.#sockets) void socket.close({ code: 1011, reason: 'cut' });
    this.#sockets.clear();
  }
}
