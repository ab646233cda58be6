export type { Operation } from './operation';
export { adminOperations, publicOperations } from './operations-by-name';
