'use client';

import { useRef } from 'react';
import { maximumAnnouncementLength } from '../../chat/limits';
import type { Room } from '../../chat/model';
import type { RoomModeration } from '../../chat/ports';
import { addEdit, applyEdits, ConflictNote, contestedFields, noEdits } from '../edits';
import { useAllStrings } from '../strings';
import { Button, Field, Quotation } from '../ui';
import type { ModeratorActions } from '../moderation';
import styles from './moderator-panel.module.css';
import { useAnnouncementDraft, type Announced } from './panel-drafts';

interface AnnouncementFormProps {
  readonly moderation: RoomModeration;
  readonly room: Room;
  readonly actions: ModeratorActions;
}

const isAlike = (_: keyof Announced, some: Partial<Announced>, others: Partial<Announced>): boolean =>
  some.announcement?.trim() === others.announcement?.trim();

/** What is announced, or is about to be. */
export function AnnouncementForm({ moderation, room, actions }: AnnouncementFormProps) {
  const { room: words, done, meanwhile } = useAllStrings().moderation;
  const field = useRef<HTMLTextAreaElement>(null);
  const [edits, setEdits] = useAnnouncementDraft(moderation);
  const now: Announced = { announcement: room.announcement ?? '' };
  const { announcement: draft } = applyEdits(edits, now);
  const text = draft.trim();
  const isNew = text !== '' && text !== room.announcement;
  // Where somebody cleared it meanwhile nothing of theirs is lost.
  const isContested = room.announcement !== null && contestedFields(edits, now, isAlike).length > 0;
  const before = { announcement: room.announcement };
  const announce = async () => {
    if (isNew && (await actions.set({ announcement: text }, done.announced, before))) setEdits(noEdits);
  };
  return (
    <form
      className={styles.section}
      aria-label={words.announcement}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isContested) void announce();
      }}
    >
      <Field label={words.announcement} hint={words.announcementHint}>
        {(parts) => (
          <textarea
            {...parts}
            ref={field}
            dir="auto"
            rows={3}
            maxLength={maximumAnnouncementLength}
            value={draft}
            onChange={(event) => setEdits(addEdit(edits, now, { announcement: event.target.value }))}
          />
        )}
      </Field>
      {isContested && (
        <ConflictNote
          said={meanwhile.announcement}
          onTakeTheirs={() => setEdits(noEdits)}
          onSaveMine={() => void announce()}
        >
          <Quotation>{room.announcement}</Quotation>
        </ConflictNote>
      )}
      <div className={styles.buttons}>
        {/* Not disabled when there is nothing new: it may have the focus. */}
        <Button type="submit" look="primary" data-heir aria-disabled={!isNew || isContested}>
          {words.announce}
        </Button>
        {room.announcement !== null && (
          <Button
            onClick={() => {
              field.current?.focus();
              void actions.set({ announcement: null }, done.announcementGone, before);
            }}
          >
            {words.clear}
          </Button>
        )}
        {!isContested && draft !== now.announcement && (
          <Button onClick={() => setEdits(noEdits)}>{meanwhile.discard}</Button>
        )}
      </div>
    </form>
  );
}
