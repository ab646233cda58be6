export { backoffDelay, retryBackoff } from './backoff';
export type { BackoffRange } from './backoff';
export { CurrentSubscription } from './current-subscription';
export { KeptRead } from './kept-read';
export { Lookout } from './lookout';
export type { LookoutEdges, Seen } from './lookout';
export { Timers } from './timers';
