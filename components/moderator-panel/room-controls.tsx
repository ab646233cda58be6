'use client';

import { PinOff } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Message, Room, RoomChange, RoomStatus } from '../../chat/model';
import type { RoomModeration } from '../../chat/ports';
import { EditRoomForm } from '../room-form';
import { useAllStrings } from '../strings';
import { formatSpan } from '../time';
import { Button, Choice, Dialog, Field, Quotation, Switch } from '../ui';
import { slowModeTimes } from '../moderation';
import { useModeration, type ModeratorActions } from '../moderation';
import { AnnouncementForm } from './announcement-form';
import { useWanted } from './use-wanted';
import styles from './moderator-panel.module.css';

const statuses: readonly RoomStatus[] = ['SCHEDULED', 'LIVE', 'CLOSED'];

interface RoomControlsProps {
  readonly moderation: RoomModeration;
  readonly room: Room;
  readonly pinned: Message | null;
}

/** What holds for the whole room. Everything takes effect for everyone as soon as one stays on what one chose. */
export function RoomControls({ moderation, room, pinned }: RoomControlsProps) {
  const strings = useAllStrings();
  const { room: words, done } = strings.moderation;
  const actions = useModeration(moderation);
  const [isEditing, setIsEditing] = useState(false);
  const [status, chooseStatus] = useWanted(room.status, (next) =>
    actions.set({ status: next }, done.status[next], { status: room.status }),
  );
  const [isReadOnly, chooseReadOnly] = useWanted(room.isReadOnly, (next) =>
    actions.set({ isReadOnly: next }, next ? done.readOnly : done.everyoneWrites, { isReadOnly: !next }),
  );
  return (
    <div className={styles.controls}>
      <Choice
        label={words.status}
        options={statuses.map((value) => ({ value, label: strings.room.status[value] }))}
        value={status}
        onChoose={chooseStatus}
      />
      <SlowMode room={room} actions={actions} />
      <Switch label={words.readOnly} hint={words.readOnlyHint} isOn={isReadOnly} onChange={chooseReadOnly} />
      <AnnouncementForm moderation={moderation} room={room} actions={actions} />
      <Pinned room={room} pinned={pinned} actions={actions} />
      <section className={styles.section}>
        <h3 className={styles.heading}>{words.event}</h3>
        <Button onClick={() => setIsEditing(true)}>{words.edit}</Button>
      </section>
      {isEditing && (
        <Dialog
          title={strings.roomForm.editTitle}
          closeLabel={strings.roomForm.cancel}
          onClose={() => setIsEditing(false)}
        >
          <EditRoomForm
            room={room}
            onSave={(change: RoomChange) => moderation.changeRoom(change)}
            onDone={() => setIsEditing(false)}
            onCancel={() => setIsEditing(false)}
          />
        </Dialog>
      )}
    </div>
  );
}

function SlowMode({ room, actions }: { room: Room; actions: ModeratorActions }) {
  const strings = useAllStrings();
  const { room: words, done } = strings.moderation;
  const nameOf = (seconds: number) => (seconds === 0 ? words.off : formatSpan(seconds, strings.locale));
  const [current, choose] = useWanted(room.slowModeSeconds, (slowModeSeconds) => {
    const said = slowModeSeconds === 0 ? done.slowModeOff : done.slowMode(nameOf(slowModeSeconds));
    return actions.set({ slowModeSeconds }, said, { slowModeSeconds: room.slowModeSeconds });
  });
  const times = [...new Set([0, ...slowModeTimes, current])].sort((left, right) => left - right);
  return (
    <Field label={words.slowMode} hint={words.slowModeHint}>
      {(parts) => (
        <select
          {...parts}
          value={current}
          onChange={(event) => {
            choose(Number(event.target.value));
          }}
        >
          {times.map((seconds) => (
            <option key={seconds} value={seconds}>
              {nameOf(seconds)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Pinned({
  room,
  pinned,
  actions,
}: {
  room: Room;
  pinned: Message | null;
  actions: ModeratorActions;
}) {
  const { room: words, tools } = useAllStrings().moderation;
  const heading = useRef<HTMLHeadingElement>(null);
  const { pinnedMessageId } = room;
  return (
    <section className={styles.section}>
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        {words.pinned}
      </h3>
      {pinnedMessageId === null ? (
        <p className={styles.quiet}>{words.nothingPinned}</p>
      ) : (
        <>
          {pinned !== null && (
            <Quotation by={<bdi className={styles.name}>{pinned.sender.displayName}</bdi>}>
              {pinned.content}
            </Quotation>
          )}
          <Button
            onClick={() => {
              // The button goes with what it unpins.
              heading.current?.focus();
              void actions.pin(null, pinnedMessageId);
            }}
          >
            <PinOff size={18} aria-hidden="true" />
            {tools.unpin}
          </Button>
        </>
      )}
    </section>
  );
}
