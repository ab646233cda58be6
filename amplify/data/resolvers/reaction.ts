import { reactionEmojis } from '../../../chat/limits';
import { refuseStamped } from './draft';
import type { CountedRow } from './rows';

export interface ReactionArguments {
  readonly roomId: string;
  readonly messageId: string;
  readonly emoji: string;
  readonly isOn: boolean;
}

/** The reactions on a message as they are told: `reaction0` and so on, by the places of the emojis. */
export interface CountedReactions {
  readonly roomId: string;
  readonly messageId: string;
  readonly isTold: boolean;
  readonly reactionVersion: number;
  readonly [count: string]: string | number | boolean;
}

/** The place of an emoji, by which it is stored; -1 for one that is not offered. */
export function placeOfEmoji(emoji: string): number {
  const known: readonly string[] = reactionEmojis;
  return known.indexOf(emoji);
}

/** By the names of their fields. */
export function countedFields(): string[] {
  const counts = Object.keys(reactionEmojis).map((place) => `reaction${place}`);
  return ['roomId', 'messageId', 'isTold', 'reactionVersion', ...counts];
}

export function countedReactions(message: CountedRow, isTold: boolean): CountedReactions {
  const { roomId, messageId } = message;
  const counts: Record<string, number> = {};
  for (const [place] of Object.entries(reactionEmojis)) counts[`reaction${place}`] = countIn(message, place);
  return { roomId, messageId, isTold, reactionVersion: message.reactionVersion ?? 0, ...counts };
}

/**
 * Whether everybody hears of it. Up to forty reactions on a message all do; of more, each change by a twentieth, so that
 * a message that a crowd reacts to does not cost a delivery for each of them and each reader.
 */
export function isHeard(message: CountedRow): boolean {
  let total = 0;
  for (const [place] of Object.entries(reactionEmojis)) total += countIn(message, place);
  const step = Math.floor(total / 20);
  return step < 2 || (message.reactionVersion ?? 0) % step === 0;
}

/** Refuses (`FORBIDDEN_FIELD`) a client that sets one of the counts. */
export function refuseReactionCounts(input: object): void {
  const fields = input as Readonly<Record<string, unknown>>;
  for (const [place] of Object.entries(reactionEmojis))
    refuseStamped(`reaction${place}`, fields[`reaction${place}`]);
  refuseStamped('reactionVersion', fields['reactionVersion']);
}

function countIn(message: CountedRow, place: string): number {
  const count = message[`reaction${place}`];
  return typeof count === 'number' ? count : 0;
}
