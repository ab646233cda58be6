'use client';

import { useState } from 'react';
import type { Room } from '../../chat/model';
import type { Lobby } from '../../chat/ports';
import { fieldsOfNewRoom } from './fields-of-room';
import { RoomForm } from './room-form';

interface NewRoomFormProps {
  readonly lobby: Lobby;
  readonly onDone: (room: Room) => void;
  readonly onCancel: () => void;
}

export function NewRoomForm({ lobby, onDone, onCancel }: NewRoomFormProps) {
  const [create] = useState(() => lobby.planRoom());
  const [fields, setFields] = useState(() => fieldsOfNewRoom(Date.now()));
  return (
    <RoomForm
      isNew
      fields={fields}
      onChange={(change) => setFields((before) => ({ ...before, ...change }))}
      onSave={async (plan) => {
        const outcome = await create({ ...plan, status: 'SCHEDULED' });
        if (!outcome.ok) return outcome.error;
        onDone(outcome.value);
        return null;
      }}
      onCancel={onCancel}
    />
  );
}
