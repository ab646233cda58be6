export type RoomStatus = 'SCHEDULED' | 'LIVE' | 'CLOSED';

/** An unlisted room is entered by its link; the lobby doesn't show it. */
export type RoomVisibility = 'PUBLIC' | 'UNLISTED';

/** Whether everybody hears of each message, or of a readable part of them once a second (docs/spec/ticks.md). */
export type RoomDelivery = 'STANDARD' | 'BROADCAST';

/** One event's chat. */
export interface Room {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly status: RoomStatus;
  readonly visibility: RoomVisibility;
  readonly delivery: RoomDelivery;
  /** As many people are to come; null if nobody said. Who comes spreads their arrival by it. */
  readonly expectedAudience: number | null;
  /** ISO 8601. */
  readonly startsAt: string;
  /** So long a participant waits after a post; 0 when there is no slow mode. */
  readonly slowModeSeconds: number;
  /** Only moderators write. */
  readonly isReadOnly: boolean;
  readonly pinnedMessageId: string | null;
  readonly announcement: string | null;
  /** Where the event's video is; HTTPS. */
  readonly streamUrl: string | null;
  /** Which version this is: of two the later is the newer. ISO 8601 in UTC, so that it sorts as text. */
  readonly updatedAt: string;
}

/** What a moderator sets when making a room. */
export type RoomDraft = Pick<
  Room,
  | 'title'
  | 'description'
  | 'status'
  | 'visibility'
  | 'delivery'
  | 'expectedAudience'
  | 'startsAt'
  | 'slowModeSeconds'
  | 'streamUrl'
>;

/** What a moderator sets anew; the rest stays. */
export type RoomChange = Partial<Omit<Room, 'id' | 'updatedAt'>>;
