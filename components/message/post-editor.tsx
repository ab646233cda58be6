'use client';

import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { ChatError } from '../../chat/model';
import { describeSpace, spaceLeft } from '../composer';
import { useStrings } from '../strings';
import { Button, classNames, useComposition } from '../ui';
import type { Post } from './post';
import type { PostEdit } from './post-edits';
import { usePostTools } from './post-tools-context';
import styles from './post-editor.module.css';

/** The words of a post, to be changed where they stand: Enter saves, Escape leaves them as they are. */
export function PostEditor({ post, edit }: { post: Post; edit: PostEdit }) {
  const strings = useStrings();
  const tools = usePostTools();
  const field = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState(() => edit.draft.read());
  const [isBusy, setIsBusy] = useState(false);
  const { isComposing, handlers } = useComposition();
  const [error, setError] = useState<ChatError | null>(null);
  const noteId = useId();
  const space = spaceLeft(draft);
  const isOver = space.kind === 'over';
  const canSave = !isBusy && !isOver;

  useEffect(() => {
    const element = field.current;
    if (!edit.takeFocus()) return;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, [edit]);

  /** The line takes the focus before the field is gone. */
  const leave = () => {
    field.current?.closest<HTMLElement>('[data-line]')?.focus({ preventScroll: true });
    tools.stopEditing(edit);
  };
  const save = async () => {
    if (draft.trim() === post.content) {
      leave();
      return;
    }
    setIsBusy(true);
    const outcome = await tools.saveEdit(post, draft);
    setIsBusy(false);
    if (outcome.ok) leave();
    else setError(outcome.error);
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    // The arrow keys move in the text and not from line to line.
    event.stopPropagation();
    if (isComposing(event)) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      leave();
    } else if (event.key === 'Enter' && !event.shiftKey && event.target === field.current) {
      event.preventDefault();
      if (canSave) void save();
    }
  };
  const problem = error === null ? null : strings.errors[error.code];
  return (
    // The keys of the field and of its buttons; the form itself is nothing to press.
    <form
      className={styles.editor}
      aria-label={strings.message.editing}
      onKeyDown={handleKeyDown}
      {...handlers}
      onSubmit={(event) => {
        event.preventDefault();
        if (canSave) void save();
      }}
    >
      <textarea
        ref={field}
        className={styles.field}
        aria-label={strings.message.editing}
        aria-describedby={noteId}
        aria-invalid={error !== null || isOver}
        dir="auto"
        rows={Math.min(8, draft.split('\n').length + 1)}
        enterKeyHint="done"
        value={draft}
        onChange={(event) => {
          setDraft(event.target.value);
          edit.draft.write(event.target.value);
          setError(null);
        }}
      />
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {problem.title} {problem.advice}
        </p>
      )}
      <p
        id={noteId}
        className={classNames(styles.note, isOver && styles.problem)}
        aria-live={isOver ? 'polite' : 'off'}
      >
        {describeSpace(space, strings.composer)}
      </p>
      <div className={styles.choices}>
        <Button type="submit" look="primary" disabled={!canSave || draft.trim() === ''}>
          {strings.message.saveEdit}
        </Button>
        <Button look="quiet" onClick={leave}>
          {strings.message.cancelEdit}
        </Button>
      </div>
    </form>
  );
}
