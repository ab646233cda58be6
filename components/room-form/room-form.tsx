'use client';

import { useRef, useState, type SyntheticEvent } from 'react';
import { firstStartYear, lastStartYear, maximumTitleLength } from '../../chat/limits';
import type { ChatError } from '../../chat/model';
import { slowModeTimes } from '../moderation';
import { ConflictNote } from '../edits';
import { ErrorLine } from '../error-line';
import { useAllStrings } from '../strings';
import { formatSpan } from '../time';
import { Button, Choice, DialogChoices, Field } from '../ui';
import { audienceChoices } from './audience-plan';
import { parseRoomForm, type PlannedRoom, type RoomFields, type RoomProblems } from './parse-room-form';
import styles from './room-form.module.css';

interface RoomFormProps {
  readonly isNew: boolean;
  readonly fields: RoomFields;
  readonly onChange: (change: Partial<RoomFields>) => void;
  /** What somebody else has changed as well; nothing is saved before it is decided whose words stay. */
  readonly contested?: { readonly said: string; readonly takeTheirs: () => void } | null;
  /** @returns why it was not done */
  readonly onSave: (draft: PlannedRoom) => Promise<ChatError | null>;
  readonly onCancel: () => void;
}

/** Everything about an event but what happens during it. */
export function RoomForm({ isNew, fields, onChange, contested = null, onSave, onCancel }: RoomFormProps) {
  const strings = useAllStrings();
  const words = strings.roomForm;
  const form = useRef<HTMLFormElement>(null);
  const [problems, setProblems] = useState<RoomProblems>({});
  const [error, setError] = useState<ChatError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const set = (change: Partial<RoomFields>) => {
    onChange(change);
    setError(null);
  };
  const submit = async () => {
    const parsed = parseRoomForm(fields);
    setProblems(parsed.ok ? {} : parsed.problems);
    if (!parsed.ok) {
      // To the first field that is wrong, once it is marked as such.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    setIsBusy(true);
    setError(await onSave(parsed.draft));
    setIsBusy(false);
  };
  const problemOf = (field: keyof RoomProblems): string | null => {
    const problem = problems[field];
    return problem === undefined ? null : words.problems[problem];
  };
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault();
        if (!isBusy && contested === null) void submit();
      }}
    >
      <RoomTextFields fields={fields} set={set} problemOf={problemOf} />
      <Choice
        label={words.visibility}
        options={[
          { value: 'PUBLIC', label: words.visibilities.PUBLIC },
          { value: 'UNLISTED', label: words.visibilities.UNLISTED },
        ]}
        value={fields.visibility}
        onChoose={(visibility) => set({ visibility })}
      />
      <Field label={words.audience} hint={words.audienceHint}>
        {(parts) => (
          <select
            {...parts}
            value={fields.expectedAudience}
            onChange={(event) => set({ expectedAudience: Number(event.target.value) })}
          >
            {audienceChoices(fields.expectedAudience).map((people) => (
              <option key={people} value={people}>
                {words.upTo(new Intl.NumberFormat(strings.locale).format(people))}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={strings.moderation.room.slowMode} hint={strings.moderation.room.slowModeHint}>
        {(parts) => (
          <select
            {...parts}
            value={fields.slowModeSeconds}
            onChange={(event) => set({ slowModeSeconds: Number(event.target.value) })}
          >
            {timesWith(fields.slowModeSeconds).map((seconds) => (
              <option key={seconds} value={seconds}>
                {seconds === 0 ? strings.moderation.room.off : formatSpan(seconds, strings.locale)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <ErrorLine error={error} />
      {contested !== null && (
        <ConflictNote
          said={contested.said}
          onTakeTheirs={contested.takeTheirs}
          onSaveMine={() => {
            if (!isBusy) void submit();
          }}
        />
      )}
      <DialogChoices>
        <Button onClick={onCancel}>{words.cancel}</Button>
        <Button type="submit" look="primary" data-heir aria-disabled={isBusy || contested !== null}>
          {isNew ? words.create : words.save}
        </Button>
      </DialogChoices>
    </form>
  );
}

interface RoomTextFieldsProps {
  readonly fields: RoomFields;
  readonly set: (change: Partial<RoomFields>) => void;
  readonly problemOf: (field: keyof RoomProblems) => string | null;
}

function RoomTextFields({ fields, set, problemOf }: RoomTextFieldsProps) {
  const words = useAllStrings().roomForm;
  return (
    <>
      <Field label={words.title} problem={problemOf('title')}>
        {(parts) => (
          <input
            {...parts}
            dir="auto"
            required
            maxLength={maximumTitleLength}
            value={fields.title}
            onChange={(event) => set({ title: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.description} problem={problemOf('description')}>
        {(parts) => (
          <textarea
            {...parts}
            dir="auto"
            rows={3}
            value={fields.description}
            onChange={(event) => set({ description: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.startsAt} hint={words.startsAtHint} problem={problemOf('startsAt')}>
        {(parts) => (
          <input
            {...parts}
            type="datetime-local"
            required
            min={`${firstStartYear}-01-01T00:00`}
            max={`${lastStartYear}-12-31T23:59`}
            value={fields.startsAt}
            onChange={(event) => set({ startsAt: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.streamUrl} hint={words.streamUrlHint} problem={problemOf('streamUrl')}>
        {(parts) => (
          <input
            {...parts}
            type="url"
            dir="ltr"
            inputMode="url"
            autoComplete="off"
            value={fields.streamUrl}
            onChange={(event) => set({ streamUrl: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}

const timesWith = (seconds: number): readonly number[] =>
  [...new Set([0, ...slowModeTimes, seconds])].sort((left, right) => left - right);
