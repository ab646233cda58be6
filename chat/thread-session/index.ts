export { countOf } from './count-of';
export { openThread } from './open-thread';
export type { OpenThread } from './open-thread';
export type { ThreadHost } from './thread-host';
