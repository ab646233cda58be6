export { CloudAssemblyError, findTemplateCycles, readCloudAssembly } from './cloud-assembly';
export type { TemplateCycle } from './cloud-assembly';
export type { AmplifyOutputs } from './outputs';
export { LocalBackendError, startLocalBackend } from './server';
export type { LocalBackend, LocalBackendErrorCode, LocalBackendEvent, LocalBackendOptions } from './server';
