export type RoomStatus = 'SCHEDULED' | 'LIVE' | 'CLOSED';

/** One event's chat. */
export interface Room {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly status: RoomStatus;
  /** ISO 8601. */
  readonly startsAt: string;
  /** So long a participant waits after a post; 0 when there is no slow mode. */
  readonly slowModeSeconds: number;
  /** Only moderators write. */
  readonly isReadOnly: boolean;
}
