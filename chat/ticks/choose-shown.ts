import type { Message } from '../model';
import { hashText } from './hash-text';

export interface SamplingContext {
  /** So many are shown; moderators' messages and the pinned one go first, and all of them are. */
  readonly limit: number;
  readonly pinnedMessageId: string | null;
  /** Messages that were shown lately: replies to them come before the others. */
  readonly shownBefore: ReadonlySet<string>;
}

export interface Choice {
  /** Shown whatever it takes, in the order of their ids. */
  readonly always: readonly Message[];
  /** Shown as far as there is room, the first ones first. */
  readonly rest: readonly Message[];
}

/**
 * Which of a stretch of new messages are shown. Up to the limit all are. Above it, beside those that always are, at
 * most one of each sender: who has the same chance however much they send, and chance is a hash, so that the same
 * stretch always gives the same choice.
 */
export function chooseShown(created: readonly Message[], context: SamplingContext): Choice {
  const ordered = [...created].sort((one, other) => (one.messageId < other.messageId ? -1 : 1));
  const always = ordered.filter((message) => isAlwaysShown(message, context));
  const others = ordered.filter((message) => !isAlwaysShown(message, context));
  if (ordered.length <= context.limit) return { always, rest: others };
  const places = Math.max(0, context.limit - always.length);
  return { always, rest: chooseFairly(others, context, places) };
}

/** Chance is the sender's, not the message's: sending more does not help. */
function chooseFairly(
  others: readonly Message[],
  context: SamplingContext,
  places: number,
): readonly Message[] {
  const salt = others[0]?.messageId ?? '';
  const ranked = oneOfEachSender(others, context)
    .map((message) => ({ message, chance: hashText(`${salt} ${message.sender.userId}`) }))
    .sort((one, other) => one.chance - other.chance)
    .map(({ message }) => message);
  // Half the places and no more: else the way to be shown would be to reply to what is shown.
  const preferred = ranked.filter((message) => isPreferred(message, context)).slice(0, Math.ceil(places / 2));
  const isLeft = (message: Message): boolean => !preferred.includes(message);
  return [...preferred, ...ranked.filter(isLeft)].slice(0, places);
}

function isAlwaysShown({ messageId, removedAt, sender }: Message, context: SamplingContext): boolean {
  return removedAt === null && (sender.role === 'MODERATOR' || messageId === context.pinnedMessageId);
}

/** What was answered before it was told, and what replies to something that people saw. */
function isPreferred({ replyCount, repliedId, removedAt }: Message, context: SamplingContext): boolean {
  if (removedAt !== null) return false;
  return replyCount > 0 || (repliedId !== null && context.shownBefore.has(repliedId));
}

/** A sender's preferred message, else their first; a removed one only if there is nothing else. */
function oneOfEachSender(ordered: readonly Message[], context: SamplingContext): readonly Message[] {
  const weightOf = (message: Message): number =>
    message.removedAt !== null ? 0 : isPreferred(message, context) ? 2 : 1;
  const chosen = new Map<string, Message>();
  for (const message of ordered) {
    const held = chosen.get(message.sender.userId);
    if (held === undefined || weightOf(message) > weightOf(held)) chosen.set(message.sender.userId, message);
  }
  return [...chosen.values()];
}
