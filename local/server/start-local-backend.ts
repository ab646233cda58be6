import { LocalBackendError } from './local-backend-error';
import type { LocalBackend, LocalBackendOptions } from './local-backend';

/**
 * Runs a synthesised backend on this machine.
 * @throws LocalBackendError, or CloudAssemblyError if the assembly cannot be run
 */
export function startLocalBackend(_options: LocalBackendOptions): Promise<LocalBackend> {
  return Promise.reject(
    new LocalBackendError('START_FAILED', 'unable to start; its parts are not wired yet'),
  );
}
