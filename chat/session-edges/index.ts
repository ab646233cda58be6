export { viewInterval } from './session-edges';
export type { SessionEdges } from './session-edges';
