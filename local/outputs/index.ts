export type { AmplifyOutputs } from './amplify-outputs';
export { createAmplifyOutputs } from './create-amplify-outputs';
export { localEndpoints, type LocalEndpoints } from './local-endpoints';
