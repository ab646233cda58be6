import type { Message } from '../../chat/model';
import { useStrings } from '../strings';
import styles from './quote.module.css';

interface QuoteProps {
  readonly quoted: Message | null;
  readonly isActive: boolean;
  readonly onShow: (message: Message) => void;
}

/** What a reply refers to. It leads to the message when that is in the list. */
export function Quote({ quoted, isActive, onShow }: QuoteProps) {
  const strings = useStrings();
  if (quoted === null) return <p className={styles.missing}>{strings.message.quoteMissing}</p>;
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
        {quoted.removedAt === null ? quoted.content : strings.message.removed}
      </span>
    </button>
  );
}
