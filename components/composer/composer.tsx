'use client';

import { SendHorizontal } from 'lucide-react';
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
import { useStrings } from '../strings';
import { contentLength, spaceLeft } from './content-length';
import { ComposerNote } from './composer-note';
import { useGrowingHeight } from './use-growing-height';
import styles from './composer.module.css';

interface ComposerProps {
  /** Accessible name of the text field. */
  readonly label: string;
  readonly placeholder: string;
  /** Why one can't write here now; null when one can. */
  readonly closedReason: string | null;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** What the message will refer to, above the field. */
  readonly above?: ReactNode;
  /** Who one writes as, below the field. */
  readonly below?: ReactNode;
  readonly onSend: (content: string) => Outcome<null>;
  readonly onEscape?: () => boolean;
}

/** Enter sends, Shift+Enter starts a line. While an input method is composing, Enter belongs to it. */
function isSendKey(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing;
}

export function Composer({
  label,
  placeholder,
  closedReason,
  field,
  above,
  below,
  onSend,
  onEscape,
}: ComposerProps) {
  const strings = useStrings();
  const noteId = useId();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState('');
  const [error, setError] = useState<ChatError | null>(null);
  useGrowingHeight(field, draft);
  const space = spaceLeft(draft);
  const isClosed = closedReason !== null;
  const canSend = !isClosed && space.kind !== 'over' && contentLength(draft) > 0;

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!canSend) return;
    const outcome = onSend(draft);
    if (outcome.ok) setDraft('');
    setError(outcome.ok ? null : outcome.error);
    field.current?.focus();
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (isSendKey(event)) {
      event.preventDefault();
      form.current?.requestSubmit();
    } else if (event.key === 'Escape' && onEscape?.() === true) event.stopPropagation();
  };

  return (
    <form ref={form} className={styles.composer} onSubmit={submit}>
      {above}
      <div className={styles.row}>
        <textarea
          ref={field}
          className={styles.field}
          aria-label={label}
          aria-describedby={noteId}
          aria-invalid={space.kind === 'over'}
          placeholder={isClosed ? '' : placeholder}
          disabled={isClosed}
          value={draft}
          rows={1}
          dir="auto"
          enterKeyHint="send"
          onChange={(event) => {
            setDraft(event.target.value);
            setError(null);
          }}
          onKeyDown={handleKeyDown}
        />
        {!isClosed && (
          <button
            type="submit"
            className={styles.send}
            disabled={!canSend}
            aria-label={strings.composer.send}
            title={strings.composer.send}
          >
            <SendHorizontal size={20} aria-hidden="true" className={styles.sendIcon} />
          </button>
        )}
      </div>
      <div className={styles.foot}>
        {below}
        <ComposerNote id={noteId} closedReason={closedReason} error={error} space={space} />
      </div>
    </form>
  );
}
