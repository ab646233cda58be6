import { util } from '@aws-appsync/utils';

/** What the functions of `beat` and `sendReactions` hand on. */
export interface SignalStash {
  /** One in so many reports the reactions they tapped, and stands for the others. */
  beatOneIn: number;
  reactionOneIn: number;
  /** How often each emoji, by its place; empty of a beat. */
  taps: readonly number[];
  /** When this person's last beat counted; null if it is longer ago than is known. */
  lastBeatMs: number | null;
  /** The second in which a beat counts, since the epoch. */
  countsAtSecond: number;
}

export interface SignalArguments {
  readonly roomId: string;
}

export interface Counted {
  readonly roomId: string;
}

export function refuseTooSoon(): never {
  util.error('unable to count this; it comes too soon after the last one', 'RATE_LIMITED');
}
