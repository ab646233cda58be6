'use client';

import type { Room } from '../../chat/model';
import { useStrings } from '../strings';
import { Dialog } from '../ui';
import { RoomFacts } from './room-facts';

/** What stands beside the room on a wide screen, for everybody else. */
export function AboutDialog({ room, onClose }: { room: Room; onClose: () => void }) {
  const strings = useStrings();
  return (
    <Dialog title={strings.room.about} closeLabel={strings.app.dismiss} onClose={onClose}>
      <RoomFacts room={room} />
    </Dialog>
  );
}
