import type { Realtime, RealtimeOptions } from './realtime-types';

/** AppSync's real-time endpoint: GraphQL subscriptions over WebSocket. */
export function createRealtime(_options: RealtimeOptions): Realtime {
  throw new Error('unable to open the real-time endpoint; it is not written yet');
}
