import type { Page, WebSocketRoute } from '@playwright/test';

/** Stands between a page and the server's sockets, and cuts them; the page itself stays online. */
export class SocketCutter {
  readonly #sockets = new Set<WebSocketRoute>();
  opened = 0;

  static async attach(page: Page): Promise<SocketCutter> {
    const cutter = new SocketCutter();
    await page.routeWebSocket(/\/graphql\/realtime/, (socket) => {
      cutter.opened += 1;
      cutter.#sockets.add(socket);
      socket.connectToServer();
    });
    return cutter;
  }

  cut(): void {
    for (const socket of this.#sockets) void socket.close({ code: 1011, reason: 'cut' });
    this.#sockets.clear();
  }
}
