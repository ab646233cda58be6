export { assertNever } from './assert-never';
export { recoveryOf } from './classify-failure';
export type { Recovery } from './classify-failure';
export { isChatErrorCode, makeChatError } from './make-chat-error';
