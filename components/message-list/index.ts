export { ownSender } from './message-item';
export { MessageList } from './message-list';
