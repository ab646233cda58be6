export { startLocalBackend, LocalBackendError } from './server';
export type { LocalBackend, LocalBackendErrorCode, LocalBackendEvent, LocalBackendOptions } from './server';
export type { AmplifyOutputs } from './outputs';
