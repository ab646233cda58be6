import { isEmojiOnly, RichText } from '../rich-text';
import { classNames } from '../ui';
import { LongText } from './long-text';
import { mayBeLong } from './may-be-long';
import styles from './post-text.module.css';

/** The words themselves, each paragraph in its own direction. */
export function PostText({ content, isActive }: { content: string; isActive: boolean }) {
  if (mayBeLong(content)) return <LongText content={content} isActive={isActive} />;
  return (
    <div className={classNames(styles.text, isEmojiOnly(content) && styles.emoji)} dir="auto">
      <RichText content={content} isFocusable={isActive} />
    </div>
  );
}
