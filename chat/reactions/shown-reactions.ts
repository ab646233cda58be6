import { reactionEmojis } from '../limits';
import type { MessageReactions } from '../model';
import type { OwnMarks } from '../ports';

/** One chip under a message. */
export interface ShownReaction {
  readonly emoji: string;
  readonly count: number;
  readonly isOwn: boolean;
}

/** What others count, and one's own as one wants it, whether it is counted yet or not. In the order of the offer. */
export function shownReactions(
  reactions: MessageReactions | undefined,
  own: OwnMarks | undefined,
): readonly ShownReaction[] {
  if (reactions === undefined && own === undefined) return [];
  return reactionEmojis.flatMap((emoji) => {
    const { isOn = false, isCounted = false } = own?.[emoji] ?? {};
    const others = Math.max(0, (reactions?.counts[emoji] ?? 0) - Number(isCounted));
    const count = others + Number(isOn);
    return count > 0 ? [{ emoji, count, isOwn: isOn }] : [];
  });
}
