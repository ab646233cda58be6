import type { Message } from '../../chat/model';

/** A way to hold a room's messages, as a page would use it. */
export interface Contender {
  readonly name: string;
  /** So many messages come in in a round; fewer where one of them takes long. */
  readonly incoming: number;
  /** So often in a round: what takes a millisecond is measured well only by being measured often. */
  readonly repeats: number;
  /** Made anew for each round, already holding these. */
  hold(messages: readonly Message[]): Promise<HeldRoom>;
}

export interface HeldRoom {
  /** One message comes in; whoever shows each message at once does it here. */
  hear(message: Message): void;
  /** What is drawn ten times a second: all messages in order. @returns the id of the last */
  show(): string | undefined;
  /** How many it holds. */
  count(): number;
}
