import { reactionEmojis } from '../limits';
import type { Message } from '../model';

/** The reactions in a row, as `reactionCounts` of the schema has them; nothing if nobody ever reacted. */
export function parseReactions(numberOf: (field: string) => number | null): Pick<Message, 'reactions'> {
  const version = numberOf('reactionVersion');
  if (version === null || version === 0) return {};
  const used = reactionEmojis.flatMap((emoji, place) => {
    const count = numberOf(`reaction${place}`) ?? 0;
    return count > 0 ? [[emoji, count] as const] : [];
  });
  return { reactions: Object.freeze({ version, counts: Object.freeze(Object.fromEntries(used)) }) };
}
