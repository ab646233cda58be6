export { createRealtime } from './realtime';
export type { Realtime, RealtimeOptions } from './realtime-types';
