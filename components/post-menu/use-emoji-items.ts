import { reactionEmojis } from '../../chat/limits';
import { isAnswer, type Post } from '../message';
import { useReactions } from '../reactions';
import { useStrings } from '../strings';
import type { MenuItem } from '../ui';

/** What one may react to a post with; nothing where one may not. */
export function useEmojiItems(): (post: Post) => MenuItem[] {
  const { store, canReact, react } = useReactions();
  const { message } = useStrings();
  return (post) => {
    if (!canReact || isAnswer(post) || post.removedAt !== null) return [];
    const own = store.getSnapshot().get(post.messageId);
    return reactionEmojis.map((emoji) => {
      const isChecked = own?.[emoji]?.isOn === true;
      return {
        key: emoji,
        label: `${message.react} ${emoji}`,
        glyph: emoji,
        isChecked,
        onChoose: () => void react(post.messageId, emoji, !isChecked),
      };
    });
  };
}
