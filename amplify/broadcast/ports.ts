import type { CrowdSecond, ToldCrowd } from './crowd-figures';
import type { Message } from '../../chat/model';
import type { CrowdState, RoomPace, RoomState, Tick } from '../../chat/ticks';

/** A room's pace with what the function needs beside it; one row. */
export interface StoredPace {
  readonly pace: RoomPace;
  /** Of the row; 0 if there is none yet. */
  readonly version: number;
  /** The room as it was told last, as text; null if it never was. */
  readonly toldRoom: string | null;
  /** What happened since the last tick was not told, because the room was in standard delivery. */
  readonly beginsAnew: boolean;
  readonly crowd: ToldCrowd;
}

/** What a turn tells. */
export interface ToldTurn {
  readonly ticks: readonly Tick[];
  /** As it was told last. */
  readonly crowd: CrowdState | null;
}

/** What the function touches. Any call may be its last: everything it does can be begun again from the stream. */
export interface BroadcastPorts {
  /** As it is now. Null if there is none. */
  readRoom(roomId: string): Promise<RoomState | null>;
  /** Null if there is none that can be read. */
  readMessage(roomId: string, messageId: string): Promise<Message | null>;
  /** What the crowd did from that second on, the oldest first. */
  readCrowd(roomId: string, from: number): Promise<readonly CrowdSecond[]>;
  readPace(roomId: string): Promise<StoredPace>;
  /** Stores it under the next version if the row still has this one. @returns whether it had */
  writePace(roomId: string, pace: StoredPace): Promise<boolean>;
  /**
   * Makes ready what who comes from now on reads, before it is told to those who are here; null of a room that isn't in
   * broadcast delivery any more. Turns are numbered. @returns whether no later one did so before
   */
  prepareSnapshot(roomId: string, turn: number, told: ToldTurn | null): Promise<boolean>;
  /** @throws Error unless AppSync took it */
  publish(roomId: string, body: string): Promise<void>;
  now(): number;
  wait(milliseconds: number): Promise<void>;
  /** Milliseconds until the function is ended. */
  remaining(): number;
}
