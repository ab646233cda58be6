import type { Outcome } from '../model/chat-error';

/** What everybody in a room in broadcast delivery sends now and then; it is counted, and nobody's in particular. */
export interface CrowdTransport {
  /** Says that one is here. */
  beat(roomId: string): Promise<Outcome<null>>;
  /** What one tapped since the last report, by emoji. */
  sendReactions(roomId: string, counts: Readonly<Record<string, number>>): Promise<Outcome<null>>;
}
