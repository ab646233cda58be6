import { util, type Context } from '@aws-appsync/utils';
import { beatPicking } from '../../../chat/picking';

/** What the functions of `beat` and `sendReactions` hand on. */
export interface SignalStash {
  /** Of so many this person is to beat as one, and stands for the others: as ticks announced, or as they were told. */
  beatOneIn: number;
  /** One in so many reports the reactions they tapped, and stands for the others. */
  reactionOneIn: number;
  /** How often each emoji, by its place; empty of a beat. */
  taps: readonly number[];
  /** When this person's last beat counted; null if it is longer ago than is known. */
  lastBeatMs: number | null;
  /** The second in which a beat counts, since the epoch. */
  countsAtSecond: number;
  /** Ticks tell how many are here, and announce the rates. */
  hasTicks: boolean;
  /** What this person was told by their last beat; null if nothing, or if ticks told since. */
  toldOneIn: number | null;
  /** Who is here by the last minute's beats; null where ticks tell it. */
  minute: CountedMinute | null;
  /** Its last second, since the epoch. */
  minuteEnd: number;
}

export interface CountedMinute {
  readonly people: number;
  /** One in how many is to beat from now on. */
  readonly oneIn: number;
}

export interface SignalArguments {
  readonly roomId: string;
}

export interface Counted {
  readonly roomId: string;
  readonly audience?: number;
  readonly beatOneIn?: number;
  readonly at?: number;
}

/** To who is not counted by this beat, and goes on beating as before. */
export function answerUncounted({ args, stash }: Context<SignalArguments, SignalStash>): Counted {
  return stash.minute ? describe(args, stash.minute.people, stash.beatOneIn) : { roomId: args.roomId };
}

/** Who is counted is in the number that they read, once. */
export function answerCounted({ args, stash }: Context<SignalArguments, SignalStash>): Counted {
  const { minute, minuteEnd, lastBeatMs, beatOneIn } = stash;
  if (!minute) return { roomId: args.roomId };
  const wasInIt = Math.floor((lastBeatMs ?? 0) / 1000) > minuteEnd - beatPicking / 1000;
  return describe(args, minute.people + (wasInIt ? 0 : beatOneIn), minute.oneIn);
}

function describe({ roomId }: SignalArguments, audience: number, beatOneIn: number): Counted {
  return { roomId, audience, beatOneIn, at: util.time.nowEpochSeconds() };
}

export function refuseTooSoon(): never {
  util.error('unable to count this; it comes too soon after the last one', 'RATE_LIMITED');
}
