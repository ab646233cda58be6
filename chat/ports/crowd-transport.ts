import type { Outcome } from '../model/chat-error';

/** Who is in a room without ticks, as the answer to a beat tells it. */
export interface CountedCrowd {
  readonly audience: number;
  /** Of so many one is to beat from now on. */
  readonly beatOneIn: number;
  /** What time it is at the server, in milliseconds since the epoch. */
  readonly at: number;
}

/** What everybody in a room sends now and then; it is counted, and nobody's in particular. */
export interface CrowdTransport {
  /** Says that one is here. @returns who else is; null where ticks tell it */
  beat(roomId: string): Promise<Outcome<CountedCrowd | null>>;
  /** What one tapped since the last report, by emoji. */
  sendReactions(roomId: string, counts: Readonly<Record<string, number>>): Promise<Outcome<null>>;
}
