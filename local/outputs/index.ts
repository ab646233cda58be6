export type { AmplifyOutputs } from './amplify-outputs';
export { createAmplifyOutputs } from './create-amplify-outputs';
export type { LocalEndpoints } from './create-amplify-outputs';
