'use client';

import { useState } from 'react';
import type { ChatError, Outcome } from '../../chat/model';
import type { Post } from '../message';
import { ErrorLine } from '../error-line';
import { useAllStrings } from '../strings';
import { Button, Dialog, DialogChoices, Quotation } from '../ui';
import styles from './post-dialog.module.css';

interface RemovalDialogProps {
  readonly post: Post;
  readonly onRemove: () => Promise<Outcome<null>>;
  readonly onClose: () => void;
}

/** The one thing that nobody can take back, so it is asked for twice. */
export function RemovalDialog({ post, onRemove, onClose }: RemovalDialogProps) {
  const strings = useAllStrings();
  const { removal } = strings.moderation;
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<ChatError | null>(null);
  const remove = async () => {
    if (isBusy) return;
    setIsBusy(true);
    const outcome = await onRemove();
    setIsBusy(false);
    if (outcome.ok) onClose();
    else setError(outcome.error);
  };
  return (
    <Dialog title={removal.title} closeLabel={removal.keep} onClose={onClose}>
      <Quotation className={styles.words} by={<bdi className={styles.name}>{post.sender.displayName}</bdi>}>
        {post.content}
      </Quotation>
      <p>{removal.text}</p>
      <ErrorLine error={error} />
      <DialogChoices>
        <Button onClick={onClose}>{removal.keep}</Button>
        {/* Not disabled while it is sent: the focus would be lost with it. */}
        <Button look="danger" aria-disabled={isBusy} onClick={() => void remove()}>
          {removal.confirm}
        </Button>
      </DialogChoices>
    </Dialog>
  );
}
