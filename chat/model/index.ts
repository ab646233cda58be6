export type { Answer, Membership, Message, Role, Sender } from './message';
export type { ChatError, ChatErrorCode, Outcome } from './chat-error';
export type { Room, RoomStatus } from './room';
