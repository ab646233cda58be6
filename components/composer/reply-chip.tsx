import { X } from 'lucide-react';
import type { Message } from '../../chat/model';
import { useStrings } from '../strings';
import { IconButton } from '../ui';
import styles from './composer.module.css';

/** The message that one is about to reply to. */
export function ReplyChip({ message, onCancel }: { message: Message; onCancel: () => void }) {
  const strings = useStrings();
  return (
    <div className={styles.chip}>
      <div className={styles.chipText}>
        <p className={styles.chipName}>
          <bdi>{strings.composer.replyingTo(message.sender.displayName)}</bdi>
        </p>
        <p className={styles.chipContent} dir="auto">
          {message.content}
        </p>
      </div>
      <IconButton label={strings.composer.cancelReply} onClick={onCancel}>
        <X size={18} aria-hidden="true" />
      </IconButton>
    </div>
  );
}
