'use client';

import { useState } from 'react';
import type { Message, Room } from '../../chat/model';
import { moderationOf } from '../../chat/moderation';
import type { RoomSession } from '../../chat/ports';
import { SidePanel } from '../side-panel';
import { useAllStrings } from '../strings';
import { Tabs } from '../ui';
import { useVisibleStore } from '../chat-app-context';
import { useCountWaiting } from '../moderation';
import { AuditLog } from './audit-log';
import { ParticipantList } from './participant-list';
import { Review } from './review';
import { RoomControls } from './room-controls';
import { RulesEditor } from './rules-editor';

export interface ModeratorPanelProps {
  readonly session: RoomSession;
  readonly room: Room;
  readonly pinned: Message | null;
  readonly userId: string;
  /** Leads to a message of the room. */
  readonly onShow: (messageId: string) => void;
  readonly onClose: () => void;
}

type Section = 'room' | 'review' | 'rules' | 'people' | 'log';

/** Everything that moderators do beyond a single message. */
export function ModeratorPanel({ session, room, pinned, userId, onShow, onClose }: ModeratorPanelProps) {
  const { moderation: words, review, rules } = useAllStrings();
  const { panel } = words;
  const moderation = moderationOf(session);
  const waiting = useCountWaiting(useVisibleStore(moderation.queue));
  // Who comes because something waits finds it.
  const [section, setSection] = useState<Section>(waiting === null ? 'room' : 'review');
  return (
    <SidePanel title={panel.title} closeLabel={panel.close} onClose={onClose}>
      <Tabs
        label={panel.title}
        tabs={[
          { value: 'room', label: panel.room },
          { value: 'review', label: waiting === null ? review.tab : `${review.tab} (${waiting.count})` },
          { value: 'rules', label: rules.tab },
          { value: 'people', label: panel.people },
          { value: 'log', label: panel.log },
        ]}
        value={section}
        onChoose={setSection}
      >
        {section === 'room' && <RoomControls moderation={moderation} room={room} pinned={pinned} />}
        {section === 'review' && <Review session={session} onShow={onShow} />}
        {section === 'rules' && <RulesEditor moderation={moderation} />}
        {section === 'people' && <ParticipantList moderation={moderation} userId={userId} />}
        {section === 'log' && <AuditLog moderation={moderation} userId={userId} />}
      </Tabs>
    </SidePanel>
  );
}
