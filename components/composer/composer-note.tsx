import type { ChatError } from '../../chat/model';
import { describeError, useStrings } from '../strings';
import { Button, classNames } from '../ui';
import type { SpaceLeft } from './content-length';
import { describeSpace } from './describe-space';
import type { DraftText } from './use-draft';
import styles from './composer.module.css';

interface ComposerNoteProps {
  readonly id: string;
  readonly closedReason: string | null;
  readonly error: ChatError | null;
  readonly space: SpaceLeft;
  readonly draft: DraftText;
  /** What holds for everybody who sends here; in sight when there is nothing else to say. */
  readonly rule: string | null;
  /** When nothing is wrong: what to know at this moment. */
  readonly hint: string | null;
  /** Why nothing was sent just now, for who doesn't see it; empty if it was. */
  readonly refusal: string;
  /** To the text field, after a button here was used. */
  readonly onDone: () => void;
}

/** The one thing that the writer must know now: that it's closed, what was refused, or how much still fits. */
export function ComposerNote(props: ComposerNoteProps) {
  const strings = useStrings();
  const { id, closedReason, error, space, draft } = props;
  const text = closedReason === null ? noteText(props, strings) : '';
  const isProblem = error !== null || space.kind === 'over';
  const choose = (change: () => void) => () => {
    change();
    props.onDone();
  };
  return (
    <div
      className={classNames(styles.note, isProblem && styles.problem, closedReason !== null && styles.closed)}
    >
      <p id={id} aria-live={isProblem || draft.cut > 0 ? 'polite' : 'off'}>
        {/* Read out when it changes, and not after every countdown that stood in its place. */}
        <span aria-live="polite" className={text === '' ? undefined : 'visually-hidden'}>
          {closedReason ?? props.rule}
        </span>{' '}
        {text}
      </p>
      <p role="status" className="visually-hidden">
        {props.refusal}
      </p>
      {closedReason === null && space.kind === 'over' && (
        <Button look="link" onClick={choose(draft.keepBeginning)}>
          {strings.composer.keepBeginning}
        </Button>
      )}
      {closedReason === null && draft.cut > 0 && (
        <Button look="link" onClick={choose(draft.undoCut)}>
          {strings.composer.undoCut}
        </Button>
      )}
    </div>
  );
}

type PageStrings = ReturnType<typeof useStrings>;

function noteText({ error, space, draft, hint }: ComposerNoteProps, strings: PageStrings): string {
  if (error !== null) return describeError(strings.errors, error);
  if (space.kind === 'over') return describeSpace(space, strings.composer);
  if (draft.cut > 0) return strings.composer.cut(draft.cut);
  return hint ?? describeSpace(space, strings.composer);
}
