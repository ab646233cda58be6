export type LocalBackendErrorCode = 'PORT_IN_USE' | 'DATA_IN_USE' | 'NOT_LOOPBACK' | 'START_FAILED';

/** The backend could not be started; the message says what to do. */
export class LocalBackendError extends Error {
  override readonly name = 'LocalBackendError';
  constructor(
    readonly code: LocalBackendErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
