'use client';

import {
  useId,
  useRef,
  useState,
  type SyntheticEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import type { ChatError, Outcome } from '../../chat/model';
import type { Draft, SendPause } from '../../chat/ports';
import { mayMention } from '../mentions';
import { classNames, useComposition } from '../ui';
import { contentLength, directionOf, spaceLeft } from './content-length';
import { ComposerNote } from './composer-note';
import { LateMentionPicker } from './late-mention-picker';
import { SendButton } from './send-button';
import { useDraft } from './use-draft';
import { useGrowingHeight } from './use-growing-height';
import { useKeptInSight } from './use-kept-in-sight';
import { usePause } from './use-pause';
import { useRefusal } from './use-refusal';
import styles from './composer.module.css';

interface ComposerProps {
  /** Accessible name of the text field. */
  readonly label: string;
  readonly placeholder: string;
  /** Why one can't write here now; null when one can. */
  readonly closedReason: string | null;
  /** Why nothing that is sent now would be taken. */
  readonly pause: SendPause | null;
  /** So long one waits here between two messages; 0 if one needn't. */
  readonly slowModeSeconds: number;
  readonly draft: Draft;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** What the message will refer to, above the field. */
  readonly above?: ReactNode;
  /** Who one writes as, below the field. */
  readonly below?: ReactNode;
  readonly onSend: (content: string) => Outcome<null>;
  readonly onEscape?: () => boolean;
}

export function Composer(props: ComposerProps) {
  const { label, placeholder, closedReason, field, onSend, onEscape } = props;
  const noteId = useId();
  const form = useRef<HTMLFormElement>(null);
  const draft = useDraft(props.draft);
  const [error, setError] = useState<ChatError | null>(null);
  const { isComposing, handlers } = useComposition();
  const { rule, hint, secondsLeft } = usePause(props.pause, props.slowModeSeconds);
  const { refusal, refuse } = useRefusal(hint, props.pause?.until ?? null);
  useGrowingHeight(field, draft.text);
  useKeptInSight(field, closedReason !== null);
  const space = spaceLeft(draft.text);
  const isClosed = closedReason !== null;
  const isSendable = space.kind !== 'over' && contentLength(draft.text) > 0;
  const canSend = !isClosed && secondsLeft === 0 && isSendable;

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isSendable && secondsLeft > 0) refuse();
    if (!canSend) return;
    const outcome = onSend(draft.text);
    if (outcome.ok) draft.sent();
    setError(outcome.ok ? null : outcome.error);
    field.current?.focus();
  };
  // Enter sends, Shift+Enter starts a line. While an input method is composing, Enter belongs to it.
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !isComposing(event)) {
      event.preventDefault();
      form.current?.requestSubmit();
    } else if (event.key === 'Escape' && onEscape?.() === true) event.stopPropagation();
  };

  return (
    <form ref={form} className={styles.composer} onSubmit={submit}>
      {props.above}
      <div className={styles.row}>
        {space.kind !== 'over' && mayMention(draft.text) && (
          <LateMentionPicker field={field} text={draft.text} isComposing={isComposing} />
        )}
        <textarea
          ref={field}
          className={classNames(styles.field, isClosed && draft.text === '' && styles.unseen)}
          aria-label={label}
          aria-describedby={noteId}
          aria-invalid={space.kind === 'over'}
          placeholder={isClosed ? '' : placeholder}
          // Not disabled: who is writing when the room closes keeps the focus, and writes on when it opens again.
          readOnly={isClosed}
          aria-disabled={isClosed}
          tabIndex={isClosed ? -1 : 0}
          data-heir
          value={draft.text}
          rows={1}
          dir={directionOf(draft.text)}
          enterKeyHint="send"
          onChange={(event) => {
            draft.set(event.target.value);
            setError(null);
          }}
          {...handlers}
          onKeyDown={handleKeyDown}
        />
        {!isClosed && <SendButton isEnabled={canSend} secondsLeft={secondsLeft} />}
      </div>
      <div className={styles.foot}>
        {props.below}
        <ComposerNote
          id={noteId}
          {...{ closedReason, error, space, draft, rule, hint, refusal }}
          onDone={() => field.current?.focus()}
        />
      </div>
    </form>
  );
}
