import { useStrings } from '../strings';
import type { Post } from './post';
import { PostEditor } from './post-editor';
import { PostText } from './post-text';
import { useIsEditing } from './post-tools-context';
import { whyGone } from './why-gone';
import styles from './post-text.module.css';

interface PostContentProps {
  readonly post: Post;
  readonly isActive: boolean;
}

/** What a stored post says: its words, whether they were edited, or that it was removed. */
export function PostContent({ post, isActive }: PostContentProps) {
  const { message } = useStrings();
  const isEditing = useIsEditing(post);
  if (post.removedAt !== null) return <p className={styles.note}>{whyGone(post, message)}</p>;
  if (isEditing) return <PostEditor post={post} />;
  return (
    <>
      <PostText content={post.content} isActive={isActive} />
      {post.editedAt !== null && <span className={styles.note}>{message.edited}</span>}
    </>
  );
}
