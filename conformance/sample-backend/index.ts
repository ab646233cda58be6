export type { Schema } from './amplify/data/resource';
export { sampleBackend } from './source';
