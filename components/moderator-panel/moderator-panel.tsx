'use client';

import { useState } from 'react';
import type { Message, Room } from '../../chat/model';
import type { RoomSession } from '../../chat/ports';
import { SidePanel } from '../side-panel';
import { useStrings } from '../strings';
import { Tabs } from '../ui';
import { AuditLog } from './audit-log';
import { ParticipantList } from './participant-list';
import { RoomControls } from './room-controls';

export interface ModeratorPanelProps {
  readonly session: RoomSession;
  readonly room: Room;
  readonly pinned: Message | null;
  readonly userId: string;
  readonly onClose: () => void;
}

type Section = 'room' | 'people' | 'log';

/** Everything that moderators do beyond a single message. */
export function ModeratorPanel({ session, room, pinned, userId, onClose }: ModeratorPanelProps) {
  const { panel } = useStrings().moderation;
  const [section, setSection] = useState<Section>('room');
  const { moderation } = session;
  return (
    <SidePanel title={panel.title} closeLabel={panel.close} onClose={onClose}>
      <Tabs
        label={panel.title}
        tabs={[
          { value: 'room', label: panel.room },
          { value: 'people', label: panel.people },
          { value: 'log', label: panel.log },
        ]}
        value={section}
        onChoose={setSection}
      >
        {section === 'room' && <RoomControls moderation={moderation} room={room} pinned={pinned} />}
        {section === 'people' && <ParticipantList moderation={moderation} userId={userId} />}
        {section === 'log' && <AuditLog moderation={moderation} userId={userId} />}
      </Tabs>
    </SidePanel>
  );
}
