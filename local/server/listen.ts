import type { Server } from 'node:http';
import { isLoopbackAddress } from '../loopback';
import { LocalBackendError } from './local-backend-error';

/**
 * @returns the port, chosen by the system if 0 was asked for
 * @throws LocalBackendError NOT_LOOPBACK or PORT_IN_USE
 */
export async function listen(server: Server, host: string, port: number): Promise<number> {
  if (!isLoopbackAddress(host))
    throw new LocalBackendError(
      'NOT_LOOPBACK',
      `unable to listen on ${host}; the local backend is for this machine only, so use 127.0.0.1 or ::1`,
    );
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(describe(error, host, port)));
    server.listen(port, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new LocalBackendError('START_FAILED', `unable to listen on ${host}; it has no port`);
  return address.port;
}

function describe(error: NodeJS.ErrnoException, host: string, port: number): LocalBackendError {
  const cause = { cause: error };
  if (error.code === 'EADDRINUSE')
    return new LocalBackendError(
      'PORT_IN_USE',
      `unable to listen on port ${port}; it is in use, so end what uses it or choose another port`,
      cause,
    );
  const reason = error.code === 'EACCES' ? 'the system reserves it, so use one above 1023' : error.message;
  return new LocalBackendError('START_FAILED', `unable to listen on ${host}:${port}; ${reason}`, cause);
}
