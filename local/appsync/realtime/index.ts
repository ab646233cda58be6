export { createRealtime } from './realtime';
export type { Realtime, RealtimeDelivery, RealtimeObserver, RealtimeOptions } from './realtime-types';
