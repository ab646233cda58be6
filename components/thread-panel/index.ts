export { OpenThread } from './late-thread';
export { ThreadPanel } from './thread-panel';
