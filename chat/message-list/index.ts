export { GatheredMessages } from './gathered-messages';
export type { ListKeeping } from './gathered-messages';
export { messageKind, newerMessage, withReplyCount } from './message-kind';
export { makeMessageList, reduceMessageList } from './message-list';
export type { MessageList, MessageListEvent } from './message-list';
export { createMessageEntrySelector } from './select-message-entries';
