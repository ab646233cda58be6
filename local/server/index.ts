export type { LocalBackend, LocalBackendEvent, LocalBackendOptions } from './local-backend';
export { LocalBackendError } from './local-backend-error';
export type { LocalBackendErrorCode } from './local-backend-error';
export { startLocalBackend } from './start-local-backend';
export { writeFileAtomically } from './write-file-atomically';
