import { useStrings } from '../strings';
import type { Post } from './post';
import { PostEditor } from './post-editor';
import { PostText } from './post-text';
import { usePostEdit } from './post-tools-context';
import { whyGone } from './why-gone';
import styles from './post-text.module.css';

interface PostContentProps {
  /** Of the line that it stands in. */
  readonly lineKey: string;
  readonly post: Post;
  readonly isActive: boolean;
}

/** What a stored post says: its words, whether they were edited, or that it was removed. */
export function PostContent({ lineKey, post, isActive }: PostContentProps) {
  const { message } = useStrings();
  const edit = usePostEdit(lineKey);
  if (post.removedAt !== null) return <p className={styles.note}>{whyGone(post, message)}</p>;
  if (edit !== null) return <PostEditor post={post} edit={edit} />;
  return (
    <>
      <PostText content={post.content} isActive={isActive} />
      {post.editedAt !== null && <span className={styles.note}>{message.edited}</span>}
    </>
  );
}
