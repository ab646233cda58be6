import type { Sender } from './message';
import type { ReportText } from './report';

export type HoldReason = 'BLOCKED_WORD' | 'ROOM_HOLDS' | 'REPORTED';

/** A post that nobody sees until a moderator has decided. */
export interface HeldPost {
  /** Of what was reported, the message's own. */
  readonly heldId: string;
  readonly reason: HoldReason;
  /** The message that it answers; null for a message. */
  readonly parentId: string | null;
  readonly content: string;
  readonly sender: Sender;
  /** The message that it quotes. */
  readonly repliedId: string | null;
  /** ISO 8601. */
  readonly sentAt: string;
  /** ISO 8601; what is held again later is another one. */
  readonly heldAt: string;
}

/** What a moderator makes of a held post. */
export type Decision = 'publish' | 'discard';

/** What people wrote when they reported one message. `hasMore` when there are more than were read. */
export interface ReportsOfMessage {
  readonly texts: readonly ReportText[];
  readonly hasMore: boolean;
}

export type BlockedWordAnswer = 'REFUSE' | 'HOLD';

/** What a room doesn't let pass. */
export interface RoomRules {
  readonly blockedWords: readonly string[];
  readonly onBlockedWord: BlockedWordAnswer;
  readonly holdsAll: boolean;
  /** So many people who report a message have it held; null for none. */
  readonly holdAfterReports: number | null;
}
