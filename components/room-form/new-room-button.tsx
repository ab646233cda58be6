'use client';

import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Lobby } from '../../chat/ports';
import { useAllStrings } from '../strings';
import { Button, Dialog } from '../ui';
import { NewRoomForm } from './new-room-form';

/** For moderators: plans an event, and goes into its room. */
export function NewRoomButton({ lobby }: { lobby: Lobby }) {
  const words = useAllStrings().roomForm;
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <Button look="primary" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        <Plus size={20} aria-hidden="true" />
        {words.newTitle}
      </Button>
      {isOpen && (
        <Dialog title={words.newTitle} closeLabel={words.cancel} onClose={close}>
          <NewRoomForm
            lobby={lobby}
            onDone={(room) => router.push(`/room?id=${encodeURIComponent(room.id)}`)}
            onCancel={close}
          />
        </Dialog>
      )}
    </>
  );
}
