'use client';

import { useState } from 'react';
import type { ChatError, Outcome } from '../../chat/model';
import type { RoomSession } from '../../chat/ports';
import type { Post, PostSource } from '../message';
import { ErrorLine } from '../error-line';
import { useAllStrings } from '../strings';
import { Button, Dialog, DialogChoices, Quotation } from '../ui';
import { GoneDialog } from './gone-dialog';
import styles from './post-dialog.module.css';
import { useCurrentPost } from './use-current-post';

interface RemovalDialogProps {
  readonly session: Pick<RoomSession, 'subscribe' | 'getSnapshot'>;
  readonly post: Post;
  readonly source?: PostSource | undefined;
  readonly onRemove: () => Promise<Outcome<null>>;
  readonly onClose: () => void;
}

/** The one thing that nobody can take back, so it is asked for twice. */
export function RemovalDialog({ session, source, onRemove, onClose, ...asked }: RemovalDialogProps) {
  const strings = useAllStrings();
  const { removal } = strings.moderation;
  const post = useCurrentPost(session, source, asked.post);
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
  // While it is sent it is this dialog that removes it.
  if (post.removedAt !== null && !isBusy) return <GoneDialog post={post} onClose={onClose} />;
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
