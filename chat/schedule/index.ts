export { backoffDelay, retryBackoff } from './backoff';
export type { BackoffRange } from './backoff';
export { KeptRead } from './kept-read';
export { Timers } from './timers';
