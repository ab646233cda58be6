export { latePart } from './late-part';
export type { LatePart } from './late-part';
export { usePrefetch } from './use-prefetch';
