import { X } from 'lucide-react';
import { useStrings } from '../strings';
import { IconButton } from '../ui';
import styles from './composer.module.css';

interface ReplyChipProps {
  readonly senderName: string;
  /** What stands in the list for the message. */
  readonly text: string;
  readonly onCancel: () => void;
}

/** The message that one is about to reply to. */
export function ReplyChip({ senderName, text, onCancel }: ReplyChipProps) {
  const strings = useStrings();
  return (
    <div className={styles.chip}>
      <div className={styles.chipText}>
        <p className={styles.chipName}>
          <bdi>{strings.composer.replyingTo(senderName)}</bdi>
        </p>
        <p className={styles.chipContent} dir="auto">
          {text}
        </p>
      </div>
      <IconButton label={strings.composer.cancelReply} onClick={onCancel}>
        <X size={18} aria-hidden="true" />
      </IconButton>
    </div>
  );
}
