'use client';

import { useState } from 'react';
import { reportReasons, type ChatError, type Message, type ReportReason } from '../../chat/model';
import { maximumNoteLength } from '../../chat/moderation';
import type { RoomSession } from '../../chat/ports';
import { ErrorLine } from '../error-line';
import { useAllStrings } from '../strings';
import { useToasts } from '../toasts';
import { Button, Choice, Dialog, DialogChoices, Field, Quotation } from '../ui';
import { GoneDialog } from './gone-dialog';
import styles from './post-dialog.module.css';
import { useCurrentPost } from './use-current-post';

interface ReportDialogProps {
  readonly message: Message;
  readonly session: Pick<RoomSession, 'reportMessage' | 'subscribe' | 'getSnapshot'>;
  readonly onReported: () => void;
  readonly onClose: () => void;
}

/** Asks what is wrong with a message, and tells the moderators. What is written stays until they have been told. */
export function ReportDialog({ session, onReported, onClose, ...asked }: ReportDialogProps) {
  const strings = useAllStrings();
  const words = strings.report;
  const toasts = useToasts();
  const message = useCurrentPost(session, undefined, asked.message);
  const [reason, setReason] = useState<ReportReason | null>(null);
  const [note, setNote] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<ChatError | null>(null);
  const report = async () => {
    if (isBusy || reason === null) return;
    setIsBusy(true);
    const outcome = await session.reportMessage(message.messageId, { reason, note });
    setIsBusy(false);
    if (!outcome.ok) {
      setError(outcome.error);
      return;
    }
    toasts.say(words.done);
    onReported();
    onClose();
  };
  if (message.removedAt !== null && !isBusy) return <GoneDialog post={message} onClose={onClose} />;
  return (
    <Dialog title={words.title} closeLabel={words.cancel} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void report();
        }}
      >
        <Quotation
          className={styles.words}
          by={<bdi className={styles.name}>{message.sender.displayName}</bdi>}
        >
          {message.content}
        </Quotation>
        <Choice
          label={words.reason}
          options={reportReasons.map((value) => ({ value, label: words.reasons[value] }))}
          value={reason}
          onChoose={setReason}
        />
        <Field label={words.note} hint={words.text}>
          {(parts) => (
            <textarea
              {...parts}
              dir="auto"
              rows={2}
              maxLength={maximumNoteLength}
              value={note}
              onChange={(event) => {
                setNote(event.target.value);
              }}
            />
          )}
        </Field>
        <ErrorLine error={error} />
        <DialogChoices>
          <Button onClick={onClose}>{words.cancel}</Button>
          {/* Not disabled while it is sent: the focus would be lost with it. */}
          <Button type="submit" look="primary" aria-disabled={isBusy || reason === null}>
            {words.send}
          </Button>
        </DialogChoices>
      </form>
    </Dialog>
  );
}
