'use client';

import { useEffect, useState } from 'react';
import { countDrafts } from '../../chat/drafts';
import { countUnsent } from '../../chat/outbox';
import { useChatApp } from '../chat-app-context';
import { useAllStrings } from '../strings';
import { Button, Dialog, DialogChoices } from '../ui';

interface LeavingProps {
  readonly userId: string;
  readonly onStay: () => void;
}

/** Signs out; asks before it where words would be lost by that. */
export function Leaving({ userId, onStay }: LeavingProps) {
  const { app, leaving } = useAllStrings();
  const { account, edges } = useChatApp();
  const [unsent] = useState(() => countUnsent(edges.memory, userId));
  const [drafts] = useState(() => countDrafts(edges.memory, userId));
  const isAsked = unsent + drafts > 0;
  useEffect(() => {
    if (!isAsked) void account.signOut();
  }, [isAsked, account]);
  if (!isAsked) return null;
  return (
    <Dialog title={leaving.title} closeLabel={leaving.stay} onClose={onStay}>
      {unsent > 0 && <p>{leaving.unsent(unsent)}</p>}
      {drafts > 0 && <p>{leaving.drafts(drafts)}</p>}
      <p>{leaving.lost}</p>
      <DialogChoices>
        <Button onClick={onStay}>{leaving.stay}</Button>
        <Button look="danger" onClick={() => void account.signOut()}>
          {app.signOut}
        </Button>
      </DialogChoices>
    </Dialog>
  );
}
