export type { Schema } from './amplify/data/resource';
export { makeLibraryClient, type LibraryClient } from './library-client';
export { sampleBackend } from './source';
