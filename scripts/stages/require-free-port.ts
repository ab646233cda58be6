import { createServer } from 'node:net';

/** Fails before the slow stages, not after them. @param script of package.json that is to be started otherwise */
export function requireFreePort(port: number, script: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'it is in use' : error.message;
      reject(
        new Error(
          `unable to listen on port ${port}; ${reason}. Choose another: PORT=${port + 1} npm run ${script}`,
        ),
      );
    });
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}
