import type { Gate } from './gate';
import type { Routes } from './routes';

/** The routes behind a gate: requests and new sockets wait while what is behind them is replaced. */
export function gateRoutes(routes: Routes, gate: Gate, onWarning: (message: string) => void): Routes {
  return {
    handle: (request, response) => gate.enter(() => routes.handle(request, response)),
    upgrade(request, socket, head) {
      const cut = (): unknown => socket.destroy();
      socket.on('error', cut);
      const open = (): Promise<void> => {
        socket.off('error', cut);
        if (!socket.destroyed) routes.upgrade(request, socket, head);
        return Promise.resolve();
      };
      gate.enter(open).catch((error: unknown) => {
        onWarning(`unable to open a socket; ${String(error)}`);
        socket.destroy();
      });
    },
  };
}
