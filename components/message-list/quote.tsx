import type { Message } from '../../chat/model';
import { whyGone } from '../message';
import { useStrings } from '../strings';
import { classNames } from '../ui';
import styles from './quote.module.css';

interface QuoteProps {
  readonly repliedId: string;
  readonly quoted: Message | null;
  readonly isActive: boolean;
  readonly onShow: (message: Message) => void;
  readonly onFind: (messageId: string) => void;
}

/** What a reply refers to, and the way to it. */
export function Quote({ repliedId, quoted, isActive, onShow, onFind }: QuoteProps) {
  const strings = useStrings();
  if (quoted === null)
    return (
      <button
        type="button"
        className={classNames(styles.quote, styles.missing)}
        tabIndex={isActive ? 0 : -1}
        onClick={() => {
          onFind(repliedId);
        }}
      >
        {strings.message.quoteMissing}
      </button>
    );
  return (
    <button
      type="button"
      className={styles.quote}
      tabIndex={isActive ? 0 : -1}
      onClick={() => {
        onShow(quoted);
      }}
    >
      <span className="visually-hidden">{strings.message.quoted(quoted.sender.displayName)}: </span>
      <bdi className={styles.name} aria-hidden="true">
        {quoted.sender.displayName}
      </bdi>
      <span className={styles.text} dir="auto">
        {quoted.removedAt === null ? quoted.content : whyGone(quoted, strings.message)}
      </span>
    </button>
  );
}
