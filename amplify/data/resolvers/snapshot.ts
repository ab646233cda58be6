import type { RoomRow, StoredMessageRow } from './rows';

export interface SnapshotArguments {
  readonly roomId: string;
}

/** What the functions of `roomSnapshot` hand on. */
export interface SnapshotStash {
  room: RoomRow & { readonly pinnedMessageId?: string | null };
  crowd: CrowdFigures;
  /** The newest ones, the oldest first. */
  messages: readonly StoredMessageRow[];
  reachesStart: boolean;
}

/** Null before the crowd was counted. */
export interface CrowdFigures {
  readonly audience: number | null;
  readonly beatOneIn: number | null;
  readonly reactionOneIn: number | null;
}

export interface RoomSnapshot extends CrowdFigures {
  readonly room: RoomRow;
  readonly ticks: readonly string[];
  readonly messages: readonly StoredMessageRow[];
  readonly reachesStart: boolean;
  readonly pinnedMessage: StoredMessageRow | null;
}
