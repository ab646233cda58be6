export { startLocalBackend } from './server';
export type { LocalBackend, LocalBackendEvent, LocalBackendOptions } from './server';
export { LocalBackendError } from './server';
export type { LocalBackendErrorCode } from './server';
export { findTemplateCycles, readCloudAssembly } from './cloud-assembly';
export type { TemplateCycle } from './cloud-assembly';
export type { AmplifyOutputs } from './outputs';
