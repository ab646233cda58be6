import type { Message } from '../../chat/model';
import { useStrings } from '../strings';
import { PostText } from './post-text';
import styles from './post-text.module.css';

interface PostContentProps {
  readonly post: Pick<Message, 'content' | 'editedAt' | 'removedAt'>;
  readonly isActive: boolean;
}

/** What a stored post says: its words, whether they were edited, or that it was removed. */
export function PostContent({ post, isActive }: PostContentProps) {
  const { message } = useStrings();
  if (post.removedAt !== null) return <p className={styles.note}>{message.removed}</p>;
  return (
    <>
      <PostText content={post.content} isActive={isActive} />
      {post.editedAt !== null && <span className={styles.note}>{message.edited}</span>}
    </>
  );
}
