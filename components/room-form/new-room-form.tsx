'use client';

import { useState } from 'react';
import type { Outcome, Room } from '../../chat/model';
import { fieldsOfNewRoom } from './fields-of-room';
import type { PlannedRoom } from './parse-room-form';
import { RoomForm } from './room-form';

interface NewRoomFormProps {
  readonly onSave: (plan: PlannedRoom) => Promise<Outcome<Room>>;
  readonly onDone: (room: Room) => void;
  readonly onCancel: () => void;
}

export function NewRoomForm({ onSave, onDone, onCancel }: NewRoomFormProps) {
  const [fields, setFields] = useState(() => fieldsOfNewRoom(Date.now()));
  return (
    <RoomForm
      isNew
      fields={fields}
      onChange={(change) => setFields((before) => ({ ...before, ...change }))}
      onSave={async (plan) => {
        const outcome = await onSave(plan);
        if (!outcome.ok) return outcome.error;
        onDone(outcome.value);
        return null;
      }}
      onCancel={onCancel}
    />
  );
}
