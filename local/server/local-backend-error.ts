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

/** A store that another process holds is told in words; everything else says itself what is wrong. */
export function mapStartError(error: unknown, dataDirectory: string | null): unknown {
  if (!isLocked(error)) return error;
  return new LocalBackendError(
    'DATA_IN_USE',
    `unable to open ${dataDirectory ?? 'the temporary data directory'}; another local backend is using it`,
    { cause: error },
  );
}

/** LevelDB's lock, wherever in the chain of causes it is told. */
function isLocked(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && error.code === 'LEVEL_LOCKED') || isLocked(error.cause);
}
