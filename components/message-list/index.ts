export { ownSender } from './message-item';
export { MessageList } from './message-list';
export type { MessageListHandle } from './message-list';
