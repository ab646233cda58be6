'use client';

import { whyGone, type Post } from '../message';
import { useAllStrings } from '../strings';
import { Button, Dialog, DialogChoices } from '../ui';

interface GoneDialogProps {
  readonly post: Post;
  readonly onClose: () => void;
}

/** In the place of a dialog whose post somebody has removed meanwhile: nothing is left to decide. */
export function GoneDialog({ post, onClose }: GoneDialogProps) {
  const { errors, message, moderation } = useAllStrings();
  const { close } = moderation.removal;
  return (
    <Dialog title={errors.MESSAGE_NOT_FOUND.title} closeLabel={close} onClose={onClose}>
      <p>{whyGone(post, message)}</p>
      <DialogChoices>
        <Button look="primary" onClick={onClose}>
          {close}
        </Button>
      </DialogChoices>
    </Dialog>
  );
}
