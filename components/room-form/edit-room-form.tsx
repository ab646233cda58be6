'use client';

import { useState } from 'react';
import type { Outcome, Room, RoomChange } from '../../chat/model';
import { addEdit, applyEdits, changedFields, contestedFields, noEdits, without, type Edits } from '../edits';
import { useAllStrings } from '../strings';
import { changeOfPlan, fieldsOfRoom } from './fields-of-room';
import type { RoomFields } from './parse-room-form';
import { RoomForm } from './room-form';

interface EditRoomFormProps {
  /** As it is now: others change it as well. */
  readonly room: Room;
  readonly onSave: (change: RoomChange) => Promise<Outcome<Room>>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** An event that is there. Only what was changed is sent, and what nobody touched here follows what others make of it. */
export function EditRoomForm({ room, onSave, onDone, onCancel }: EditRoomFormProps) {
  const strings = useAllStrings();
  const [edits, setEdits] = useState<Edits<RoomFields>>(noEdits);
  const now = fieldsOfRoom(room);
  const contested = contestedFields(edits, now);
  const nameOf = useFieldNames();
  const names = new Intl.ListFormat(strings.locale).format(contested.map((field) => nameOf[field]));
  return (
    <RoomForm
      isNew={false}
      fields={applyEdits(edits, now)}
      onChange={(change) => setEdits((before) => addEdit(before, now, change))}
      contested={
        contested.length === 0
          ? null
          : {
              said: strings.moderation.meanwhile.event(names),
              takeTheirs: () => setEdits((before) => without(before, contested)),
            }
      }
      onSave={async (plan) => {
        const changed = changedFields(edits, now);
        const outcome = changed.length === 0 ? null : await onSave(changeOfPlan(plan, changed));
        if (outcome?.ok === false) return outcome.error;
        onDone();
        return null;
      }}
      onCancel={onCancel}
    />
  );
}

function useFieldNames(): Readonly<Record<keyof RoomFields, string>> {
  const { roomForm: words, moderation } = useAllStrings();
  return {
    title: words.title,
    description: words.description,
    startsAt: words.startsAt,
    visibility: words.visibility,
    expectedAudience: words.audience,
    slowModeSeconds: moderation.room.slowMode,
    streamUrl: words.streamUrl,
  };
}
