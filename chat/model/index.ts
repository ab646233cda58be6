export type { Answer, Membership, Message, MessageReactions, Role, Sender } from './message';
export type { ChatError, ChatErrorCode, Outcome } from './chat-error';
export type {
  AuditEntry,
  Measure,
  ModeratorAction,
  Participant,
  PostChange,
  PostPlace,
  Standing,
} from './moderation';
export { reportReasons } from './report';
export type { Report, ReportReason, ReportText } from './report';
export type { Stretch, StretchEnd } from './stretch';
export type {
  BlockedWordAnswer,
  Decision,
  HeldPost,
  HoldReason,
  ReportsOfMessage,
  RoomRules,
} from './reviewing';
export type { Room, RoomChange, RoomDelivery, RoomDraft, RoomStatus, RoomVisibility } from './room';
