'use client';

import { useEffect, useId, useRef, useState, type SyntheticEvent } from 'react';
import type { ChatError, Membership, Outcome } from '../../chat/model';
import { maximumDisplayNameLength } from '../../chat/limits';
import { describeError, useStrings } from '../strings';
import { Button, useComposition } from '../ui';
import styles from './join-form.module.css';

interface JoinFormProps {
  readonly suggestedName: string;
  /** Renaming can be left without a change; joining can't. */
  readonly isRename: boolean;
  readonly onJoin: (displayName: string) => Promise<Outcome<Membership>>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Under what name one takes part. Reading needs none. */
export function JoinForm({ suggestedName, isRename, onJoin, onDone, onCancel }: JoinFormProps) {
  const strings = useStrings();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<ChatError | null>(null);
  const { isComposing, handlers } = useComposition();
  const name = typed ?? suggestedName;

  useEffect(() => {
    if (isRename) field.current?.select();
  }, [isRename]);

  const submit = async () => {
    setIsBusy(true);
    const outcome = await onJoin(name);
    setIsBusy(false);
    setError(outcome.ok ? null : outcome.error);
    if (outcome.ok) onDone();
    else field.current?.focus();
  };
  const handleSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isBusy) void submit();
  };

  return (
    <form
      className={styles.form}
      aria-label={isRename ? strings.join.renameTitle : strings.join.form}
      onSubmit={handleSubmit}
      {...handlers}
      onKeyDown={(event) => {
        if (!isRename || event.key !== 'Escape' || isComposing(event)) return;
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 className={styles.title}>{isRename ? strings.join.renameTitle : strings.join.title}</h2>
      <label className={styles.label} htmlFor={id}>
        {strings.join.name}
      </label>
      <div className={styles.row}>
        <input
          ref={field}
          id={id}
          className={styles.field}
          value={name}
          required
          data-heir
          dir="auto"
          // Generous: the server counts code points, this attribute UTF-16 units.
          maxLength={maximumDisplayNameLength * 2}
          autoComplete="nickname"
          enterKeyHint="go"
          aria-describedby={`${id}-note`}
          aria-invalid={error !== null}
          onChange={(event) => {
            setTyped(event.target.value);
            setError(null);
          }}
        />
        <Button type="submit" look="primary" disabled={isBusy || name.trim() === ''}>
          {isBusy ? strings.join.joining : isRename ? strings.join.save : strings.join.join}
        </Button>
        {isRename && (
          <Button look="quiet" onClick={onCancel}>
            {strings.join.cancel}
          </Button>
        )}
      </div>
      <p
        id={`${id}-note`}
        className={error === null ? styles.note : styles.problem}
        role={error === null ? undefined : 'alert'}
      >
        {error === null ? strings.join.hint : describeError(strings.errors, error)}
      </p>
    </form>
  );
}
